import fc from "fast-check";
import { expect, test } from "vitest";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import { importText, survey } from "./importing.ts";

const tables = {
  long: "年份,地区,人群,比例,样本量\n2024,全市,合计,14.1%,2400\n2024,全市,农民,7.2%,812\n2024,潞州区,合计,17.8%,410\n2024,上党区,合计,12%,200",
  wide: "地区,2023年,,2024年,\n,比例,样本量,比例,样本量\n全市,12.9%,2300,14.1%,2400\n潞州区,16%,400,17.8%,410",
  populations: "年份,地区,合计,农民,产业工人\n2024,全市,14.1%,7.2%,12%\n2024,潞州区,17.8%,8%,13%",
  respondents: survey(70),
} as const;

const titles = fc.array(
  fc.constantFrom(
    "",
    "表1 长治市公民科学素质调查结果",
    "附件2：分组结果",
    "（一）总体情况",
    "填报日期：2019年3月5日",
    "填报单位：长治市科学技术协会",
    "单位：人、%",
  ),
  { maxLength: 5 },
);
const notes = fc.array(
  fc.constantFrom(
    "",
    "注：数据为初步结果。",
    "数据来源：长治市科学技术协会",
    "说明：1.样本量为有效样本；2.比例为加权结果",
    "* 加权结果",
  ),
  { maxLength: 5 },
);

function shown(outcome: ImportOutcome): unknown {
  return {
    kind: outcome.kind,
    shape: outcome.shape,
    rows: outcome.rows,
    years: outcome.years,
    waves: outcome.kind === "imported" ? outcome.waves : [],
    loud: outcome.issues
      .filter(({ severity }) => severity !== "info")
      .map(({ code, severity, column, detail }) => ({ code, severity, column, detail })),
  };
}

const plain = new Map<string, unknown>(Object.values(tables).map((table) => [table, shown(importText(table))]));

const layout = fc.record({
  table: fc.constantFrom(...Object.values(tables)),
  titles,
  notes,
  /** After which rows of data a blank one stands. */
  blanks: fc.array(fc.nat({ max: 80 }), { maxLength: 6 }),
  commas: fc.boolean(),
});

test(
  "titles above, blank rows between and notes below change nothing but the numbers of rows and infos",
  { timeout: 30_000 },
  () => {
    fc.assert(
      fc.property(layout, ({ table, titles: above, notes: below, blanks, commas }) => {
        const lines = table.split("\n");
        const width = lines[0]?.split(",").length ?? 1;
        const padded = (text: string): string => (commas ? `${text}${",".repeat(width - 1)}` : text);
        const headerRows = table === tables.wide ? 2 : 1;
        const rows = lines.flatMap((line, place) =>
          place >= headerRows && blanks.includes(place) ? ["", line] : [line],
        );
        const text = [...above.map(padded), ...rows, ...below.map(padded)].join("\n");
        expect(shown(importText(text))).toEqual(plain.get(table));
      }),
      { numRuns: 120 },
    );
  },
);
