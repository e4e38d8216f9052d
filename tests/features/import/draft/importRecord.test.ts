import * as fc from "fast-check";
import { expect, test } from "vitest";
import { draftFormat, readStoredDraft } from "#core/draft/storedDraft.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { encodeUtf8 } from "#core/dataset/utf8.ts";
import { year } from "#core/units.ts";
import { draftHref } from "#features/import/draft/draftHref.ts";
import { importRecord, type RecordParts } from "#features/import/draft/importRecord.ts";
import { restoredForm } from "#features/import/draft/restoredForm.ts";
import { groupIssues } from "#features/import/check/groupIssues.ts";
import { emptyDraft, type ImportDraft } from "#features/import/importDraft.ts";
import { dataset } from "#tests/fixtures/dataset.ts";

const cell = { year: year(2025), area: "140404", dimension: "total", category: null } as const;

const draft: ImportDraft = {
  ...emptyDraft("2026-11-24T10:00:00+08:00"),
  status: "demo",
  files: ["张三的问卷.csv", "李四的问卷.csv"].map((name) => ({
    name,
    file: new File([], name),
    choices: {},
    year: "2025",
    isPasted: false,
  })),
  reason: "更正重复登记",
  pool: [year(2024), year(2025)],
  model: true,
  acceptances: [
    { ...cell, ticked: true, note: "现场复核无误" },
    { ...cell, area: "140405", ticked: true, note: "" },
    { ...cell, area: "140406", ticked: false, note: "没有勾选" },
  ],
};

const missing = issueOf("missing-weight", {}, { input: "张三的问卷.csv", row: 17, column: "权重", value: "住址一号" });
const reading: RecordParts["reading"] = {
  kind: "imported",
  inputs: [],
  issues: [missing],
  waves: [],
  reviews: [{ ...cell, rate: 0.123456789, lower: 0.05, upper: 0.3, n: 61, df: 4, note: null }],
};

function recordOf(change: Partial<RecordParts> = {}) {
  return importRecord({
    draft,
    reading,
    agreed: new Set(groupIssues(reading).map(({ key }) => key)),
    manifest: dataset.manifest,
    files: [{ path: "manifest.json", bytes: encodeUtf8('{"a":"长治"}') }],
    basis: null,
    ...change,
  });
}

test("a draft keeps what was filled in, the files, and kinds of issues with their ticks", () => {
  expect(recordOf()).toMatchObject({
    format: draftFormat,
    origin: "import",
    basis: null,
    files: [{ path: "manifest.json", text: '{"a":"长治"}' }],
    form: { status: "demo", year: "2025", reason: "更正重复登记", pool: [2024, 2025], model: true },
    issues: [{ agreed: true, total: 1 }],
    accepted: [{ note: "现场复核无误" }],
  });
  expect(recordOf({ agreed: new Set() }).issues).toMatchObject([{ agreed: false }]);
});

test("no row, no place, no file's name, and nothing of a value under review", () => {
  const text = JSON.stringify(recordOf());
  for (const secret of ["张三", "住址一号", "17", "0.123456789", "61", "没有勾选"]) expect(text).not.toContain(secret);
});

test("a year is kept where all files were told the same, since no file is known again", () => {
  const [first, ...rest] = draft.files;
  const files = first === undefined ? [] : [{ ...first, year: "2024" }, ...rest];
  expect(recordOf({ draft: { ...draft, files } }).form).toMatchObject({ year: "" });
});

test("what is kept can be stored and read again", () => {
  const record = { ...recordOf(), savedAt: 1000 };
  expect(readStoredDraft(JSON.stringify(record), 2000)).toEqual(record);
});

test("the form comes back, but for its time", () => {
  const { form } = recordOf();
  expect(restoredForm(form)).toEqual({
    status: "demo",
    year: "2025",
    pool: [2024, 2025],
    model: true,
    acceptances: [{ ...cell, ticked: true, note: "现场复核无误" }],
    reason: "更正重复登记",
    merge: false,
    replaceDemo: false,
  });
});

test("whatever is stored in place of a form does no harm: what does not fit is left out", () => {
  fc.assert(
    fc.property(
      fc.record({
        status: fc.jsonValue(),
        year: fc.jsonValue(),
        pool: fc.jsonValue(),
        model: fc.jsonValue(),
        acceptances: fc.jsonValue(),
        reason: fc.jsonValue(),
      }),
      (form) => {
        const { status, year: typed, pool, model, acceptances = [], reason } = restoredForm(form);
        expect([undefined, "final", "provisional", "demo"]).toContain(status);
        expect(["undefined", "string"]).toContain(typeof typed);
        const [first = 0, second = 1] = pool ?? [];
        expect(first).toBeLessThan(second);
        expect(["undefined", "boolean"]).toContain(typeof model);
        expect(["undefined", "string"]).toContain(typeof reason);
        expect(acceptances.every(({ note }) => typeof note === "string")).toBe(true);
      },
    ),
  );
  expect(restoredForm({ pool: [2025, 2024], reason: "a\u202Eb", acceptances: [null, 3, { year: 2025 }] })).toEqual({
    acceptances: [],
  });
});

test("an address of a draft keeps language, colours and type size, and nothing else of the page", () => {
  expect(draftHref("import", "site", "#/import?lang=en&text=large&tab=reference")).toBe(
    "#/?lang=en&text=large&draft=import",
  );
  expect(draftHref("reference", "brief", "#/import")).toBe("#/?draft=reference-brief");
});
