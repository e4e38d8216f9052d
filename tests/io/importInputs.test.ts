import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import type { InputSummary } from "#core/survey/importOutcome.ts";
import { inputKind } from "#io/inputKind.ts";
import { survey } from "#tests/core/survey/importing.ts";
import { encoded } from "#tests/support/encoded.ts";
import { fileOf, importBytes, importSources, pipeOf } from "./inputs.ts";

const text = survey(60);
const utf8 = encoded(text, "utf-8", false);

describe("one file in any encoding is the same import", () => {
  test.each([
    ["utf-8", false],
    ["utf-8", true],
    ["utf-16le", false],
    ["utf-16le", true],
    ["utf-16be", false],
    ["utf-16be", true],
    ["gb18030", false],
    ["gb18030", true],
  ] as const)("%s, mark: %s", async (encoding, mark) => {
    const plain = await importBytes(utf8);
    if (plain.kind === "rejected") throw new Error("the plain file is refused");
    for (const size of [1, 3, 1000, 65_536]) {
      const outcome = await importBytes(encoded(text, encoding, mark), size);
      expect(outcome).toMatchObject({ kind: "imported", encoding, rows: 60, waves: plain.waves, issues: [] });
    }
  });

  test("with doubt, said", async () => {
    const outcome = await importBytes(encoded("year,area,qualified,女\n2024,140403,1,1\n", "gb18030", false));
    expect(outcome.issues).toContainEqual(
      expect.objectContaining({ code: "encoding-doubtful", severity: "warning", detail: { encoding: "gb18030" } }),
    );
    expect(outcome.inputs[0]).toMatchObject({ encoding: "gb18030", encodingDoubtful: true });
  });
});

test("the encoding of an input goes before that of the mapping, and both before the bytes", async () => {
  const gb = encoded(text, "gb18030", false);
  const mapping = { encoding: "utf-8" } as const;
  expect((await importBytes(gb, 65_536, mapping)).issues).toMatchObject([
    { code: "encoding-wrong", input: "file.csv", row: 1, line: 1, detail: { encoding: "utf-8" } },
  ]);
  const chosen = fileOf(gb, 65_536, "a.csv", { encoding: "gb18030" });
  expect(await importSources([chosen], mapping)).toMatchObject({ kind: "imported", encoding: "gb18030" });
});

describe("bytes that the encoding does not have", () => {
  const damaged = (at: number): Uint8Array => {
    const lines = survey(8000).split("\n");
    const join = (part: readonly string[]): Uint8Array => encoded(`${part.join("\n")}\n`, "utf-8", false);
    return new Uint8Array([...join(lines.slice(0, at - 1)), 0xc8, 0xd5, 0x0a, ...join(lines.slice(at))]);
  };
  test.each([5, 41, 7000])("on line %i", async (at) => {
    for (const size of [4096, 65_536])
      expect((await importBytes(damaged(at), size)).issues[0]).toMatchObject({
        code: "encoding-wrong",
        severity: "error",
        row: at,
        line: at,
      });
  });

  test("of no encoding at all", async () => {
    expect((await importBytes(new Uint8Array([0x61, 0xff, 0xff, 0xff, 0x0a]))).issues).toMatchObject([
      { code: "encoding-unknown", severity: "error", input: "file.csv" },
    ]);
  });
});

describe("a file that turns out late to be in another encoding", () => {
  // 职业 in GB18030 is valid UTF-8, and 是否具备 beyond the sample is not.
  const rows = Array.from({ length: 9000 }, (_, place) => `2024,140403,${place % 10 === 0 ? 1 : 0},x`).join("\n");
  const header = "year,area,qualified,note\n";
  const late = new Uint8Array([
    ...encoded(header.replace("note", "§·"), "utf-8", false),
    ...encoded(`${rows}\n2024,潞州区,1,潞州\n`, "gb18030", false),
  ]);

  test("is read again from the beginning, with all inputs before it", async () => {
    const first = fileOf(encoded(survey(100), "utf-8", false), 4096, "first.csv");
    const told: (readonly InputSummary[])[] = [];
    const outcome = await importSources([first, fileOf(late, 4096, "late.csv")], null, {
      onUnderstood: (inputs) => told.push(inputs),
    });
    expect(outcome.inputs.map(({ name, rows: read, encoding }) => [name, read, encoding])).toEqual([
      ["first.csv", 100, "utf-8"],
      ["late.csv", 9001, "gb18030"],
    ]);
    expect(told.map((inputs) => inputs.map(({ name }) => name).join())).toEqual([
      "first.csv",
      "first.csv,late.csv",
      "first.csv",
      "first.csv,late.csv",
    ]);
  });

  test("cannot be, where it was piped in", async () => {
    const outcome = await importSources([pipeOf(late, 4096)]);
    expect(outcome).toMatchObject({
      kind: "rejected",
      issues: [{ code: "encoding-late", severity: "error", input: "-", detail: { encoding: "utf-8" } }],
    });
    expect((await importSources([pipeOf(late, 4096)], { encoding: "gb18030" })).inputs[0]?.rows).toBe(9001);
  });
});

test("text that was lost before it came is a warning, at its cell, counted", async () => {
  const damaged = survey(200, (row, place) => {
    if (place % 50 === 7) row["职业"] = "\uFFFD\uFFFD工人";
    if (place === 9) row["文化程度"] = "锟斤拷";
  });
  const { issues } = await importBytes(encoded(damaged, "utf-8", false), 1000);
  expect(issues.filter(({ code }) => code === "damaged-text")).toMatchObject([
    { severity: "warning", input: "file.csv", row: 9, line: 9, column: "职业" },
    { row: 59, column: "职业" },
    { row: 109, column: "职业" },
    { row: 159, column: "职业" },
    { row: 11, column: "文化程度" },
  ]);
});

test("what is understood is told as soon as rows are read, with the encoding", async () => {
  const told: InputSummary[] = [];
  const gb = encoded(survey(30_000), "gb18030", false);
  let bytes = 0;
  await importSources([fileOf(gb)], null, {
    onProgress: (_, sofar) => (bytes = sofar),
    onUnderstood: ([input]) => {
      if (input !== undefined) told.push(input);
      expect(bytes).toBeLessThan(300_000);
    },
  });
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ encoding: "gb18030", shape: "respondents" });
});

describe("files that are no tables", () => {
  const start = (latin: string): Uint8Array => Uint8Array.from(latin, (character) => character.charCodeAt(0));
  test.each([
    ["pdf", start("%PDF-1.7\n")],
    ["image", start("\x89PNG\r\n\x1A\n")],
    ["image", start("\xFF\xD8\xFF\xE0\0\x10JFIF")],
    ["json", start('[{"a": 1}]')],
    ["json", start('\xEF\xBB\xBF { "a": 1 }')],
    ["rtf", start("{\\rtf1\\ansi")],
    ["html", start('\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel">')],
    ["html", start("<table border=1><tr><td>")],
    ["html", encoded("<!DOCTYPE html>\n<html>", "utf-8", true)],
    ["html", encoded("<html>", "utf-16le", true)],
    ["html", start("MIME-Version: 1.0\r\n")],
    ["xml", start('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>')],
    ["archive", start("Rar!\x1A\x07\x01\0")],
    ["archive", start("\x1F\x8B\x08\0")],
    ["statistics", start("$FL2@(#) SPSS DATA FILE")],
  ] as const)("%s", async (kind, bytes) => {
    expect(await importBytes(bytes)).toMatchObject({
      kind: "rejected",
      issues: [{ code: "not-a-table", severity: "error", input: "file.csv", detail: { kind } }],
    });
  });

  test("a table is none of them", () => {
    for (const [encoding, mark] of [
      ["utf-8", true],
      ["utf-16le", true],
      ["utf-16be", false],
      ["gb18030", false],
    ] as const)
      expect(inputKind(encoded(text, encoding, mark))).toBe("text");
    expect(inputKind(new Uint8Array(0))).toBe("text");
  });
});

describe("workbooks", () => {
  const zip = new Uint8Array([0x50, 0x4b, 3, 4, ...new Uint8Array(5000)]);
  const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2]);
  const row = (number: number, ...cells: string[]) => ({ row: number, cells, hidden: false });
  const table = {
    sheet: "表1",
    sheets: [{ name: "表1", hidden: false, rows: 2 }],
    rows: [row(1, "year", "area", "rate", "n"), row(2, "2024", "长治市", "0.12", "2000")],
  };

  test("are given whole to the reader of workbooks, with the sheet that was chosen", async () => {
    for (const bytes of [zip, ole]) {
      const requests: unknown[] = [];
      const outcome = await importSources([fileOf(bytes, 7, "a.xlsx", { sheet: "表1" })], null, {
        readWorkbook: (request) => {
          requests.push(request);
          return Promise.resolve({
            kind: "read",
            table,
            issues: [issueOf("nothing-changed", {}, { input: "a.xlsx" })],
          });
        },
      });
      expect(requests).toEqual([{ input: "a.xlsx", bytes, sheet: "表1" }]);
      expect(outcome).toMatchObject({ kind: "imported", encoding: null });
      expect(outcome.issues.map(({ code }) => code)).toContain("nothing-changed");
      expect(outcome.inputs[0]).toMatchObject({ sheet: "表1", encoding: null, delimiter: null });
    }
  });

  test("are refused as the reader says", async () => {
    const issue = issueOf("not-a-table", { kind: "binary" }, { input: "a.xlsx" });
    const outcome = await importSources([fileOf(zip)], null, {
      readWorkbook: () => Promise.resolve({ kind: "refused", issue }),
    });
    expect(outcome).toMatchObject({ kind: "rejected", issues: [issue] });
  });

  test("above 100 MB are not read to their end", async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield zip;
      for (;;) {
        given += 1;
        yield await Promise.resolve(new Uint8Array(8 * 1024 * 1024));
      }
    }
    const outcome = await importSources([{ name: "big.xlsx", choices: {}, open: () => endless() }]);
    expect(outcome.issues).toMatchObject([{ code: "workbook-too-many-bytes", detail: { limit: 100 } }]);
    expect(given).toBeLessThan(15);
  });

  test("a sheet that was named of a text", async () => {
    expect((await importSources([fileOf(utf8, 100, "a.csv", { sheet: "表1" })])).issues).toMatchObject([
      { code: "sheet-of-text", severity: "error", input: "a.csv", detail: { sheet: "表1" } },
    ]);
    expect(await importBytes(utf8, 100, { sheet: "表1" })).toMatchObject({
      kind: "imported",
      issues: [{ code: "sheet-unused", severity: "info" }],
    });
  });
});

test("what is refused is not read to its end", async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      given += 1;
      yield await Promise.resolve(new Uint8Array(65_536));
    }
  }
  const outcome = await importSources([{ name: "-", choices: {}, open: () => endless() }]);
  expect(given).toBeLessThan(100);
  expect(outcome).toMatchObject({ kind: "rejected", issues: [{ code: "field-too-long", severity: "error" }] });
});

test("random bytes never crash and are never imported", { timeout: 60_000 }, async () => {
  const mark = fc.constantFrom([], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0x84, 0x31, 0x95, 0x33]);
  await fc.assert(
    fc.asyncProperty(
      mark,
      fc.uint8Array({ maxLength: 400 }),
      fc.integer({ min: 1, max: 50 }),
      async (start, bytes, size) => {
        const outcome = await importBytes(new Uint8Array([...start, ...bytes]), size);
        expect(outcome.kind).toBe("rejected");
        expect(outcome.issues[0]?.severity).toBe("error");
      },
    ),
    { numRuns: 1000 },
  );
});

test("an aborted read throws the reason of its signal", async () => {
  const abort = new AbortController();
  const reading = importSources([fileOf(utf8, 100)], null, {
    signal: abort.signal,
    onProgress: () => abort.abort("enough"),
  });
  await expect(reading).rejects.toBe("enough");
});
