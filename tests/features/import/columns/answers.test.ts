import { expect, test } from "vitest";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { answersFor, answerTo, stepFor } from "#features/import/columns/answers.ts";
import { emptyDraft } from "#features/import/importDraft.ts";
import { inputSummary } from "#tests/fixtures/inputSummary.ts";

const survey = inputSummary({
  columns: [
    { column: "结论", role: "qualified" },
    { column: "性别", role: "sex" },
  ],
});
const figures = inputSummary({ name: "figures.csv", shape: "aggregate" });
const draft = emptyDraft("2026-01-20T09:00:00+08:00");

test("each key of the mapping that an issue asks for has its field", () => {
  expect(answerTo(issueOf("ambiguous-unit", { key: "rateUnit" }), [])).toBe("rateUnit");
  expect(answerTo(issueOf("ambiguous-margin", { key: "marginIs" }), [])).toBe("marginIs");
  expect(answerTo(issueOf("no-pass-mark", {}), [])).toBe("passMark");
  expect(answerTo(issueOf("no-year", {}), [])).toBe("year");
});

test("a value that is not understood asks what counts as literate in the column of outcomes, and leads to the values elsewhere", () => {
  const of = (column: string) => issueOf("unknown-value", {}, { input: "survey.csv", column });
  expect(answerTo(of("结论"), [survey])).toBe("qualifiedWhen");
  expect(answerTo(of("性别"), [survey])).toBeNull();
  expect(stepFor(of("性别"))).toBe("columns");
});

test("what a kind of file can need is offered before anything is wrong, and what was told stays", () => {
  expect(answersFor([survey], draft)).toEqual(["qualifiedWhen"]);
  expect(answersFor([figures], draft)).toEqual(["rateUnit"]);
  expect(answersFor([], { ...draft, choices: { ...draft.choices, passMark: 70 } })).toEqual(["passMark"]);
});
