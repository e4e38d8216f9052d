import type { RowIdentity } from "#core/dataset/rowKey.ts";
import type { Manifest } from "#core/dataset/schema.ts";
import { formWords } from "#i18n/formWords.ts";
import { impactWords } from "#i18n/impactWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { areaName, categoryName, categoryNameWithAges, wholeName } from "#i18n/names.ts";

type NamedCell = Pick<RowIdentity, "area" | "dimension" | "with" | "method" | "pooledYears"> & {
  readonly category?: string | null | undefined;
};

/** A cell by name: 全市, 农民, 上党区，城镇, with the crossing and the form that it has. */
export function cellWords(cell: NamedCell, { region, instruments }: Manifest, locale: Locale): string {
  const words = impactWords[locale].cells;
  const { area, dimension, category = null } = cell;
  const group = dimension === "total" ? null : categoryNameWithAges(dimension, category ?? "", instruments[0], locale);
  const place = dimension === "total" ? wholeName(region, area, locale) : areaName(region, area, locale);
  const named = group === null ? place : area === region.code ? group : words.named(place, group);
  const other = cell.with;
  const crossed =
    other === undefined || other.dimension === "total"
      ? named
      : words.crossing(named, categoryName(other.dimension, other.category, locale));
  if (cell.method === "pooled")
    return words.form(crossed, formWords[locale].pooled((cell.pooledYears ?? []).map(String)));
  return cell.method === "model" ? words.form(crossed, formWords[locale].model) : crossed;
}
