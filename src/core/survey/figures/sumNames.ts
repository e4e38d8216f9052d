import type { Region } from "#core/dataset/schema.ts";
import type { AreaFound } from "#core/region/recogniseArea.ts";
import { foldText } from "#core/tables/foldText.ts";
import { isSumOfListed } from "#core/tables/layoutWords.ts";
import { isBlank } from "#core/tables/tableRow.ts";
import type { ColumnRole, Mapping } from "#core/survey/mapping/mapping.ts";
import { mappedValues } from "#core/survey/names/readValues.ts";
import { dimensionCode } from "#core/survey/names/valueNames.ts";
import type { FigureColumns } from "./figureColumns.ts";
import { dimensionColumns } from "./rowBreakdown.ts";

/** What calls a figure a sum: the column of the row's label that has nothing but a word for it, or the header. */
export interface SumName {
  readonly by: ColumnRole | "header";
  /** Whether the row says that it is the sum of the key populations: 重点人群, 合计. */
  readonly ofPopulations: boolean;
}

const sumInHeader = /合计|总计|总和|共计|^total|total$/;
const wholeInHeader = /全市|本市|总体|全体/;

/**
 * Tells figures of the region that have no name but a word for a sum: 合计, 总计, total. What is called 全市 or 总体, or by its own name,
 * and what the mapping gives a meaning, is no such figure.
 * @returns a function of the row's cells, the area they name, the columns of the figure, and whether it is of a category; null for what has a name
 */
export function sumNames(
  roles: ReadonlyMap<ColumnRole, number>,
  region: Region,
  mapping: Mapping | null,
): (cells: readonly string[], area: AreaFound, figure: FigureColumns, isOfCategory: boolean) => SumName | null {
  const told = { area: mappedValues(mapping, "area"), category: mappedValues(mapping, "category") };
  const labels = (["category", ...dimensionColumns] as const).filter((role) => roles.has(role));
  const name = foldText(region.name.zh.replace(/市$/, ""));

  function isSum(cells: readonly string[], role: ColumnRole): boolean {
    const text = cells[roles.get(role) ?? -1] ?? "";
    const isTold = (role === "area" || role === "category") && told[role].has(foldText(text));
    return isSumOfListed(text) && !isTold;
  }

  function headerOf({ columns }: FigureColumns): "whole" | "sum" | null {
    const header = foldText(columns.header[columns.roles.get("rate") ?? columns.roles.get("count") ?? -1] ?? "");
    if (wholeInHeader.test(header) || header.includes(name)) return "whole";
    return sumInHeader.test(header) ? "sum" : null;
  }

  return (cells, area, figure, isOfCategory) => {
    if (area.kind === "outside" || figure.area !== null) return null;
    const dimension = dimensionCode(foldText(cells[roles.get("dimension") ?? -1] ?? ""));
    const role = isOfCategory ? undefined : labels.find((one) => isSum(cells, one));
    const ofPopulations = role === "category" && dimension === "population";
    if (roles.has("area") && isSum(cells, "area")) return { by: "area", ofPopulations };
    const isNamed = area.kind === "area" || (roles.has("area") && !isBlank(cells[roles.get("area") ?? -1]));
    if (isNamed) return role !== undefined && ofPopulations ? { by: role, ofPopulations } : null;
    const header = headerOf(figure);
    if (header === "whole") return null;
    if (role !== undefined) return { by: role, ofPopulations };
    return header === "sum" ? { by: "header", ofPopulations: false } : null;
  };
}
