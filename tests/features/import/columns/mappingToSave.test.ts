import { expect, test } from "vitest";
import { readSavedMapping } from "#core/survey/mapping/savedMapping.ts";
import { mappingFileOf } from "#features/import/columns/mappingFileOf.ts";
import { emptyDraft, noChoices } from "#features/import/importDraft.ts";
import type { MappingChoices } from "#core/survey/mapping/mappingChoices.ts";
import type { ChosenFile } from "#features/import/files/chosenFiles.ts";
import { mappingToSave, withSaved } from "#features/import/columns/mappingToSave.ts";

const at = { fingerprint: "0123456789abcdef", savedAt: "2025-03-02T09:00:00+08:00" };
const file: ChosenFile = { name: "a.csv", file: new File(["x"], "a.csv"), choices: {}, year: "", isPasted: false };
const choices: MappingChoices = {
  ...noChoices,
  columns: { sex: "记录", rate: "别的文件的列" },
  populations: { farmers: "务农", workers: { column: "别处", values: ["工人"] } },
  values: { education: { 大专毕业: "college" } },
  sampleSizes: [{ year: 2025, area: "140400", dimension: "total", n: 812, page: "第 12 页" }],
};

test("what is kept of a table is what was told of its own columns, no figure, and no name of a column that identifies persons", () => {
  const saved = mappingToSave({ header: ["姓名", "记录", "务农", ""] }, file, choices, at);
  expect(saved).toEqual({
    format: "science-literacy-mapping/1",
    ...at,
    header: ["记录", "务农"],
    mapping: {
      columns: { sex: "记录" },
      populations: { farmers: "务农" },
      values: { education: { 大专毕业: "college" } },
    },
  });
  expect(readSavedMapping(JSON.stringify(saved))).toEqual(saved);
});

test("nothing is kept where nothing was told", () => {
  expect(mappingToSave({ header: ["记录"] }, file, noChoices, at)).toBeNull();
});

test("what was kept comes back as the same choices, the layout with the input that it was told of", () => {
  const told = { ...file, choices: { shape: "aggregate", headerRows: 2, encoding: "gb18030" } } as const;
  const saved = mappingToSave({ header: ["记录"] }, told, { ...noChoices, rateUnit: "percent" }, at);
  if (saved === null) throw new Error("nothing was kept");
  const other = { ...file, name: "b.csv" };
  const draft = withSaved({ files: [file, other] }, "a.csv", saved);
  expect(draft.choices).toEqual({ ...noChoices, rateUnit: "percent" });
  expect(draft.files.map((one) => one.choices)).toEqual([{ shape: "aggregate", headerRows: 2 }, {}]);
});

test.each([
  "",
  "[]",
  '{"format":"science-literacy-mapping/2"}',
  '{"format":"science-literacy-mapping/1","mapping":{"x":1}}',
])("what storage gives and is no mapping is passed over: %s", (text) => expect(readSavedMapping(text)).toBeNull());

test("the mapping file says what the page was told: over a file that was chosen, with the layout of the only input", async () => {
  const given = new File([JSON.stringify({ columns: { sex: "S", age: "A" }, passMark: 60 })], "m.json");
  const draft = {
    ...emptyDraft(at.savedAt),
    files: [{ ...file, choices: { headerRow: 3 } }],
    mappingFile: given,
    choices: { ...noChoices, columns: { sex: "记录" } },
  };
  expect(JSON.parse(await mappingFileOf(draft))).toEqual({
    columns: { sex: "记录", age: "A" },
    passMark: 60,
    headerRow: 3,
  });
  expect(JSON.parse(await mappingFileOf({ ...draft, files: [file, file], mappingFile: null }))).toEqual({
    columns: { sex: "记录" },
  });
});
