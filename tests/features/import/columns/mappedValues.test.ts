import { expect, test } from "vitest";
import { packagedReference } from "#core/region/packagedReference.ts";
import { noChoices } from "#features/import/importDraft.ts";
import { mappedValues, meaningName, meaningsOf, withMeaning } from "#features/import/columns/mappedValues.ts";
import { inputSummary } from "#tests/fixtures/inputSummary.ts";

const { region } = packagedReference();
const unknown = (value: string, near: string | null = null) =>
  ({ role: "education", column: "学历", value, rows: 3, near }) as const;

test("a value that two files have is asked for once; one that was cut is not asked for", () => {
  const inputs = [
    inputSummary({ unknownValues: [unknown("大专毕业", "college"), unknown("x".repeat(80))] }),
    inputSummary({ unknownValues: [unknown("大专毕业", "college"), { ...unknown("大专毕业"), role: "sex" }] }),
  ];
  expect(mappedValues(inputs, noChoices).map(({ role, value, near, code }) => [role, value, near, code])).toEqual([
    ["education", "大专毕业", "college", null],
    ["sex", "大专毕业", null, null],
  ]);
});

test("what was told stays listed when the file no longer asks for it, and can be taken back", () => {
  const told = withMeaning(noChoices, { role: "education", value: "大专毕业" }, "college");
  expect(told.values).toEqual({ education: { 大专毕业: "college" } });
  expect(mappedValues([], told)).toMatchObject([{ value: "大专毕业", code: "college" }]);
  expect(mappedValues([inputSummary({ unknownValues: [unknown("大专毕业")] })], told)).toHaveLength(1);
  expect(withMeaning(told, { role: "education", value: "大专毕业" }, null)).toEqual(noChoices);
});

test("a value named like a member of every object is a value as any other", () => {
  const told = withMeaning(noChoices, { role: "area", value: "constructor" }, "140403");
  expect(mappedValues([], told)).toMatchObject([{ value: "constructor", code: "140403" }]);
});

test("every role offers what the import knows of it", () => {
  const codes = (role: Parameters<typeof meaningsOf>[0]): readonly string[] =>
    meaningsOf(role, region, "zh")
      .flatMap((one) => ("options" in one ? one.options : [one]))
      .map(({ value }) => value);
  expect(codes("area")).toEqual(expect.arrayContaining(["140400", "140403", "140471"]));
  expect(codes("residence")).toEqual(["urban", "rural"]);
  expect(codes("dimension")).toEqual(["total", "population", "residence", "sex", "age", "education"]);
  expect(codes("category")).toEqual(expect.arrayContaining(["total", "farmers", "18-29", "bachelor"]));
  expect(meaningName("area", "140403", region, "zh")).toBe("潞州区");
  expect(meaningName("category", "farmers", region, "en")).toBe("Farmers");
});
