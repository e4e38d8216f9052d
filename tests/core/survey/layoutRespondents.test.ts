import { describe, expect, test } from "vitest";
import { year, type Year } from "#core/units.ts";
import { codesOf, importText, importTexts, survey, waveOf } from "./importing.ts";

const plain = survey(200);
const lines = plain.split("\n");
const [header = "", ...data] = lines;

function estimatesOf(text: string, ...more: [] | [Parameters<typeof importText>[1]]) {
  return waveOf(importText(text, ...more)).estimates;
}

describe("around respondents", () => {
  test("titles, blank rows, sums, notes and the header once more are told and passed over", () => {
    const text = [
      "长治市公民科学素质调查数据,,,,,,,,,,,,",
      "",
      header,
      ...data.slice(0, 120),
      header,
      "",
      ...data.slice(120),
      "  合计,,,,,,,,,,10180,20,258.5",
      "平均,,,,,,,,,,50.9,,1.29",
      "注：数据不含补充样本。",
    ].join("\n");
    const outcome = importText(text);
    expect(outcome.issues.map(({ code, row, severity }) => `${severity} ${code} ${row}`)).toEqual([
      "info rows-above-header 1",
      "info header-repeated 124",
      "info sum-passed 206",
      "info sum-passed 207",
      "info note-passed 208",
    ]);
    expect(outcome.rows).toBe(200);
    expect(waveOf(outcome).estimates).toEqual(estimatesOf(plain));
    expect(waveOf(outcome).excluded).toEqual([]);
    expect(outcome.inputs[0]).toMatchObject({
      titles: ["长治市公民科学素质调查数据"],
      headerRow: 3,
      headerRows: 1,
      header: header.split(","),
    });
  });

  test("issues of rows keep the numbers that a spreadsheet shows", () => {
    const flawed = survey(200, (row, place) => (place === 10 ? (row["性别"] = "丙") : undefined));
    const outcome = importText(`2024年调查\n\n${flawed}`);
    // Row 12 of the plain file, two rows further down.
    expect(outcome.issues.find(({ code }) => code === "unknown-value")).toMatchObject({ row: 14, column: "性别" });
  });

  test("a respondent whose first cell begins like a sum or a note is one", () => {
    const named = survey(40, (row) => Object.assign(row, { 备注: "" }));
    const text = named
      .split("\n")
      .map((line, place) => `${place === 0 ? "小区" : ["合家欢", "总部", "注册点", "平安里"][place % 4]},${line}`)
      .join("\n");
    const issues = [{ code: "columns-unread", detail: { unread: ["小区", "备注"] } }];
    expect(importText(text)).toMatchObject({ kind: "imported", rows: 40, issues });
  });

  test("columns without a name at the end pass, and are told where something stands in them", () => {
    const wide = lines.map((line, place) => `${line}${place === 7 ? ",,补录" : ",,"}`).join("\n");
    const outcome = importText(wide);
    expect(outcome.issues).toMatchObject([
      { code: "column-without-header", severity: "warning", row: 8, column: "O", detail: { letter: "O" } },
    ]);
    expect(waveOf(outcome).estimates).toEqual(estimatesOf(plain));
    expect(codesOf(importText(lines.map((line) => `${line},,`).join("\n")))).toEqual([]);
  });

  test("respondents beside them behind an empty column are told, and not read", () => {
    const lines = survey(70).split("\n");
    const outcome = importText(lines.map((line) => `${line},,${line}`).join("\n"));
    expect(outcome).toMatchObject({ kind: "imported", rows: 70 });
    expect(codesOf(outcome)).toContain("second-table-beside");
  });

  test("a header in two rows", () => {
    const groups = "调查,,抽样,,,个人,,,身份,,结果,,";
    const names = header.split(",").map((name) => (name === "农民" ? "是否农民" : name));
    // The lower row alone is enough here: the groups above are a title.
    const apart = importText([groups, names.join(","), ...data].join("\n"));
    expect(waveOf(apart).estimates).toEqual(estimatesOf(plain));
    // Here it is not: what was merged downwards stands in the upper row only.
    const upper = header
      .split(",")
      .map((name, place) => (place < 8 || place > 9 ? name : place === 8 ? "重点人群" : ""));
    const lower = header.split(",").map((name, place) => (place === 8 || place === 9 ? name : ""));
    const joined = importText([upper.join(","), lower.join(","), ...data].join("\n"));
    expect(joined.inputs[0]).toMatchObject({ headerRow: 1, headerRows: 2 });
    expect(joined.inputs[0]?.header.slice(8, 10)).toEqual(["重点人群 农民", "重点人群 职业"]);
    expect(waveOf(joined).estimates).toEqual(estimatesOf(plain));
  });
});

describe("what is told of the header", () => {
  test("no header: columns are called as spreadsheets do, and mapped so", () => {
    const mapping = {
      headerRows: 0,
      columns: {
        year: "A",
        area: "B",
        stratum: "C",
        psu: "D",
        residence: "E",
        sex: "F",
        age: "G",
        education: "H",
        score: "K",
        qualified: "L",
        weight: "M",
      },
      populations: {
        farmers: "I",
        workers: { column: "J", values: ["产业工人"] },
        officials: { column: "J", values: ["公务员"] },
      },
    };
    const outcome = importText(data.join("\n"), mapping);
    expect(codesOf(outcome)).toEqual(["header-lettered"]);
    expect(outcome.inputs[0]).toMatchObject({ headerRow: 1, headerRows: 0, rows: 200 });
    expect(waveOf(outcome).estimates).toEqual(estimatesOf(plain));
  });

  test("its row, where another row looks more like one", () => {
    const misleading = `${header}\n旧表头到此为止\n${header.replace("是否具备", "达标")}\n${data.join("\n")}`;
    expect(importText(misleading, { headerRow: 3 }).inputs[0]).toMatchObject({ headerRow: 3, rows: 200 });
    expect(importText(misleading, { headerRow: 2 }).kind).toBe("rejected");
    expect(importText(`x\n\n${plain}`, { headerRow: 2 }).issues).toMatchObject([
      { code: "header-row-missing", severity: "error", row: 2 },
    ]);
  });

  test("far below everything else", () => {
    const far = `${"说明,\n".repeat(300)}${plain}`;
    const outcome = importText(far, { headerRow: 301 });
    expect(outcome.inputs[0]).toMatchObject({ headerRow: 301, rows: 200 });
  });
});

describe("the year", () => {
  const undated = lines.map((line) => line.split(",").slice(1).join(",")).join("\n");
  const yearsOf = (name: string, text: string, given: Year | null = null) => {
    const outcome = importTexts({ [name]: text }, { year: given });
    return { years: outcome.years, codes: codesOf(outcome).filter((code) => code !== "rows-above-header") };
  };

  test.each<readonly [string, string, Year | null, readonly number[], readonly string[]]>([
    ["a.csv", `2024年科学素质调查\n${undated}`, null, [2024], ["year-from-title"]],
    ["a.csv", `调查年度：2024 年（有效样本2000份）\n${undated}`, null, [2024], ["year-from-title"]],
    ["a.csv", `填报日期：2025年1月10日\n${undated}`, null, [], ["no-year"]],
    ["a.csv", `2023年和2024年调查\n${undated}`, null, [], ["no-year"]],
    ["b-2024.csv", undated, null, [2024], ["year-from-name"]],
    ["b-2025.csv", `2024年科学素质调查\n${undated}`, null, [2024], ["year-name-differs", "year-from-title"]],
    ["b-2025.csv", undated, year(2024), [2024], ["year-name-differs"]],
    ["a.csv", `2024年科学素质调查\n${undated}`, year(2023), [], ["year-contradicted"]],
    ["a.csv", plain, year(2023), [2024], ["year-contradicted"]],
    ["a.csv", `2023年科学素质调查\n${plain}`, null, [2024], ["year-outside-claim"]],
  ])("%s", (name, text, given, years, codes) => {
    const found = yearsOf(name, text, given);
    expect(found.codes).toEqual(codes);
    expect(found.years).toEqual(years);
  });
});

test("columns that identify persons are masked in the preview, and in nothing else to be seen", () => {
  const text = lines.map((line, place) => (place === 0 ? `姓名,${line},手机` : `李四,${line},13800000000`)).join("\n");
  const outcome = importText(text);
  expect(outcome.inputs[0]?.preview[0]).toEqual(["\uFF0A", ...(data[0] ?? "").split(","), "\uFF0A"]);
  expect(JSON.stringify(outcome)).not.toMatch(/李四|13800000000/);
  // Nor where the header was told to be where it is not, or in lines around the table.
  const lost = importText(`\n\n联系人：李四,\n${text}\n联系人：李四,`, { headerRow: 2 });
  expect(lost.inputs[0]?.preview).toHaveLength(20);
  expect(JSON.stringify(lost)).not.toMatch(/李四|13800000000/);
  const around = importText(`联系人：李四\n${text}\n填表人联系方式：李四`);
  expect(around.kind).toBe("imported");
  expect(JSON.stringify(around)).not.toMatch(/李四|13800000000/);
});
