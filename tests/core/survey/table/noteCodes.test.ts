import { describe, expect, test } from "vitest";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import { codesOf, importText, rowOf, survey, waveOf } from "#tests/core/survey/importing.ts";

const notes = (outcome: ImportOutcome, code: string) =>
  outcome.issues.filter((issue) => issue.code === code).map(({ row, column, value }) => ({ row, column, value }));

/** Women are 1 here, men 2; every second respondent is a woman. */
const coded = survey(200, (row, place) => {
  row["性别"] = place % 2 === 0 ? "2" : "1";
  row["城乡"] = place % 3 === 0 ? "2" : "1";
});
const plain = waveOf(importText(survey(200)));

describe("codes that a line above respondents explains", () => {
  test.each([
    "注：性别：1=女，2=男；城乡：1=城镇，2=农村",
    "编码说明：1=女，2=男；1=城镇，2=乡村",
    "注：性别（1女2男）；城乡（1城镇 2农村）",
    "说明：性别中1代表女，2代表男；城乡列：城镇=1，农村=2",
  ])("%s", (note) => {
    const outcome = importText(`${note}\n${coded}`);
    expect(waveOf(outcome).estimates).toEqual(plain.estimates);
    expect(notes(outcome, "codes-by-note")).toEqual([
      { row: 1, column: "城乡", value: note },
      { row: 1, column: "性别", value: note },
    ]);
    expect(codesOf(outcome)).not.toContain("sex-by-code");
  });

  test("of the outcome only where its column is named", () => {
    const text = survey(200, (row, place) => {
      row["是否具备"] = place % 10 === 0 ? "1" : "2";
      row["总分"] = "";
    });
    const named = importText(`注：是否具备：1=是，2=否\n${text}`);
    expect(rowOf(waveOf(named), "140400", "total").rate).toBe(rowOf(plain, "140400", "total").rate);
    expect(codesOf(importText(`注：1=是，2=否\n${text}`))).not.toContain("codes-by-note");
  });

  test("not where the column has names, the header says otherwise, or two lines do", () => {
    const words = importText(`注：性别：1=女，2=男\n${survey(200)}`);
    expect(waveOf(words).estimates).toEqual(plain.estimates);
    expect(codesOf(words)).not.toContain("codes-by-note");
    const both = importText(`注：性别：1=女，2=男\n注：性别：1=男，2=女\n${coded.replace("城乡", "城乡(1城镇2农村)")}`);
    expect(codesOf(both)).not.toContain("codes-by-note");
  });
});

describe("codes of a table of figures", () => {
  const rows = "1,15%,1200\n2,13%,1100";

  test.each([
    ["below", `2024年\n性别,比例,样本量\n${rows}\n注：1=女，2=男\n`, 5],
    ["above", `2024年\n注：性别：1=女，2=男\n性别,比例,样本量\n${rows}\n`, 2],
  ])("a line %s", (_, text, row) => {
    const outcome = importText(text);
    expect(rowOf(waveOf(outcome), "140400", "sex", "female")).toMatchObject({ rate: 0.15, n: 1200 });
    expect(notes(outcome, "codes-by-note")).toMatchObject([{ row, column: "性别" }]);
  });

  test("of populations, where the line names the column", () => {
    const outcome = importText(`2024年\n人群,比例,样本量\n${rows}\n注：人群：1=农民，2=产业工人\n`);
    expect(rowOf(waveOf(outcome), "140400", "population", "farmers").rate).toBe(0.15);
  });

  test("in the header", () => {
    const outcome = importText(`2024年\n性别（1=女，2=男）,比例,样本量\n${rows}\n`.replace("1=女，", "1=女 "));
    expect(rowOf(waveOf(outcome), "140400", "sex", "male").rate).toBe(0.13);
    expect(codesOf(outcome)).toContain("codes-by-header");
  });

  test("without any word on them they are not understood", () => {
    expect(importText(`2024年\n性别,比例,样本量\n${rows}\n`).kind).toBe("rejected");
  });
});
