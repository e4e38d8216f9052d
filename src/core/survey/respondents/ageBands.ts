import { foldText, isMissing } from "#core/tables/foldText.ts";
import type { TableRow } from "#core/tables/tableRow.ts";
import type { Columns } from "#core/survey/table/columns.ts";
import { headerKeys } from "#core/survey/names/headerKey.ts";
import type { NamedColumns } from "#core/survey/table/namedColumns.ts";
import { categoryCode } from "#core/survey/names/valueNames.ts";

/** From and to, in whole years; `to` is null where there is no end. */
interface AgeSpan {
  readonly from: number;
  readonly to: number | null;
}

const between = /^(\d{1,3})(?:周?岁)?(?:[-~\u2010-\u2014\u301C]+|至|到)(\d{1,3})(?:周?岁)?$/;
const above = /^(\d{1,3})(?:周?岁)?(?:(?:及|或)?以上|\+)$/;
const below = /^(\d{1,3})(?:周?岁)?(?:及|或)以下$/;

/** Ages in a cell that are none of one person: 18-29岁, 70岁及以上; null for anything else. */
export function ageSpan(text: string): AgeSpan | null {
  const folded = foldText(text);
  const code = categoryCode("age", folded);
  if (code !== null) return { from: Number(code.slice(0, 2)), to: Number(code.slice(3)) };
  const [, from, to] = between.exec(folded) ?? [];
  if (from !== undefined && to !== undefined) return { from: Number(from), to: Number(to) };
  const [, least] = above.exec(folded) ?? [];
  if (least !== undefined) return { from: Number(least), to: null };
  const [, most] = below.exec(folded) ?? [];
  return most === undefined ? null : { from: 0, to: Number(most) };
}

/** The ages that a published wave tells apart: of a band of these any age says the same. */
const oldest = 70;
const youngest = 17;

/** An age that stands for a whole band: one of the published bands, or ages that are all outside of them. Null for others. */
export function ageOfBand(text: string): number | null {
  const code = categoryCode("age", foldText(text));
  if (code !== null) return Number(code.slice(0, 2));
  const span = ageSpan(text);
  if (span === null) return null;
  if (span.from >= oldest) return span.from;
  return span.to !== null && span.to <= youngest ? span.to : null;
}

/** Names of columns that have ages in bands, as headers are compared. */
const bandNames: ReadonlySet<string> = new Set(
  "年龄段 年龄组 年龄分组 年龄分段 年龄层 年龄层次 年龄区间 年龄范围 年龄组别 agegroup ageband agerange".split(" "),
);

/** The columns of a table of respondents, with one of ages in the published bands where no other tells ages. @param data first rows below the header */
export function withAgeBands(columns: Columns, named: NamedColumns, data: readonly TableRow[]): Columns {
  const { header, roles, withheld } = columns;
  if (roles.has("age") || roles.has("birthYear") || named.barred.has("age")) return columns;
  const used = new Set(roles.values());
  const place = header.findIndex((name, at) => {
    if (used.has(at) || withheld.has(at) || !headerKeys(name).some((key) => bandNames.has(key))) return false;
    const texts = data.map(({ cells }) => cells[at] ?? "").filter((text) => !isMissing(foldText(text)));
    return texts.length > 0 && texts.every((text) => ageOfBand(text) !== null);
  });
  return place === -1 ? columns : { ...columns, roles: new Map([...roles, ["age", place]]) };
}
