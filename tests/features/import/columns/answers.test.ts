import { expect, test } from "vitest";
import { packagedReference } from "#core/region/packagedReference.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { answersFor, answerTo, surveyInstruments, type AnswerContext } from "#features/import/columns/answers.ts";
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
const { region, instruments } = packagedReference();
const [adults] = instruments;
if (adults === undefined) throw new Error("no instrument");

function answersOf(context: Partial<AnswerContext>) {
  return answersFor({ inputs: [], draft, region, instruments, issues: [], ...context });
}

test("each key of the mapping that an issue asks for has its field", () => {
  expect(answerTo(issueOf("ambiguous-unit", { key: "rateUnit" }), [])).toBe("rateUnit");
  expect(answerTo(issueOf("ambiguous-margin", { key: "marginIs" }), [])).toBe("marginIs");
  expect(answerTo(issueOf("no-pass-mark", {}), [])).toBe("passMark");
  expect(answerTo(issueOf("level-assumed", { level: 0.95 }), [])).toBe("confidenceLevel");
  expect(answerTo(issueOf("single-psu", { stratum: "甲", convention: "adjust" }), [])).toBe("singlePsu");
  expect(answerTo(issueOf("youth-respondents", {}), [])).toBe("instrument");
});

test("a value that is not understood asks what counts as literate in the column of outcomes", () => {
  const of = (column: string) => issueOf("unknown-value", {}, { input: "survey.csv", column });
  expect(answerTo(of("结论"), [survey])).toBe("qualifiedWhen");
  expect(answerTo(of("性别"), [survey])).toBeNull();
});

test("what matters for a kind of file is offered before anything is wrong, what was told stays, and the rest is folded", () => {
  expect(answersOf({ inputs: [survey] })).toEqual({ open: ["qualifiedWhen"], more: ["instrument", "singlePsu"] });
  expect(answersOf({ inputs: [figures] })).toEqual({ open: ["rateUnit"], more: ["marginIs", "confidenceLevel"] });
  expect(answersOf({ draft: { choices: { ...draft.choices, passMark: 70 } } })).toEqual({
    open: ["passMark"],
    more: [],
  });
});

test("the instrument is asked for where several fit, the single PSU where there is one, the level where there are intervals", () => {
  const other = { ...adults, id: "cast-2030", passMark: 60 };
  expect(answersOf({ inputs: [survey], instruments: [...instruments, other] }).open).toContain("instrument");
  expect(answersOf({ inputs: [survey], issues: [{ code: "single-psu" }] }).open).toContain("singlePsu");
  const intervals = inputSummary({ shape: "aggregate", columns: [{ column: "下限", role: "lower" }] });
  expect(answersOf({ inputs: [intervals] }).open).toContain("confidenceLevel");
});

test("the instrument of a population that is surveyed apart fits no respondents of the region", () => {
  expect(instruments.map(({ id }) => id)).toContain("youth");
  expect(surveyInstruments({ region, instruments }).map(({ id }) => id)).toEqual([adults.id]);
});
