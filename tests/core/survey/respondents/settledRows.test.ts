import fc from "fast-check";
import { expect, test } from "vitest";
import type { ImportContext } from "#core/survey/importContext.ts";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import { createDelimitedText } from "#core/tables/delimitedText.ts";
import { createRowBatchWriter } from "#core/tables/rowBatch.ts";
import { createRowBatchReader } from "#core/tables/rowBatchReader.ts";
import { surveyImport } from "#tests/core/survey/importing.ts";

interface Told {
  readonly outcome: ImportOutcome;
  readonly issues: readonly Issue[];
}

/** Texts → an import that reads each row cell by cell, or one whose rows come packed, in batches of so many characters. */
function told(texts: readonly string[], batch: number | null): Told {
  const issues: Issue[] = [];
  const watch: ImportContext["watch"] = { issue: (issue) => void issues.push(issue) };
  const session = surveyImport({ watch });
  for (const [place, text] of texts.entries()) {
    const input = session.input(`${place}.csv`);
    if (batch === null) input.push(text);
    else {
      const writer = createRowBatchWriter();
      const rows = createDelimitedText(writer.sink);
      const take = createRowBatchReader(input.follow(rows));
      for (let from = 0; from < text.length; from += batch) {
        rows.push(text.slice(from, from + batch));
        take(structuredClone(writer.take()));
      }
      rows.end();
      take(structuredClone(writer.take()));
    }
    input.end("utf-8");
  }
  return { outcome: session.finish(), issues };
}

/** Of each column texts that mean the same in several ways, and some that are wrong, missing or worth a word. */
const oddities: Readonly<Record<string, readonly string[]>> = {
  年份: ["2024", "2023", "2024年", "", "去年"],
  县区: ["潞州区", "潞州", "长子县", "潞城区", "潞城市", "郊区", "140403", "", "未知县", "外省", "经开区"],
  层: ["甲", "乙", " 甲", "", "丙"],
  村居: ["P1", "P2", "P3", "01", "1", ""],
  城乡: ["城镇", "乡村", "城市", "", "城镇?", "#N/A"],
  性别: ["男", "女", "1", "2", "", "F", "未知"],
  年龄: ["18", "29", "30", "45岁", "59", "60", "69", "70", "17", "", "130", "-1", "四十", "#VALUE!", "45.0"],
  文化程度: ["初中", "高中", "大专", "本科及以上", "", "大學", "幼儿园"],
  农民: ["是", "否", "1", "0", "", "也许", "√"],
  老年人: ["是", "否", "", "否", "否"],
  青少年: ["否", "否", "", "否", "是"],
  职业: ["产业工人", "其他", "", "领导干部和公务员", "工人;农民"],
  总分: ["80", "50", "100", "101", "-1", "", "缺失", "#DIV/0!", "69.9", "70分", "1e1"],
  是否具备: ["是", "否", "", "1", "0", "不详"],
  权重: ["1.5", "0.8", "1", "0", "-2", "", "abc", "1e300", "0.8000", "1,200.5", "12%"],
  总体村居数: ["900", "900", "800", "", "0"],
  出生年份: ["1980", "1950", "", "2001", "19800102"],
  区县代码: ["140403", "140428", "", "潞州区", "140421"],
};

const columns = Object.keys(oddities);
const optional = ["层", "村居", "年龄", "老年人", "青少年", "职业", "总分", "是否具备", "权重"];
const answers = ["总分", "是否具备", "权重"];
/** Columns with which rows are compared cell by cell: seldom there. */
const rare = ["总体村居数", "出生年份", "区县代码"];

interface Row {
  readonly cells: Readonly<Record<string, string>>;
  readonly shape: "whole" | "short" | "long" | "padded" | "blank" | "quoted" | "sum" | "note" | "header" | "nul";
}

/** Somebody of whom nothing is to be said, in one of few places and of few kinds. */
const plainRow: fc.Arbitrary<Readonly<Record<string, string>>> = fc.record(
  Object.fromEntries(
    columns.map((name) => {
      const [usual = "", other = usual] = oddities[name] ?? [];
      return [name, fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, fc.constant(other))] as const;
    }),
  ),
);

/** Other cells than those of somebody before: their answers, or any. */
const change: fc.Arbitrary<Readonly<Record<string, string>>> = fc
  .tuple(fc.oneof(fc.constantFrom(...answers), fc.constantFrom(...columns)), fc.nat(), fc.boolean())
  .map(([name, place, isUsual]) => {
    const texts = oddities[name] ?? [];
    return { [name]: texts[place % (isUsual ? 2 : texts.length)] ?? "" };
  });

const shape = fc.oneof(
  { weight: 60, arbitrary: fc.constant("whole" as const) },
  fc.constantFrom("short", "long", "padded", "blank", "quoted", "sum", "note", "header", "nul"),
);

function textOf(names: readonly string[], rows: readonly Row[], withIds: boolean): string {
  const header = [...(withIds ? ["问卷编号"] : []), ...names];
  const lines = rows.map(({ cells, shape }, place) => {
    const own = [...(withIds ? [String(10_000 + (place % 150))] : []), ...names.map((name) => cells[name] ?? "")];
    switch (shape) {
      case "whole":
        return own.join(",");
      case "short":
        return own.slice(1).join(",");
      case "long":
        return [...own, "多余"].join(",");
      case "padded":
        return [...own, "", ""].join(",");
      case "blank":
        return own.map(() => "").join(",");
      case "quoted":
        return own.map((cell) => `"${cell}"`).join(",");
      case "sum":
        return ["合计", ...own.slice(1)].join(",");
      case "note":
        return `注：1=男，2=女${",".repeat(own.length - 1)}`;
      case "header":
        return header.join(",");
      case "nul":
        return [...own.slice(0, -1), "1\0"].join(",");
    }
  });
  return [header.join(","), ...lines, ""].join("\n");
}

const file = fc
  .record({
    left: fc.subarray(optional, { maxLength: 3 }),
    kept: fc.oneof(fc.constant<string[]>([]), fc.subarray(rare, { maxLength: 1 })),
    people: fc.array(plainRow, { minLength: 1, maxLength: 4 }),
    rows: fc.array(fc.tuple(fc.nat(), shape, fc.array(change, { maxLength: 2 })), { minLength: 60, maxLength: 200 }),
    withIds: fc.boolean(),
  })
  .map(({ left, kept, people, rows, withIds }) => {
    const names = columns.filter((name) => !left.includes(name) && (!rare.includes(name) || kept.includes(name)));
    const all = rows.map(([place, of, changes]): Row => {
      const who = people[place % people.length] ?? {};
      return { shape: of, cells: Object.assign({}, who, ...(place % 3 === 0 ? changes : [])) };
    });
    return textOf(names, all, withIds);
  });

test(
  "rows that come packed are the same import, and the same is said of each, as if all were read cell by cell",
  { timeout: 120_000 },
  () => {
    fc.assert(
      fc.property(
        fc.array(file, { minLength: 1, maxLength: 2 }),
        fc.integer({ min: 50, max: 20_000 }),
        (texts, batch) => {
          expect(told(texts, batch)).toEqual(told(texts, null));
        },
      ),
      { numRuns: 150 },
    );
  },
);
