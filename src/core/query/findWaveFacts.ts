import type { Estimate, Text, Wave } from "#core/dataset/schema.ts";
import type { Dataset } from "#core/dataset/dataset.ts";
import type { Year } from "#core/units.ts";

/** Families of tests that a wave can hold, and the tests outside them. */
export const testFamilies = [
  "populations-city",
  "counties-city",
  "county-pairs",
  "pooled-counties-city",
  "population-changes",
  "county-changes",
  "single",
] as const;
export type TestFamily = (typeof testFamilies)[number];

/** How many direct cells of a wave a reader may see, and how; none is counted twice. */
export interface CellCounts {
  readonly published: number;
  readonly caution: number;
  /** Accepted by a reviewer. */
  readonly reviewed: number;
  /** Published without error information. */
  readonly unrated: number;
  readonly withheld: Readonly<Record<NonNullable<Estimate["suppressedBy"]>, number>>;
}

/** What a reader needs to check the statistics of one wave. */
export interface WaveFacts {
  readonly year: Year;
  readonly status: Wave["status"];
  readonly method: Text;
  readonly source: Text;
  readonly fieldwork: string | null;
  readonly excluded: Wave["excluded"];
  /** The region's own total as published, withheld or not; null where the wave has none. */
  readonly total: Estimate | null;
  readonly cells: CellCounts;
  /** Rows of pooled waves, of groups, and of the model that have a value. */
  readonly rows: { readonly pooled: number; readonly groups: number; readonly model: number };
  /** Tests in order of `testFamilies`; families without any, and those of other programs, are left out. */
  readonly tests: readonly { readonly family: TestFamily; readonly count: number }[];
  readonly hasBalance: boolean;
}

function isDirect({ method = "direct" }: Estimate): boolean {
  return method === "direct" || method === "published";
}

function totalOf(wave: Wave, region: string): Estimate | null {
  const totals = wave.estimates.filter(
    (one) =>
      one.area === region &&
      one.dimension === "total" &&
      one.with === undefined &&
      isDirect(one) &&
      (one.instrument ?? wave.instrument) === wave.instrument,
  );
  return totals.find(({ method = "direct", rate }) => method === "direct" && rate !== null) ?? totals[0] ?? null;
}

function countCells(estimates: readonly Estimate[]): CellCounts {
  const count = (is: (one: Estimate) => boolean): number => estimates.filter(is).length;
  const hidden = (reason: NonNullable<Estimate["suppressedBy"]>): number =>
    count(({ rate, suppressedBy }) => rate === null && suppressedBy === reason);
  const shown = (is: (one: Estimate) => boolean): number => count((one) => one.rate !== null && is(one));
  return {
    published: shown(({ reliability }) => reliability === "present"),
    caution: shown(({ reliability }) => reliability === "caution"),
    reviewed: shown(({ reliability }) => reliability === "review"),
    unrated: shown(({ reliability }) => reliability === "unrated"),
    withheld: {
      disclosure: hidden("disclosure"),
      sample: hidden("sample"),
      precision: hidden("precision"),
      review: hidden("review"),
    },
  };
}

function factsOf(wave: Wave, { code, areas }: Dataset["manifest"]["region"]): WaveFacts {
  const groups = new Set(areas.flatMap((area) => (area.kind === "group" ? [area.code] : [])));
  const withValue = wave.estimates.filter(({ rate }) => rate !== null);
  const { contrasts } = wave;
  return {
    year: wave.year,
    status: wave.status,
    method: wave.method,
    source: wave.source,
    fieldwork: wave.fieldwork ?? null,
    excluded: wave.excluded,
    total: totalOf(wave, code),
    cells: countCells(wave.estimates.filter(isDirect)),
    rows: {
      pooled: withValue.filter(({ method }) => method === "pooled").length,
      groups: withValue.filter((one) => isDirect(one) && groups.has(one.area)).length,
      model: withValue.filter(({ method }) => method === "model").length,
    },
    tests: testFamilies.flatMap((family) => {
      const count = contrasts.filter((one) => (one.family ?? "single") === family).length;
      return count === 0 ? [] : [{ family, count }];
    }),
    hasBalance: wave.balance.length > 0,
  };
}

/** Each wave that could be read, in order of year. */
export function findWaveFacts({ manifest, waves }: Dataset): readonly WaveFacts[] {
  return waves.map((wave) => factsOf(wave, manifest.region));
}
