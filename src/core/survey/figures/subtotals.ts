import type { Region } from "#core/dataset/schema.ts";
import { sumWord } from "#core/tables/layoutWords.ts";
import type { TableRow } from "#core/tables/tableRow.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { RawRow } from "./aggregateFigure.ts";
import type { FigureColumns } from "./figureColumns.ts";
import { readFigureNumbers } from "./figureNumbers.ts";
import { cellAt } from "./figurePlace.ts";

type NumberRole = "n" | "count";

interface SubtotalContext {
  readonly figures: readonly FigureColumns[];
  readonly region: Region;
  readonly log: IssueLog;
}

/**
 * Subtotals that name no area are not imported, but their sample sizes and counts are compared with those of the areas above, since the
 * last subtotal or from the first row; below, where the table begins with a subtotal. One may also sum up all areas above, and zones may lie
 * in districts. Nothing is said of rows that are not all of one year and one group, that name an area twice, or of which one lacks its number.
 * @param aside rows without an area, sums and others, that are not imported
 */
export function reportSubtotals(
  aside: readonly TableRow[],
  raw: readonly RawRow[],
  { figures, region, log }: SubtotalContext,
): void {
  const subtotals = aside.filter(({ cells }) => cells.some((cell) => sumWord(cell) === "sum"));
  if (subtotals.length === 0) return;
  const kinds = new Map(region.areas.map(({ code, kind }) => [code, kind]));
  const isZone = ({ area }: RawRow): boolean => kinds.get(area) === "zone";
  for (const { columns } of figures) {
    const parts = raw.filter((one) => one.columns === columns && one.area !== region.code);
    const isAbove = !parts.some(({ place }) => place.row < (subtotals[0]?.row ?? 0));
    for (const [index, { cells, row, line }] of subtotals.entries()) {
      const from = isAbove ? row : (subtotals[index - 1]?.row ?? 0);
      const to = isAbove ? (subtotals[index + 1]?.row ?? Number.POSITIVE_INFINITY) : row;
      const own = parts.filter(({ place }) => place.row > from && place.row < to);
      const until = parts.filter(({ place }) => place.row < row);
      const candidates = (isAbove ? [own] : [own, until]).flatMap((some) => [some, some.filter((one) => !isZone(one))]);
      const numbers = readFigureNumbers(cells, columns, () => undefined)?.numbers;
      if (!areOfOneGroup(own, kinds)) continue;
      const differing = (role: NumberRole): { readonly given: number; readonly sum: number } | null => {
        const given = numbers?.get(role)?.value;
        const sum = sumOf(own, role);
        const isTold = given !== undefined && sum !== null;
        return !isTold || candidates.some((some) => sumOf(some, role) === given) ? null : { given, sum };
      };
      const [size, count] = [differing("n"), differing("count")];
      const place = { row, line, columns, cells };
      if (size !== null) log.add("subtotal-n-differs", { n: size.given, sum: size.sum }, cellAt(place, "n"));
      if (count !== null)
        log.add("subtotal-count-differs", { count: count.given, sum: count.sum }, cellAt(place, "count"));
    }
  }
}

function areOfOneGroup(parts: readonly RawRow[], kinds: ReadonlyMap<string, string>): boolean {
  const [first] = parts;
  if (first === undefined) return false;
  const names = new Set(parts.map(({ area, formerly }) => `${area} ${formerly}`));
  return (
    names.size === parts.length &&
    parts.every(
      ({ area, year, dimension, category }) =>
        kinds.get(area) !== "group" &&
        year === first.year &&
        dimension === first.dimension &&
        category === first.category,
    )
  );
}

/** Null where there is no part, or one lacks the number. */
function sumOf(parts: readonly RawRow[], role: NumberRole): number | null {
  return parts.length === 0
    ? null
    : parts.reduce<number | null>((sum, { numbers }) => {
        const number = numbers.get(role)?.value;
        return sum === null || number === undefined ? null : sum + number;
      }, 0);
}
