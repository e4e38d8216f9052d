import type { Accumulator, Stratum } from "./accumulator.ts";
import { designVariance, type SinglePsu, type StratumProducts } from "./designVariance.ts";
import { domainOf, influence, influenceProducts, type Domain } from "./domain.ts";

/** A linear form of the estimates of disjoint groups: how it moves with each group's rate and with its sum of weights. */
export interface GroupForm {
  readonly rates: readonly number[];
  readonly weights: readonly number[];
}

/** The PSUs of one stratum that hold a member of any group, group by group; the rest of its `psus` hold none. */
export interface GroupStratum {
  readonly stratum: Stratum;
  /** Its place in the design. */
  readonly place: number;
  readonly units: number;
  /** PSU × group: Σ w and Σ wy. */
  readonly w: Float64Array;
  readonly wy: Float64Array;
}

/** Disjoint groups of one design whose PSUs were drawn, or whose respondents were. */
export interface GroupDesign {
  readonly groups: readonly Domain[];
  /** Null where each respondent is a PSU: there are no sums of units. */
  readonly strata: readonly GroupStratum[] | null;
  /** PSUs − strata that any group reaches. */
  readonly df: number;
  covariance(a: GroupForm, b: GroupForm): number;
}

/**
 * @param cells groups that share no respondent
 * @returns null when a group has no known outcomes
 */
export function groupDesign(
  accumulator: Accumulator,
  cells: readonly number[],
  singlePsu: SinglePsu = "adjust",
): GroupDesign | null {
  const found = cells.map((cell) => domainOf(accumulator, cell));
  const groups = found.filter((one) => one !== null);
  if (groups.length < found.length) return null;
  const all = accumulator.strata();
  const places = [...new Set(groups.flatMap(({ strata }) => [...strata.keys()]))];
  const termsOf = accumulator.clustered ? clusteredTerms(groups) : respondentTerms(groups);
  const strata = accumulator.clustered ? stratumSums(groups, all, places) : null;
  const psus =
    strata === null
      ? groups.reduce((sum, { totals }) => sum + totals.n, 0)
      : strata.reduce((sum, { units }) => sum + units, 0);
  return {
    groups,
    strata,
    df: psus - places.length,
    covariance: (a, b) => designVariance(all, new Map(places.map((place) => [place, termsOf(place, a, b)])), singlePsu),
  };
}

type Terms = (place: number, a: GroupForm, b: GroupForm) => StratumProducts;

function clusteredTerms(groups: readonly Domain[]): Terms {
  /** By stratum: influence on the rate and weight, PSU × group. */
  const known = new Map<
    number,
    readonly { readonly rates: readonly number[]; readonly weights: readonly number[] }[]
  >();
  const unitsOf = (place: number) => {
    const units =
      known.get(place) ??
      psusOf(groups, place).map((psu) => {
        const parts = groups.map(({ strata }) => strata.get(place)?.get(psu));
        return {
          rates: groups.map((group, at) => {
            const part = parts[at];
            return part === undefined ? 0 : influence(part, group);
          }),
          weights: parts.map((part) => part?.w ?? 0),
        };
      });
    known.set(place, units);
    return units;
  };
  return (place, a, b) => {
    const sums = { products: 0, x: 0, y: 0, size: 0 };
    for (const unit of unitsOf(place)) {
      const x = dot(a.rates, unit.rates) + dot(a.weights, unit.weights);
      const y = dot(b.rates, unit.rates) + dot(b.weights, unit.weights);
      sums.products += x * y;
      sums.x += x;
      sums.y += y;
      sums.size += Math.abs(x * y);
    }
    return sums;
  };
}

/** A respondent is in one group only: products of two groups vanish. */
function respondentTerms(groups: readonly Domain[]): Terms {
  return (place, a, b) => {
    const sums = { products: 0, x: 0, y: 0, size: 0 };
    for (const [at, group] of groups.entries()) {
      const [rateA = 0, weightA = 0] = [a.rates[at], a.weights[at]];
      const [rateB = 0, weightB = 0] = [b.rates[at], b.weights[at]];
      for (const part of group.strata.get(place)?.values() ?? []) {
        const mixed = (part.wwy - group.mean * part.ww) / group.totals.w;
        const product =
          rateA * rateB * influenceProducts(part, group, group) +
          (rateA * weightB + weightA * rateB) * mixed +
          weightA * weightB * part.ww;
        const own = influence(part, group);
        sums.products += product;
        sums.x += rateA * own + weightA * part.w;
        sums.y += rateB * own + weightB * part.w;
        sums.size += Math.abs(product);
      }
    }
    return sums;
  };
}

/**
 * Strata by name and PSUs by what they hold, never in the order of the file: so that the bootstrap draws alike
 * whichever way the rows are sorted.
 */
function stratumSums(
  groups: readonly Domain[],
  all: readonly Stratum[],
  places: readonly number[],
): readonly GroupStratum[] {
  return places
    .map((place) => {
      const stratum = all[place];
      if (stratum === undefined) throw new RangeError(`no stratum ${place}`);
      const units = psusOf(groups, place)
        .map((psu) => groups.map(({ strata }) => strata.get(place)?.get(psu) ?? { w: 0, wy: 0 }))
        .sort(compareUnits);
      return {
        stratum,
        place,
        units: units.length,
        w: Float64Array.from(units.flatMap((parts) => parts.map(({ w }) => w))),
        wy: Float64Array.from(units.flatMap((parts) => parts.map(({ wy }) => wy))),
      };
    })
    .sort((a, b) => Number(a.stratum.name > b.stratum.name) - Number(a.stratum.name < b.stratum.name));
}

type UnitSums = readonly { readonly w: number; readonly wy: number }[];

function compareUnits(a: UnitSums, b: UnitSums): number {
  for (const [place, one] of a.entries()) {
    const other = b[place];
    const order = other === undefined ? 0 : one.w - other.w || one.wy - other.wy;
    if (order !== 0) return order;
  }
  return 0;
}

function psusOf(groups: readonly Domain[], place: number): readonly number[] {
  return [...new Set(groups.flatMap(({ strata }) => [...(strata.get(place)?.keys() ?? [])]))];
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, place) => sum + value * (b[place] ?? 0), 0);
}
