import type { CellEstimate } from "#core/statistics/estimateCell.ts";
import { fayHerriotRates, type ModelRate } from "#core/statistics/fayHerriotRates.ts";
import { isShare } from "#core/units.ts";
import type { Withholding } from "./cellResult.ts";
import { estimateRow } from "./estimateRow.ts";
import { compareRows } from "./rowKey.ts";
import type { Estimate, Region } from "./schema.ts";

/** The direct total of an area, with what is withheld of it after disclosure control. */
export interface DirectTotal {
  readonly area: string;
  readonly estimate: Pick<CellEstimate, "rate" | "n" | "sumWeights" | "deff">;
  readonly withheldBy: Withholding | null;
}

/** What a report of the import says of the model. */
export interface ModelSummary {
  /** Between-county variance, in squared shares. */
  readonly sigma2: number;
  /** σ² was estimated as 0: every county has the same value. */
  readonly synthetic: boolean;
  /** What benchmarking added to every value, in shares. */
  readonly adjustment: number;
  /** Counties in the model, and those of them whose value is shown. */
  readonly counties: number;
  readonly shown: number;
}

export type ModelOutcome =
  | { readonly kind: "modelled"; readonly rows: readonly Estimate[]; readonly summary: ModelSummary }
  | {
      readonly kind: "none";
      readonly rows: readonly [];
      /** `no-total`: the region's own total is unknown or withheld; the others as in `fayHerriotRates`. */
      readonly because: "no-total" | "few-areas" | "no-design-effect";
    };

/**
 * Model estimates of the counties as rows of a wave: method `model`, dimension `total`, se = root mean squared error.
 * - Only units of kind `county`; a zone stands for itself, and counts in its district where the tally has counted it there.
 * - A county hidden for disclosure is not in the model at all: the other rows would tell its rate. Nor is one without
 *   respondents: a value for it would be the others' mean under its name.
 * - A root mean squared error above 30 % of the value withholds it (`precision`).
 * From the rows a reader can work back to the direct rates in the model: disclosure control must count these as told (`protectTold`).
 * @param totals direct totals of one year: the region's and the units'; others are passed over
 * @param reveal keeps withheld values, for a dry run only
 * @returns rows in the order of a wave
 */
export function modelRows(input: {
  readonly region: Region;
  readonly totals: readonly DirectTotal[];
  readonly reveal: boolean;
}): ModelOutcome {
  const { region, totals, reveal } = input;
  const whole = totals.find(({ area }) => area === region.code);
  if (whole === undefined || whole.withheldBy !== null) return { kind: "none", rows: [], because: "no-total" };
  const counties = totals.filter((total) => isModelled(total, region));
  const rates = fayHerriotRates(
    whole.estimate,
    counties.map(({ estimate }) => estimate),
  );
  if (rates.kind === "none") return { ...rates, rows: [] };
  const { sigma2, synthetic, adjustment, areas } = rates;
  const rows = areas.flatMap((rate, place) => {
    const county = counties[place];
    return county === undefined ? [] : [rowOf(county, rate, reveal)];
  });
  const shown = areas.filter((area) => area.shown !== null).length;
  return {
    kind: "modelled",
    rows: rows.sort(compareRows),
    summary: { sigma2, synthetic, adjustment, counties: counties.length, shown },
  };
}

/** Whether a direct total goes into the model. */
export function isModelled({ area, estimate, withheldBy }: DirectTotal, { areas }: Region): boolean {
  const isCounty = areas.some(({ code, kind }) => code === area && kind === "county");
  return isCounty && withheldBy !== "disclosure" && estimate.n > 0 && estimate.sumWeights > 0;
}

function rowOf(
  { area, estimate }: DirectTotal,
  { estimate: value, rmse, shown }: ModelRate,
  reveal: boolean,
): Estimate {
  const withheldBy = shown === null ? "precision" : null;
  return estimateRow(
    { area, dimension: "total", method: "model" },
    {
      rate: isShare(value) ? value : null,
      se: rmse,
      lower: shown?.interval.lower ?? null,
      upper: shown?.interval.upper ?? null,
      interval: shown === null ? null : "logit",
      n: estimate.n,
      effectiveN: null,
      df: null,
      deff: null,
    },
    shown === null ? "suppress" : "present",
    withheldBy,
    reveal,
  );
}
