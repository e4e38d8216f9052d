import { sumWord, withoutSumWord } from "#core/tables/layoutWords.ts";
import { foldText } from "#core/tables/foldText.ts";
import { filledPlaces, isBlank, withCell, type TableRow } from "#core/tables/tableRow.ts";
import { dimensionColumns } from "#core/survey/figures/rowBreakdown.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { ColumnRole } from "#core/survey/mapping/mapping.ts";

/** A word for the region as a whole that a reader of areas knows as a sum. */
const whole = "合计";

export interface SumContext {
  readonly roles: ReadonlyMap<ColumnRole, number>;
  readonly isArea: (text: string) => boolean;
  readonly isCategory: (text: string) => boolean;
  readonly log: IssueLog;
}

/**
 * Rows of sums, named so that they are read as what they are: 合计 is the region's total, 潞州区小计 the district's, 城镇小计 that category's.
 * A subtotal that nobody can tell the parts of, and an average, which is no rate of the region, are set aside.
 */
export function settleSums(rows: readonly TableRow[], context: SumContext): readonly TableRow[] {
  return rows.flatMap((row) => settled(row, context) ?? []);
}

function settled(row: TableRow, { roles, isArea, isCategory, log }: SumContext): TableRow | null {
  const { cells } = row;
  const at = { row: row.row, line: row.line };
  const areaPlace = roles.get("area");
  const labelPlaces = (["area", "category", "dimension", ...dimensionColumns] as const).flatMap(
    (role) => roles.get(role) ?? [],
  );
  const pass = (code: "sum-passed" | "average-passed", value: string): null => {
    log.add(code, {}, { ...at, value });
    return null;
  };
  // A sum over the first columns, such as those of numbers in a list.
  const [first] = filledPlaces(cells);
  const lead = first === undefined ? "" : (cells[first] ?? "");
  if (labelPlaces.length > 0 && labelPlaces.every((place) => isBlank(cells[place]))) {
    const word = sumWord(lead);
    const bare = /(?:小计|合计|总计)$/.test(foldText(lead)) ? withoutSumWord(lead) : null;
    if (word === null && bare === null) return row;
    if (bare !== null && areaPlace !== undefined && isArea(bare)) return withCell(row, areaPlace, bare);
    if (word === "average" || word === null || isSubtotal(lead))
      return pass(word === "average" ? "average-passed" : "sum-passed", lead);
    return withCell(row, labelPlaces[0] ?? 0, whole);
  }
  if (areaPlace !== undefined && !isBlank(cells[areaPlace])) {
    const text = cells[areaPlace] ?? "";
    const word = sumWord(text);
    if (word === "average") return pass("average-passed", text);
    if (word === "sum" && isSubtotal(text)) return pass("sum-passed", text);
    if (word === "sum") return isArea(text) ? row : withCell(row, areaPlace, whole);
    const bare = withoutSumWord(text) ?? /^(.+?)平均(?:水平|值)?$/.exec(foldText(text))?.[1] ?? null;
    if (bare !== null && !isArea(text) && isArea(bare)) return withCell(row, areaPlace, bare);
  }
  for (const place of labelPlaces) {
    if (place === areaPlace) continue;
    const text = cells[place] ?? "";
    const word = sumWord(text);
    if (word === "average") return pass("average-passed", text);
    if (word === "sum") {
      const isOfArea = areaPlace !== undefined && !isBlank(cells[areaPlace]);
      if (isSubtotal(text) && !isOfArea) return pass("sum-passed", text);
      return isCategory(text) ? row : withCell(row, place, whole);
    }
    const bare = withoutSumWord(text);
    if (bare !== null && !isCategory(text) && isCategory(bare)) return withCell(row, place, bare);
  }
  return row;
}

function isSubtotal(text: string): boolean {
  return /小计|subtotal/.test(foldText(text));
}
