import type { Dimension } from "#core/breakdown.ts";
import type { Estimate, Wave } from "#core/dataset/schema.ts";
import type { Observation, ValueForm, Withheld } from "./observation.ts";

/** A cell without crossing, in any wave and by any instrument. */
export interface SeriesCell {
  readonly area: string;
  readonly dimension: Dimension;
  /** Null for `total`. */
  readonly category: string | null;
}

/** What a wave says of a cell by one instrument. */
export type Reading =
  | { readonly kind: "value"; readonly instrument: string; readonly observation: Observation }
  | { readonly kind: "withheld"; readonly instrument: string; readonly withheld: Withheld };

function formOf({ method }: Estimate): ValueForm {
  return method === "pooled" || method === "model" ? method : "direct";
}

function read(wave: Wave, estimate: Estimate): Reading {
  const instrument = estimate.instrument ?? wave.instrument;
  if (estimate.rate === null) {
    const reason = estimate.suppressedBy ?? (estimate.reliability === "review" ? "review" : "sample");
    return { kind: "withheld", instrument, withheld: { year: wave.year, reason, n: estimate.n } };
  }
  return {
    kind: "value",
    instrument,
    observation: {
      year: wave.year,
      rate: estimate.rate,
      se: estimate.se,
      lower: estimate.lower,
      upper: estimate.upper,
      df: estimate.df,
      n: estimate.n,
      effectiveN: estimate.effectiveN,
      instrument,
      status: wave.status,
      reliability: estimate.reliability,
      assumedSrs: estimate.assumed === "srs",
      reviewed: estimate.review !== undefined,
      source: wave.source,
      form: formOf(estimate),
      pooledYears: formOf(estimate) === "pooled" ? (estimate.pooledYears ?? []) : [],
    },
  };
}

function isOf(estimate: Estimate, cell: SeriesCell): boolean {
  return (
    estimate.with === undefined &&
    estimate.area === cell.area &&
    estimate.dimension === cell.dimension &&
    (estimate.category ?? null) === cell.category
  );
}

function better(a: Estimate, b: Estimate): Estimate {
  if (a.rate === null || b.rate === null) return a.rate === null ? b : a;
  return a.method === "published" ? b : a;
}

/** Direct and published values only, one for each instrument: a direct one before a published one, a value before a withheld one. */
export function readCell(wave: Wave, cell: SeriesCell): readonly Reading[] {
  const chosen = new Map<string, Estimate>();
  for (const estimate of wave.estimates) {
    if (!isOf(estimate, cell) || formOf(estimate) !== "direct") continue;
    const instrument = estimate.instrument ?? wave.instrument;
    const other = chosen.get(instrument);
    chosen.set(instrument, other === undefined ? estimate : better(other, estimate));
  }
  return [...chosen.values()].map((estimate) => read(wave, estimate));
}

/** The reading by the wave's own instrument, or null. */
export function readOwn(wave: Wave, cell: SeriesCell): Reading | null {
  return readCell(wave, cell).find(({ instrument }) => instrument === wave.instrument) ?? null;
}

/** The value by the wave's own instrument; null when withheld or absent. */
export function valueOf(wave: Wave, cell: SeriesCell): Observation | null {
  const reading = readOwn(wave, cell);
  return reading?.kind === "value" ? reading.observation : null;
}

/** Values of a cell in another form than its own sample, by the wave's own instrument, as the wave lists them. */
function valuesIn(wave: Wave, cell: SeriesCell, form: ValueForm): readonly Observation[] {
  return wave.estimates.flatMap((estimate) => {
    if (!isOf(estimate, cell) || formOf(estimate) !== form) return [];
    const reading = read(wave, estimate);
    return reading.kind === "value" && reading.instrument === wave.instrument ? [reading.observation] : [];
  });
}

/** The value of the waves that end in this one, pooled; of several pools the one whose other years are nearest. Null when withheld or absent. */
export function pooledValueOf(wave: Wave, cell: SeriesCell): Observation | null {
  const first = ({ pooledYears }: Observation): number => Math.min(...pooledYears);
  return (
    valuesIn(wave, cell, "pooled")
      .filter(({ pooledYears }) => pooledYears.length > 1 && Math.max(...pooledYears) === wave.year)
      .sort((a, b) => first(b) - first(a))[0] ?? null
  );
}

/** The value by the model over all counties; its `se` is the root of the mean squared error. Null when withheld or absent. */
export function modelValueOf(wave: Wave, cell: SeriesCell): Observation | null {
  return valuesIn(wave, cell, "model")[0] ?? null;
}
