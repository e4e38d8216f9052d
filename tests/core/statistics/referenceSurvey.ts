import { readFileSync } from "node:fs";
import { createAccumulator, type Accumulator } from "#core/statistics/accumulator.ts";

/** Computed by R 4.2.2 with survey 4.1-1 from the synthetic survey beside it. */
export type Filter = Readonly<Record<string, string | number>>;

export interface ReferenceInterval {
  readonly method: string;
  readonly level: number;
  readonly df: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface ReferenceCase {
  readonly id: string;
  readonly design: string;
  readonly filter: Filter | null;
  readonly label: string;
  readonly type: "binary" | "numeric";
  readonly n: number;
  readonly nPsu: number;
  readonly nStrata: number;
  readonly sumWeights: number;
  readonly sumSqWeights: number;
  readonly estimate: number;
  readonly variance: number;
  readonly se: number;
  readonly cv: number | null;
  readonly df: number;
  readonly designDf: number;
  readonly kishDeff: number;
  readonly kishNeff: number;
  readonly deff: number | null;
  readonly deffReplace: number | null;
  readonly nEff?: number | null;
  readonly nEvents?: number;
  readonly sumWeightsEvents?: number;
  readonly kornGraubardNchs?: {
    readonly lower: number | null;
    readonly upper: number | null;
    readonly decision: "present" | "review" | "suppress";
  };
  readonly ci: readonly ReferenceInterval[];
}

export interface ReferenceContrast {
  readonly id: string;
  readonly design: string;
  readonly a: Filter;
  readonly b: Filter;
  readonly pA: number;
  readonly pB: number;
  readonly varA: number;
  readonly varB: number;
  readonly cov: number;
  readonly diff: number;
  readonly seDiff: number;
  readonly seDiffIgnoringCov: number;
  readonly z: number;
  readonly pValueZ: number;
  readonly dfUnion: number;
  readonly ciDiff95_t_dfUnion: readonly [number, number];
  readonly pValueT_dfUnion: number;
  readonly seLogRatio: number;
  readonly seLogOddsRatio: number;
}

export interface ReferenceTracking {
  readonly id: string;
  readonly base: number;
  readonly baseYear: number;
  readonly current: number;
  readonly currentYear: number;
  readonly target: number;
  readonly targetYear: number;
  readonly ratio: number;
  readonly status: string;
  readonly pointsPerYearObserved: number;
  readonly pointsPerYearRequiredFromNow: number | null;
  readonly expectedNowLinear: number;
  readonly projectedLinear: number;
  readonly projectedLogit: number;
  readonly seLogitProjection?: number;
  readonly projectionLogit95?: readonly [number, number];
  readonly probReachTarget?: number;
  readonly seBase?: number;
  readonly seCurrent?: number;
}

interface Reference {
  readonly meta: { readonly cases: number; readonly contrasts: number };
  readonly cases: readonly ReferenceCase[];
  readonly contrasts: readonly ReferenceContrast[];
  readonly tracking: readonly ReferenceTracking[];
  readonly quantiles: {
    readonly t: readonly { readonly p: number; readonly df: number; readonly q: number }[];
    readonly beta: readonly { readonly p: number; readonly a: number; readonly b: number; readonly q: number }[];
    readonly cdf: readonly { readonly x: number; readonly df: number; readonly pt: number; readonly pnorm: number }[];
  };
}

const folder = new URL("../../reference/", import.meta.url);

export const reference: Reference = JSON.parse(readFileSync(new URL("reference.json", folder), "utf8"));

type Row = ReadonlyMap<string, string>;

/** The file has no quoted fields. Rows without a weight leave before the design is declared. */
const rows: readonly Row[] = (() => {
  const [header = "", ...lines] = readFileSync(new URL("changzhi_synthetic.csv", folder), "utf8").trimEnd().split("\n");
  const names = header.split(",");
  return lines
    .map((line) => new Map(line.split(",").map((value, place) => [names[place] ?? "", value] as const)))
    .filter((row) => field(row, "weight") !== "");
})();

function field(row: Row, name: string): string {
  const value = row.get(name);
  if (value === undefined) throw new Error(`no column ${name}`);
  return value;
}

const designs = {
  indep: { clustered: true, stratum: ["year", "county_code"], psu: ["year", "psu"], weight: "weight" },
  indep_norm: { clustered: true, stratum: ["year", "county_code"], psu: ["year", "psu"], weight: "weight_norm" },
  overlap: { clustered: true, stratum: ["county_code"], psu: ["psu"], weight: "weight" },
  weights_only: { clustered: false, stratum: [], psu: [], weight: "weight" },
  weights_strata: { clustered: false, stratum: ["year", "county_code"], psu: [], weight: "weight" },
} as const;

/** Reads the synthetic survey; cell k holds the rows that match the k-th filter. */
export function readSurvey(design: string, filters: readonly (Filter | null)[], outcome = "qualified"): Accumulator {
  const plan = Object.entries(designs).find(([name]) => name === design)?.[1];
  if (plan === undefined) throw new Error(`no design ${design}`);
  const accumulator = createAccumulator({ clustered: plan.clustered });
  for (const row of rows) {
    const key = (names: readonly string[]): string => names.map((name) => field(row, name)).join("-");
    const value = field(row, outcome);
    const matches = (filter: Filter | null): boolean =>
      Object.entries(filter ?? {}).every(([name, wanted]) => field(row, name) === String(wanted));
    accumulator.add({
      stratum: key(plan.stratum),
      psu: plan.clustered ? key(plan.psu) : null,
      weight: Number(field(row, plan.weight)),
      outcome: value === "" ? null : Number(value),
      cells: filters.flatMap((filter, cell) => (matches(filter) ? [cell] : [])),
    });
  }
  return accumulator;
}

/** |actual/expected − 1|, or |actual| where 0 is expected. */
export function relativeError(actual: number, expected: number): number {
  return expected === 0 ? Math.abs(actual) : Math.abs(actual / expected - 1);
}
