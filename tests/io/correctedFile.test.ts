import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packagedReference } from "#core/region/packagedReference.ts";
import type { ImportContext } from "#core/survey/importContext.ts";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import { correctedFileWords } from "#i18n/correctedFileWords.ts";
import { writeCorrectedFile, type CorrectedOutcome } from "#io/correctedFile.ts";
import { importInputs } from "#io/importInputs.ts";
import type { InputSource } from "#io/inputSource.ts";
import { encoded } from "#tests/support/encoded.ts";
import { codesOf, survey } from "#tests/core/survey/importing.ts";
import Papa from "papaparse";

const { region, instruments } = packagedReference();

function contextOf(mapping: Mapping | null = null): ImportContext {
  return { region, instruments, mapping, year: null, status: "provisional", reveal: true };
}

const ports = { readWorkbook: () => Promise.reject(new Error("no workbook here")) };

function source(text: string, name = "file.csv"): InputSource {
  return {
    name,
    choices: {},
    async *open() {
      yield new TextEncoder().encode(text);
    },
  };
}

async function corrected(
  text: string,
  form: "annotated" | "tidy",
  mapping: Mapping | null = null,
): Promise<{
  readonly outcome: CorrectedOutcome;
  readonly text: string;
  readonly rows: readonly (readonly string[])[];
}> {
  let written = "";
  const outcome = await writeCorrectedFile({
    context: contextOf(mapping),
    source: source(text),
    ports,
    form,
    words: correctedFileWords("zh"),
    write: (piece) => {
      written += piece;
    },
  });
  const { data } = Papa.parse(written.replace(/^\uFEFF/, ""), { delimiter: ",", newline: "\r\n" });
  return { outcome, text: written, rows: data.slice(0, -1) };
}

describe("the whole file back", () => {
  const text = survey(200, (row, place) => {
    if (place === 3) row["年龄"] = "130";
    if (place === 4) row["年龄"] = "17";
    if (place === 5) row["权重"] = "";
    if (place === 6) row["县区"] = "城区";
    if (place === 7) row["备注"] = "=1+1";
    row["备注"] ??= "";
    row["姓名"] = "张三丰";
  });

  test("each row as it is, with what is wrong and whether it counts before it", async () => {
    const { outcome, rows, text: written } = await corrected(text, "annotated");
    const lines = text.split("\n").map((line) => line.split(","));
    expect(outcome).toEqual({ kind: "written", rows: 200, counted: 197 });
    expect(written.startsWith('\uFEFF"问题","处理","年份"')).toBe(true);
    expect(rows).toHaveLength(201);
    const name = lines[0]?.indexOf("姓名") ?? -1;
    for (const [place, row] of rows.entries()) {
      const own = (lines[place] ?? []).map((cell, at) =>
        at === name && place > 0 ? "***" : cell.startsWith("=") ? `'${cell}` : cell,
      );
      expect(row.slice(2)).toEqual(own);
    }
    expect(rows.slice(4, 9).map((row) => row.slice(0, 2))).toEqual([
      ["“年龄”列：这里应是 0 到 110 之间的周岁整数。请改正，不知道时留空。", "不计入：年龄有误"],
      [expect.stringMatching(/^“年龄”列：年龄不在 18～69 岁/), "不计入：不在测评年龄内"],
      [expect.stringMatching(/^“权重”列：缺少权重/), "不计入：缺少权重"],
      [expect.stringMatching(/^“县区”列：原行政区划/), "计入"],
      ["", "计入"],
    ]);
    expect(written).not.toContain("张三丰");
  });

  test("numbers of persons are masked where nothing is known of a column, and never codes of places and ids", async () => {
    const secret = survey(60, (row, place) => {
      row["县区"] = "140403000000";
      row["问卷编号"] = `138123456${place + 10}`;
      row["备注"] = place === 7 ? "电话 13912345678" : "";
    });
    const { rows, text: written } = await corrected(secret, "annotated");
    expect(written).not.toContain("13912345678");
    expect(rows[8]?.at(-1)).toBe("电话 ***");
    expect(rows[8]).toContain("140403000000");
    expect(rows[8]).toContain("13812345617");
  });

  test("of dates of birth the years, which are read again", async () => {
    const writings = [
      (year: number) => `${year}-03-01`,
      (year: number) => `${year}年3月`,
      (year: number) => `${String(year % 100).padStart(2, "0")}.3.1`,
      // 1970-01-01 is day 25,569 of a spreadsheet.
      (year: number) => String(Math.floor(Date.UTC(year, 2, 1) / 86_400_000) + 25_569),
    ];
    const dated = survey(200, (row, place) => {
      row["年龄"] = place === 3 ? "1999:03:01" : (writings[place % 4]?.(1956 + (place % 50)) ?? "");
    }).replace("年龄", "出生日期");
    const { rows, text: written } = await corrected(dated, "annotated");
    const cells = rows.slice(1).map((row) => row[8] ?? "");
    expect(cells.filter((_, place) => place !== 3)).toEqual(
      Array.from({ length: 200 }, (_, place) => String(1956 + (place % 50))).filter((__, place) => place !== 3),
    );
    expect(cells[3]).toBe("1999:\uFF0A\uFF0A:\uFF0A\uFF0A");
    const again = await corrected(written, "tidy");
    expect(again.outcome).toMatchObject({ kind: "written", counted: 199 });
    expect(again.rows.slice(1).map((row) => row[9])).toEqual(
      (await corrected(dated, "tidy")).rows.slice(1).map((row) => row[9]),
    );
  });

  test("what only the end of the file tells stands in its row too", async () => {
    const heavy = survey(200, (row, place) => (place === 20 ? (row["权重"] = "90") : undefined));
    const { rows } = await corrected(heavy, "annotated");
    expect(rows[21]?.[0]).toMatch(/^“权重”列：2024 年的权重相差过大/);
    expect(rows.filter(([problem]) => problem !== "")).toHaveLength(2);
  });

  /** Rows of a file that are marked so, by their numbers in it. */
  async function marked(text: string, word: RegExp): Promise<readonly number[]> {
    const { rows } = await corrected(text, "annotated");
    return rows.flatMap(([problem = ""], place) => (word.test(problem) ? [place + 1] : []));
  }
  const range = (from: number, count: number): readonly number[] => Array.from({ length: count }, (_, at) => from + at);

  test("every row whose id came before is marked, however many they are", async () => {
    const many = survey(2000, (row, place) => (row["问卷编号"] = `A${place}`)).split("\n");
    const again = [...many, ...many.slice(1, 181)].join("\n");
    expect(await marked(again, /^“问卷编号”列：问卷编号与前面的一行相同[^。]*。[^。]*。$/)).toEqual(range(2002, 180));
  });

  test("of numbers within villages those that come again there are", async () => {
    const counts = new Map<string, number>();
    const lines = survey(1200, (row, place) => {
      const village = `${place % 2} ${Math.floor(place / 2) % 6}`;
      counts.set(village, (counts.get(village) ?? 0) + 1);
      row["编号"] = String(counts.get(village));
    }).split("\n");
    expect(await marked(lines.join("\n"), /问卷编号与前面/)).toEqual([]);
    expect(await marked([...lines, ...lines.slice(1, 81)].join("\n"), /问卷编号与前面/)).toEqual(range(1202, 80));
    expect(await marked([...lines, ...lines.slice(1)].join("\n"), /问卷编号与前面/)).toEqual(range(1202, 1200));
  });

  test("every row whose cells came before is, where chance does not explain it", async () => {
    const lines = survey(300, (row, place) => {
      row["年龄"] = String(18 + ((place * 7) % 52));
      row["总分"] = String(place % 101);
      row["是否具备"] = place % 101 >= 70 ? "是" : "否";
    }).split("\n");
    const again = [...lines, ...lines.slice(1, 91)].join("\n");
    expect(await marked(again, /与前面的某一行相同/)).toEqual(range(302, 90));
    expect(await marked(lines.join("\n"), /与前面的某一行相同/)).toEqual([]);
  });

  test("a file that is refused is given back too, and nothing of it counts", async () => {
    const half = survey(200, (row, place) => (place % 2 === 0 ? (row["年龄"] = "x") : undefined));
    const { outcome, rows } = await corrected(half, "annotated");
    expect(outcome).toMatchObject({ kind: "written", rows: 200 });
    expect(rows[1]?.[1]).toBe("不计入：年龄有误");
    expect(rows[2]?.[1]).toBe("没有问题，但文件没有导入");
  });

  test("a table of figures, with its title, sum and note", async () => {
    const table = [
      "表1 各县区公民具备科学素质的比例,,,联系人 13812345678",
      "年份,地区,比例（%）,样本量",
      "2024,潞州区,10.1,400",
      "2024,上党区,140,400",
      "注：联系 13812345678,,,",
    ].join("\n");
    const { outcome, rows, text: written } = await corrected(table, "annotated");
    expect(outcome.kind).toBe("written");
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ["", "", "表1 各县区公民具备科学素质的比例"],
      ["问题", "处理", "年份"],
      ["", "没有问题，但文件没有导入", "2024"],
      [expect.stringMatching(/./), "不计入：数据有误", "2024"],
      ["这一行是说明、小标题或编号，不是数据。", "不是数据行", "注：联系 ***"],
    ]);
    expect(written).not.toContain("13812345678");
  });

  test("a file in GB18030 whose first Chinese character comes late", async () => {
    const ascii = Array.from(
      { length: 3000 },
      (_, place) => `2024,140403,S${place % 2},P${place % 20},1,${20 + (place % 40)},0`,
    );
    const text = ["year,area,stratum,psu,weight,age,qualified", ...ascii, "2024,潞州区,S1,P1,1,130,0"].join("\n");
    const bytes = encoded(text, "gb18030", false);
    let written = "";
    const write = (piece: string): void => {
      written += piece;
    };
    const late: InputSource = {
      name: "file.csv",
      choices: {},
      async *open() {
        for (let at = 0; at < bytes.length; at += 8192) yield bytes.slice(at, at + 8192);
      },
    };
    const request = {
      context: contextOf(),
      source: late,
      ports,
      form: "annotated",
      words: correctedFileWords("zh"),
      write,
    } as const;
    expect(await writeCorrectedFile(request)).toEqual({ kind: "written", rows: 3001, counted: 3000 });
    expect(written.match(/"year"/g)).toHaveLength(1);
    expect(written.trimEnd().split("\r\n").at(-1)).toContain('"不计入：年龄有误","2024","潞州区"');
  });

  test("what cannot be understood, or read again, is not given back", async () => {
    expect((await corrected("a,b\n1,2\n", "annotated")).outcome).toEqual({ kind: "unavailable" });
    const once: InputSource = { name: "-", choices: {}, open: () => null };
    const request = {
      context: contextOf(),
      source: once,
      ports,
      words: correctedFileWords("zh"),
      write: () => undefined,
    };
    expect(await writeCorrectedFile({ ...request, form: "tidy" })).toEqual({ kind: "unavailable" });
  });
});

/** Imports a text, as both shells do. */
async function importAgain(text: string, mapping: Mapping | null = null): ReturnType<typeof importInputs> {
  return importInputs(contextOf(mapping), [source(text)], ports);
}

const cell = {
  县区: fc.constantFrom("潞州区", "城区", "140404", "沁 县", "高新区", ""),
  城乡: fc.constantFrom("农村", "乡村", "市区", "城镇", ""),
  性别: fc.constantFrom("男", "女性", "男性", "F"),
  年龄: fc.constantFrom("18", "45岁", "４５", "69", "17", "", "33.0"),
  文化程度: fc.constantFrom("小学", "高中/中专/技校", "研究生", "文盲", ""),
  农民: fc.constantFrom("是", "√", "×", "否", ""),
  老年人: fc.constantFrom("是", "否", ""),
  职业: fc.constantFrom("产业工人、公务员", "其他", "公务员", ""),
  总分: fc.constantFrom("80", "５0", "69.5", ""),
  是否具备: fc.constantFrom("是", "不具备", "1", ""),
  权重: fc.constantFrom("1", "0.1234567890123", "2e-3", "3.5"),
  层: fc.constantFrom("甲", "=乙", "-丙"),
  村居: fc.constantFrom("P1", " P2", "+3", "@4", '"a"'),
};

/** Each sets its row aside. */
const wrong = fc.constantFrom(
  ["年龄", "130"],
  ["总分", "101"],
  ["权重", "-1"],
  ["权重", ""],
  ["县区", "长冶"],
  ["性别", "丙"],
  ["年份", "二〇二四"],
);

describe("what counts, tidy", () => {
  test("ages in bands stay bands", async () => {
    const bands = ["18-29岁", "30至39岁", "60\uFF5E69周岁"];
    const { rows } = await corrected(
      survey(60, (row, place) => (row["年龄"] = bands[place % 3] ?? "")),
      "tidy",
    );
    const at = rows[0]?.indexOf("年龄") ?? -1;
    expect(rows.slice(1, 4).map((row) => row[at])).toEqual(["18-29岁", "30-39岁", "60-69岁"]);
  });

  test("one name for each value, and only what counts", async () => {
    const text = survey(60, (row, place) => {
      row["县区"] = place % 2 === 0 ? "140403" : "城区";
      row["性别"] = place % 2 === 0 ? "1" : "女性";
      if (place === 1) row["年龄"] = "130";
    });
    const { outcome, rows } = await corrected(text, "tidy");
    expect(outcome).toEqual({ kind: "written", rows: 59, counted: 59 });
    expect(rows[0]).toEqual([
      "年份",
      "县区",
      "层",
      "村居",
      "权重",
      "城乡",
      "性别",
      "文化程度",
      "年龄",
      "农民",
      "产业工人",
      "领导干部和公务员",
      "总分",
      "是否具备",
    ]);
    expect(rows[1]).toEqual([
      "2024",
      "潞州区",
      "甲",
      "P0",
      "1",
      "农村",
      "男",
      "初中",
      "18",
      "是",
      "是",
      "否",
      "80",
      "是",
    ]);
  });

  test(
    "read again it gives the same waves but for what was left out, and no issue of its own",
    { timeout: 60_000 },
    async () => {
      const respondents = fc.array(fc.record(cell), { minLength: 40, maxLength: 80 });
      const mistakes = fc.array(wrong, { maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(respondents, mistakes, async (people, made) => {
          const text = survey(400, (row, place) => {
            Object.assign(row, people[place % people.length]);
            const [column, value] = made[place / 7] ?? [];
            if (column !== undefined && value !== undefined) row[column] = value;
          });
          const first = await importAgain(text);
          if (first.kind === "rejected") throw new Error(JSON.stringify(first.issues));
          const tidy = await corrected(text, "tidy");
          const second = await importAgain(tidy.text);
          if (second.kind === "rejected") throw new Error(JSON.stringify(second.issues));
          const without = first.waves.map((wave) => ({ ...wave, excluded: [] }));
          expect(second.waves).toEqual(without);
          const known = codesOf(first);
          expect(codesOf(second).filter((code) => !known.includes(code))).toEqual([]);
          expect(second.issues.filter(({ severity }) => severity === "error")).toEqual([]);
        }),
        { numRuns: 12, endOnFailure: true },
      );
    },
  );

  test.each(["tidy", "annotated"] as const)(
    "PSUs that are called like persons have codes that keep their rows together: %s",
    async (form) => {
      const who = ["张伟", "王芳", "李娜", "刘洋", "欧阳敏", "王家庄"];
      const text = survey(400, (row, place) => (row["村居"] = who[Math.floor(place / 2) % 6] ?? ""));
      const first = await importAgain(text);
      const made = await corrected(text, form);
      const second = await importAgain(made.text);
      if (first.kind === "rejected" || second.kind === "rejected") throw new Error(JSON.stringify([first, second]));
      expect(made.text).not.toMatch(/张伟|王芳|李娜|刘洋|欧阳敏/);
      expect(made.text).toContain("王家庄");
      expect(new Set(made.text.match(/\uFF0A[0-9a-f]{8}/g)).size).toBe(5);
      expect(second.waves).toEqual(first.waves);
    },
  );

  test("figures too", async () => {
    const table = [
      "年份,地区,分组,类别,比例,样本量,标准误",
      "2024,全市,总体,,10.1%,2400,0.61%",
      "2024,潞州区,总体,,0.123456789,400,",
      "2024,全市,人群,老年人,5.05%,300,1.2%",
      "2024,全市,文化程度,大学,30%,300,2.5%",
    ].join("\n");
    const first = await importAgain(table);
    const { outcome, text } = await corrected(table, "tidy");
    const second = await importAgain(text);
    if (first.kind === "rejected" || second.kind === "rejected") throw new Error(JSON.stringify([first, second]));
    expect(second.waves).toEqual(first.waves);
    // The elderly under both of their names.
    expect(outcome).toEqual({ kind: "written", rows: 5, counted: 5 });
  });
});

describe("several tables in one file", () => {
  const text = [
    "2024年调查结果",
    "地区,比例,样本量",
    "全市,14.1%,2400",
    "表2 分人群",
    "人群,样本量,联系电话,比例",
    "农民,812,13800138000,7.2%",
    "总体,2400,,14.5%",
  ].join("\n");

  test("the whole comes back, each row of each table with its own", async () => {
    const { rows, text: written } = await corrected(text, "annotated");
    expect(rows.map(([, treatment]) => treatment)).toEqual([
      "",
      "处理",
      "没有问题，但文件没有导入",
      "不是数据行",
      "不是数据行",
      "没有问题，但文件没有导入",
      "不计入：数据有误",
    ]);
    expect(rows[6]?.[0]).toContain("第 3 行");
    expect(written).not.toContain("13800138000");
  });

  test("what counts is one table, which gives the same", async () => {
    const good = text.replace("14.5%", "14.1%");
    const { rows, text: tidy } = await corrected(good, "tidy");
    expect(rows).toHaveLength(3);
    const read = (one: string) => importInputs(contextOf(), [source(one)], ports);
    const [before, after] = [await read(good), await read(tidy)];
    expect(before.kind === "imported" && after.kind === "imported" && after.waves).toEqual(
      before.kind === "imported" && before.waves,
    );
  });
});
