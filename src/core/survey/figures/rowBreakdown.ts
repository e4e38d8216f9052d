import { isCategory, type Dimension } from "#core/breakdown.ts";
import { foldText, isMissing } from "#core/tables/foldText.ts";
import type { NamedBreakdown } from "#core/survey/table/columnLabel.ts";
import type { ColumnRole, Mapping } from "#core/survey/mapping/mapping.ts";
import { codeKey } from "#core/survey/names/headerCodes.ts";
import { mappedValues } from "#core/survey/names/readValues.ts";
import type { RowCodes } from "./rowCodes.ts";
import { breakdownByName, categoryCode, dimensionCode } from "#core/survey/names/valueNames.ts";

/** What the cells of a row say of its breakdown, or what of them is not understood; `crossed`: two breakdowns at once. */
export type RowBreakdown =
  | { readonly kind: "cell"; readonly breakdown: NamedBreakdown }
  | { readonly kind: "crossed" }
  | { readonly kind: "unknown-value"; readonly role: ColumnRole }
  | { readonly kind: "unknown-category"; readonly role: ColumnRole; readonly dimension: Dimension | null };

const total: NamedBreakdown = { dimension: "total", category: null };
/** Columns that each name the categories of one dimension. */
export const dimensionColumns = ["residence", "sex", "age", "education"] as const;

/** A reader of the breakdown of a row: from columns of dimensions and categories, and from those of one dimension, such as 城乡. */
export function breakdownReader(
  roles: ReadonlyMap<ColumnRole, number>,
  mapping: Mapping | null,
  codes: RowCodes = new Map(),
): (cells: readonly string[]) => RowBreakdown {
  const names = {
    dimension: mappedValues(mapping, "dimension"),
    category: mappedValues(mapping, "category"),
    residence: mappedValues(mapping, "residence"),
    sex: mappedValues(mapping, "sex"),
    education: mappedValues(mapping, "education"),
    age: new Map<string, string>(),
  };
  const key = (cells: readonly string[], role: keyof typeof names): string => {
    const place = roles.get(role);
    const folded = foldText(place === undefined ? "" : (cells[place] ?? ""));
    const code = codes.get(role)?.get(codeKey(folded) ?? "");
    return foldText(names[role].get(folded) ?? code ?? folded);
  };

  function named(cells: readonly string[]): RowBreakdown {
    const [dimensionKey, categoryKey] = [key(cells, "dimension"), key(cells, "category")];
    if (isMissing(dimensionKey)) {
      if (isMissing(categoryKey) || dimensionCode(categoryKey) === "total") return { kind: "cell", breakdown: total };
      return found(breakdownByName(categoryKey)) ?? unknownCategory(dimensionKey);
    }
    const dimension = dimensionCode(dimensionKey);
    if (dimension === null) return found(breakdownByName(dimensionKey)) ?? { kind: "unknown-value", role: "dimension" };
    if (dimension === "total" || dimensionCode(categoryKey) === "total") return { kind: "cell", breakdown: total };
    const category = categoryCode(dimension, categoryKey);
    return category !== null && isCategory(dimension, category)
      ? { kind: "cell", breakdown: { dimension, category } }
      : unknownCategory(dimensionKey);
  }

  function unknownCategory(dimensionKey: string): RowBreakdown {
    const role = roles.has("category") ? "category" : "dimension";
    return { kind: "unknown-category", role, dimension: dimensionCode(dimensionKey) };
  }

  return (cells) => {
    let result = named(cells);
    for (const dimension of dimensionColumns) {
      if (result.kind !== "cell") return result;
      const text = roles.has(dimension) ? key(cells, dimension) : "";
      if (isMissing(text) || dimensionCode(text) === "total") continue;
      const category = categoryCode(dimension, text);
      if (category === null) return { kind: "unknown-value", role: dimension };
      const { breakdown } = result;
      const isSame = breakdown.dimension === dimension && breakdown.category === category;
      if (breakdown.category !== null && !isSame) return { kind: "crossed" };
      result = { kind: "cell", breakdown: { dimension, category } };
    }
    return result;
  };
}

function found(breakdown: NamedBreakdown | null): RowBreakdown | null {
  return breakdown === null ? null : { kind: "cell", breakdown };
}
