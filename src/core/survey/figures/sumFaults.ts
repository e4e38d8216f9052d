import { categories, type CategoryDimension } from "#core/breakdown.ts";
import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import type { Region } from "#core/dataset/schema.ts";
import { roundingUnit } from "#core/statistics/aggregateError.ts";

/** A figure of a table. */
export interface ListedFigure {
  readonly figure: AggregateRow;
  /** Whether it has no name but a word for a sum; `populations`: of these, the row says. */
  readonly sum: "listed" | "populations" | null;
}

/** Why a sum is not taken for the region's figure; where no table of the year has more areas, it is only doubted. */
export type SumFault<Figure> = { readonly sum: Figure } & (
  | { readonly code: "sum-of-groups"; readonly dimension: CategoryDimension }
  | { readonly code: "sum-of-some-areas" | "sum-incomplete"; readonly count: number; readonly of: number }
);

interface Doubt<Figure> {
  readonly fault: SumFault<Figure>;
  readonly parts: readonly Figure[];
}

/**
 * Figures of the region of one year that nothing but a word for a sum names, beside parts that do not make up the region: areas without
 * the others, populations, which overlap and leave many out, or some categories of a breakdown. Such a figure is the region's all the same
 * where it has more respondents than its parts together, or a rate that no mean of theirs can be and not just their respondents, or where
 * another table gives the same figure for the region, by its name or beside other parts.
 * @param tables the figures of each table
 */
export function sumFaults<Figure extends ListedFigure>(
  tables: readonly (readonly Figure[])[],
  region: Region,
): readonly SumFault<Figure>[] {
  const all = tables.flatMap((figures) =>
    figures.map((one) => ({ one, doubt: doubtOf(one, figures, tables, region) })),
  );
  return all.flatMap(({ one, doubt }) => {
    if (doubt === null) return [];
    const isKnown = all.some(
      (other) =>
        other.one !== one &&
        isSameCell(other.one.figure, one.figure) &&
        isSameValue(other.one.figure, one.figure) &&
        (other.doubt === null || partsKey(other.doubt) !== partsKey(doubt)),
    );
    return isKnown ? [] : [doubt.fault];
  });
}

function doubtOf<Figure extends ListedFigure>(
  sum: Figure,
  table: readonly Figure[],
  tables: readonly (readonly Figure[])[],
  region: Region,
): Doubt<Figure> | null {
  const { figure } = sum;
  if (sum.sum === null || (sum.sum === "listed" && figure.area !== region.code)) return null;
  const others = table.filter((one) => one !== sum);
  const parts = sum.sum === "populations" ? [] : others.filter((one) => isPartOfRegion(one.figure, figure));
  if (parts.length > 0) {
    const counties = region.areas.filter(({ kind }) => kind === "county");
    const own = covered(parts, region);
    const isWhole = counties.every(({ code }) => own.has(code));
    if (isWhole || hasOthers(figure, withoutGroups(parts, region))) return null;
    const wave = covered(
      tables.flat().filter((one) => isPartOfRegion(one.figure, figure)),
      region,
    );
    const code = wave.size > own.size ? "sum-of-some-areas" : "sum-incomplete";
    return { fault: { sum, code, count: own.size, of: counties.length }, parts };
  }
  if (figure.dimension !== "total") return null;
  const ofPopulations = others.filter(
    (one) => one.figure.dimension === "population" && one.figure.area === figure.area,
  );
  const groups = sum.sum === "populations" ? ofPopulations : others;
  const [dimension, another] = new Set(groups.map((one) => one.figure.dimension));
  if (dimension === undefined || another !== undefined || dimension === "total") return null;
  const named = new Set(groups.map((one) => one.figure.category));
  if (dimension !== "population" && categories[dimension].every((category) => named.has(category))) return null;
  const own = groups.filter((one) => one.figure.area === figure.area && one.figure.instrument === null);
  return hasOthers(figure, own) ? null : { fault: { sum, code: "sum-of-groups", dimension }, parts: groups };
}

function isPartOfRegion(part: AggregateRow, whole: AggregateRow): boolean {
  return part.area !== whole.area && part.dimension === whole.dimension && part.category === whole.category;
}

/** Counties and zones among these figures; those of a group are its members. */
function covered(parts: readonly ListedFigure[], { areas }: Region): ReadonlySet<string> {
  return new Set(
    parts.flatMap(({ figure }) => {
      const { kind, members = [] } = areas.find(({ code }) => code === figure.area) ?? {};
      return kind === "group" ? members : [figure.area];
    }),
  );
}

/** Groups beside their members would count twice. */
function withoutGroups<Figure extends ListedFigure>(parts: readonly Figure[], { areas }: Region): readonly Figure[] {
  const groups = new Set(areas.flatMap(({ code, kind }) => (kind === "group" ? [code] : [])));
  const single = parts.filter(({ figure }) => !groups.has(figure.area));
  return single.length > 0 ? single : parts;
}

/** Whether a whole is of others, too: by its size, or by a rate beyond those of its parts, unless their respondents are all that it has. */
function hasOthers({ rate, n }: AggregateRow, parts: readonly ListedFigure[]): boolean {
  if (parts.length === 0) return false;
  const sizes = parts.map(({ figure }) => figure.n ?? Number.NaN);
  const size = sizes.reduce((sum, one) => sum + one, 0);
  if (n !== null && n > size) return true;
  if (n === size) return false;
  const rates = parts.map(({ figure }) => figure.rate);
  const slack = Math.min(roundingUnit([rate, ...rates]), 0.001) * (1 + 1e-9);
  return rate < Math.min(...rates) - slack || rate > Math.max(...rates) + slack;
}

function isSameCell(a: AggregateRow, b: AggregateRow): boolean {
  return a.area === b.area && a.dimension === b.dimension && a.category === b.category;
}

function isSameValue(a: AggregateRow, b: AggregateRow): boolean {
  return a.rate === b.rate && (a.n === null || b.n === null || a.n === b.n);
}

function partsKey<Figure extends ListedFigure>({ parts }: Doubt<Figure>): string {
  return parts
    .map(({ figure: { area, dimension, category } }) => `${area} ${dimension} ${category ?? ""}`)
    .sort()
    .join();
}
