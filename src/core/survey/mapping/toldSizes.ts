import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import type { Year } from "#core/units.ts";
import type { RawRow } from "#core/survey/figures/aggregateFigure.ts";
import { cellAt } from "#core/survey/figures/figurePlace.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { Mapping, SampleSize } from "./mapping.ts";

interface FiguresOfYear {
  readonly year: Year;
  readonly figures: readonly Pick<AggregateRow, "area" | "dimension" | "category" | "n">[];
}

/** A figure without a sample size gets the one that the mapping tells for its cell, and that is said. The table's own goes before. */
export function withToldSize(row: RawRow, mapping: Mapping | null, log: IssueLog, input: string): RawRow {
  if (row.numbers.has("n")) return row;
  const told = mapping?.sampleSizes?.find((size) => isOf(size, row));
  if (told === undefined) return row;
  const { n, page = "" } = told;
  log.add("sample-size-told", { n, page }, { input, ...cellAt(row.place, "n", "rate", "count") });
  return { ...row, numbers: new Map([...row.numbers, ["n", { value: n, percent: false }]]) };
}

/** Says which sample sizes that were told are in no figure: of a cell that is not there, or whose table gives its own. */
export function checkToldSizes(mapping: Mapping | null, years: readonly FiguresOfYear[], log: IssueLog): void {
  for (const { year, area, dimension, category, n } of mapping?.sampleSizes ?? []) {
    const figures = years.filter((one) => one.year === year).flatMap((one) => one.figures);
    const isUsed = figures.some(
      (figure) =>
        figure.area === area &&
        figure.dimension === dimension &&
        figure.category === (category ?? null) &&
        figure.n === n,
    );
    const cell = [year, area, dimension, category].filter((part) => part !== undefined).join(" ");
    if (!isUsed) log.add("sample-size-unused", { n }, { value: cell });
  }
}

/** Where the sample sizes stand that were told for a year, each place once. */
export function sizeSources(mapping: Mapping | null, year: Year): readonly string[] {
  const pages = (mapping?.sampleSizes ?? []).flatMap((size) => (size.year === year ? (size.page ?? []) : []));
  return [...new Set(pages.filter((page) => page !== ""))];
}

function isOf({ year, area, dimension, category }: SampleSize, row: RawRow): boolean {
  return year === row.year && area === row.area && dimension === row.dimension && (category ?? null) === row.category;
}
