import { categories } from "#core/breakdown.ts";
import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import type { Region } from "#core/dataset/schema.ts";
import { roundingUnit } from "#core/statistics/aggregateError.ts";
import type { IssueDetails } from "#core/survey/issues/issue.ts";

/** A figure with its count of literate respondents, where the table has one. */
export interface CountedFigure {
  readonly figure: AggregateRow;
  readonly count: number | null;
}

interface Faulty<Figure> {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
}

type PartCode = "total-outside-parts" | "breakdown-outside-total" | "parts-n-differ" | "parts-count-differ";

/** A whole that does not agree with its parts. */
export type PartFault<Figure> = {
  readonly [Code in PartCode]: Faulty<Figure> & { readonly code: Code; readonly detail: IssueDetails[Code] };
}[PartCode];

/** Persons whose sex, age or education is not known are in the whole alone: a tenth of it, at most. */
const known = 0.9;
/** Rates of fewer respondents are withheld. */
const fewestShown = 30;
const partitions = ["residence", "sex", "age", "education"] as const;

/**
 * Wholes of one year that cannot be made of their parts. A rate lies between the least and the greatest of its parts, whatever
 * the weights, but for rounding; sample sizes and counts add up: of areas exactly, with the zones or without them, of categories
 * to what is known of them. Populations overlap and are no parts. Where a part is missing nothing is said, but for areas that are more
 * than the whole without it, and for areas that have all its respondents: then the others have none, and these are all its parts.
 */
export function partFaults<Figure extends CountedFigure>(
  figures: readonly Figure[],
  region: Region,
): readonly PartFault<Figure>[] {
  const cells = new Map<string, Figure>();
  for (const one of figures) if (one.figure.instrument === null) cells.set(keyOf(one.figure), one);
  const counties = region.areas.flatMap(({ code, kind }) => (kind === "county" ? [code] : []));
  const zones = region.areas.flatMap(({ code, kind }) => (kind === "zone" ? [code] : []));
  const groups = region.areas.flatMap(({ code, kind, members = [] }) =>
    kind === "group" ? [{ code, members, others: [] }] : [],
  );
  const wholes = [{ code: region.code, members: counties, others: zones }, ...groups];
  return [...cells.values()].flatMap((whole): readonly PartFault<Figure>[] => {
    const { figure } = whole;
    const find = (cell: Partial<AggregateRow>): Figure[] => {
      const found = cells.get(keyOf({ ...figure, ...cell }));
      return found === undefined ? [] : [found];
    };
    const faults: PartFault<Figure>[] = [];
    const areas = wholes.find(({ code }) => code === figure.area);
    if (areas !== undefined) {
      const parts = areas.members.flatMap((area) => find({ area }));
      const all = [...parts, ...areas.others.flatMap((area) => find({ area }))];
      const entire = [parts, all].find((some) => some.length > 0 && sumOf(some, sampleSize) === figure.n);
      if (parts.length > 0 && parts.length === areas.members.length) {
        faults.push(...outside(whole, all, "total-outside-parts"), ...unequal(whole, [parts, all], 1));
      } else if (figure.n !== null && entire !== undefined) {
        faults.push(...outside(whole, entire, "total-outside-parts"), ...unequal(whole, [entire], 1));
      } else if (parts.length > 0) faults.push(...unequal(whole, [parts], 0));
    }
    if (figure.dimension !== "total") return faults;
    for (const dimension of partitions) {
      const parts = categories[dimension].flatMap((category) => find({ dimension, category }));
      if (parts.length !== categories[dimension].length) continue;
      const sum = sumOf(parts, sampleSize);
      if (sum !== null && figure.n !== null && sum < known * figure.n) continue;
      faults.push(...outside(whole, parts, "breakdown-outside-total"), ...unequal(whole, [parts], known));
    }
    return faults;
  });
}

function outside<Figure extends CountedFigure>(
  whole: Figure,
  parts: readonly Figure[],
  code: "total-outside-parts" | "breakdown-outside-total",
): readonly PartFault<Figure>[] {
  const { rate } = whole.figure;
  const rates = parts.map(({ figure }) => figure.rate);
  const [least, greatest] = [Math.min(...rates), Math.max(...rates)];
  // Two rounded figures, each half a unit off at most; 12.0 % is rounded to a tenth of a point, though its last digit does not show.
  const slack = Math.min(roundingUnit([rate, ...rates]), 0.001) * (1 + 1e-9);
  if (rate >= least - slack && rate <= greatest + slack) return [];
  // What will be withheld is not told here either; beyond all parts is beyond those that may be named.
  const shown = parts.filter(isShown).map(({ figure }) => figure.rate);
  if (!isShown(whole) || shown.length === 0) return [];
  return [{ code, detail: { rate, least: Math.min(...shown), greatest: Math.max(...shown) }, whole, parts }];
}

function isShown({ figure: { n, impliedN } }: CountedFigure): boolean {
  const size = n ?? impliedN ?? null;
  return size === null || size >= fewestShown;
}

/** Sums of sample sizes and counts that the whole has not. @param least share of the whole that the parts make up */
function unequal<Figure extends CountedFigure>(
  whole: Figure,
  some: readonly (readonly Figure[])[],
  least: number,
): readonly PartFault<Figure>[] {
  const isSum = (given: number, sums: readonly (number | null)[]): boolean =>
    sums.some((sum) => sum === null || (sum <= given && sum >= least * given));
  const parts = some.at(-1) ?? [];
  const faults: PartFault<Figure>[] = [];
  const { n } = whole.figure;
  const sizes = some.map((one) => sumOf(one, sampleSize));
  const size = sizes.at(-1) ?? null;
  if (n !== null && size !== null && !isSum(n, sizes))
    faults.push({ code: "parts-n-differ", detail: { n, sum: size }, whole, parts });
  const counts = some.map((one) => sumOf(one, countOf));
  const count = counts.at(-1) ?? null;
  if (whole.count !== null && count !== null && !isSum(whole.count, counts))
    faults.push({ code: "parts-count-differ", detail: { count: whole.count, sum: count }, whole, parts });
  return faults;
}

function sampleSize({ figure }: CountedFigure): number | null {
  return figure.n;
}

function countOf({ count }: CountedFigure): number | null {
  return count;
}

function sumOf(parts: readonly CountedFigure[], of: (part: CountedFigure) => number | null): number | null {
  let sum = 0;
  for (const part of parts) {
    const number = of(part);
    if (number === null) return null;
    sum += number;
  }
  return sum;
}

function keyOf({ area, dimension, category }: AggregateRow): string {
  return `${area}|${dimension}|${category ?? ""}`;
}
