import { expect, test } from "vitest";
import { columnFields, isChosen, withChoice } from "#features/import/columns/columnFields.ts";
import { noChoices } from "#features/import/importDraft.ts";
import { inputSummary } from "#tests/fixtures/inputSummary.ts";

const respondents = inputSummary({
  name: "survey.csv",
  shape: "respondents",
  encoding: "utf-8",
  rows: 2,
  header: ["编号", "姓名", "县区", "是否具备", "职业", "年龄"],
  columns: [
    { column: "县区", role: "area" },
    { column: "是否具备", role: "qualified" },
    { column: "年龄", role: "age" },
    { column: "职业", role: "population workers" },
  ],
});
const figures = inputSummary({
  name: "youth.csv",
  shape: "aggregate",
  encoding: "utf-8",
  rows: 1,
  header: ["area", "rate"],
  columns: [
    { column: "area", role: "area" },
    { column: "rate", role: "rate" },
  ],
});

test("fields hold what was understood, of the first file that has it", () => {
  const { groups } = columnFields([respondents, figures]);
  expect(groups.map(({ name }) => name)).toEqual(["place", "outcome", "design", "person", "populations", "figure"]);
  const fields = groups.flatMap((group) =>
    group.fields.map((field) => [field.kind === "role" ? field.role : field.population, field.column]),
  );
  expect(Object.fromEntries(fields)).toMatchObject({
    area: "县区",
    qualified: "是否具备",
    weight: null,
    workers: "职业",
    rate: "rate",
  });
});

test("figures alone have no fields of respondents; a file that nothing is known of has all", () => {
  expect(columnFields([figures]).groups.map(({ name }) => name)).toEqual(["place", "figure"]);
  expect(columnFields([{ ...respondents, shape: null, columns: [] }]).groups).toHaveLength(6);
});

test("columns that may identify a person cannot be chosen, and are said", () => {
  const { columns, unused, withheld } = columnFields([respondents]);
  expect(columns).not.toContain("姓名");
  expect(withheld).toEqual(["姓名"]);
  expect(unused).toEqual(["编号"]);
});

test("a choice is a column of the mapping; taking it back leaves the program's own reading", () => {
  const field = { kind: "role", role: "sex", column: null } as const;
  const chosen = withChoice(noChoices, field, "编号");
  expect(chosen).toEqual({ ...noChoices, columns: { sex: "编号" } });
  expect(isChosen(chosen, field)).toBe(true);
  expect(withChoice(chosen, field, null)).toEqual(noChoices);
});

test("a population is told by the names of occupations, by age, or by yes and no, as the column is", () => {
  const choose = (population: "workers" | "elderly" | "farmers", column: string) =>
    withChoice(noChoices, { kind: "population", population, column: null }, column).populations[population];
  expect(choose("workers", "职业")).toEqual({ column: "职业", values: ["产业工人"] });
  expect(choose("elderly", "年龄")).toEqual({ column: "年龄", from: 60, to: 69 });
  expect(choose("farmers", "农民")).toBe("农民");
});
