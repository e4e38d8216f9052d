import { chartWords } from "#i18n/chartWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { formWords } from "#i18n/formWords.ts";
import type { ChartTable } from "./chartSpec.ts";
import { groupCells, type Group, type GroupFrame } from "./groupRow.ts";
import { measureColumns } from "./tableCells.ts";

export interface GroupTableWords {
  readonly caption: string;
  readonly first: string;
  readonly locale: Locale;
}

/** The table of a chart of groups or areas, in the order of the chart. */
export function groupTable(
  groups: readonly Group[],
  frame: GroupFrame,
  { caption, first, locale }: GroupTableWords,
): ChartTable {
  const { columns } = chartWords[locale];
  const hasRanks = groups.some(({ rank = null }) => rank !== null);
  return {
    caption,
    columns: [
      { key: "name", label: first, numeric: false },
      ...measureColumns(locale),
      { key: "beside", label: columns.beside(frame.whole), numeric: false },
      { key: "change", label: columns.change, numeric: false },
      ...(hasRanks ? [{ key: "rank", label: formWords[locale].columnRank, numeric: false }] : []),
      { key: "remark", label: columns.remark, numeric: false },
    ],
    rows: groups.map((group) => groupCells(group, frame, hasRanks)),
  };
}
