import { type CategoryDimension, categories, categoryDimensions } from "#core/breakdown.ts";
import type { Dataset } from "#core/dataset/dataset.ts";
import { isAdditive } from "#core/dataset/mergeWaves.ts";
import type { Manifest, Status, Wave } from "#core/dataset/schema.ts";
import { areComparable } from "#core/query/comparableRuns.ts";
import { untested } from "#core/query/compareStored.ts";
import { nearestChange, withHolm } from "#core/query/compareWaves.ts";
import type { Change } from "#core/query/comparison.ts";
import type { Observation } from "#core/query/observation.ts";
import { readCell, type Reading, type SeriesCell } from "#core/query/readCell.ts";
import { findSeries } from "#core/query/series.ts";
import { difference, type Year } from "#core/units.ts";
import { formSections, type FormSection } from "#features/import/formRows.ts";
import type { Beside, ResultRow } from "./resultRow.ts";

export interface ResultYear {
  readonly year: Year;
  readonly status: Status;
  readonly kind: "new" | "replaced" | "merged" | "as-published";
  /** Respondents of the region's total. */
  readonly n: number | null;
  readonly excluded: Wave["excluded"];
  readonly sections: readonly ResultSection[];
}

export type ResultSection =
  | { readonly dimension: CategoryDimension | "total" | "areas"; readonly rows: readonly ResultRow[] }
  | FormSection;

export interface ResultsInput {
  /** As it will be; where nothing is planned, as it is. */
  readonly manifest: Manifest;
  readonly isPlanned: boolean;
  /** As the file gives them, and as they will be published. */
  readonly read: readonly Wave[];
  readonly waves: readonly Wave[];
  readonly current: Manifest | null;
  readonly published: readonly Wave[];
  readonly merge: boolean;
}

/** Waves of an import beside what is published: the region by every breakdown, and its units. */
export function compareResults(input: ResultsInput): readonly ResultYear[] {
  const { manifest, waves, published } = input;
  const touched = new Set(waves.map(({ year }) => year));
  const named = new Set(manifest.waves.map(({ year }) => year));
  const kept = published.filter(({ year }) => !touched.has(year) && named.has(year));
  const dataset: Dataset = { manifest, waves: [...kept, ...waves].sort((a, b) => a.year - b.year), missing: [] };
  return waves.map((wave) => {
    const before = published.find((one) => one.year === wave.year && isOfKind(one, wave)) ?? null;
    const rows = (cells: readonly SeriesCell[]): readonly ResultRow[] => rowsOf(dataset, wave, before, cells);
    const { region } = manifest;
    const total = rows([{ area: region.code, dimension: "total", category: null }]);
    const counties = new Set(region.areas.filter(({ kind }) => kind === "county").map(({ code }) => code));
    const areas = region.areas.map(({ code }) => ({ area: code, dimension: "total", category: null }) as const);
    const sections: readonly ResultSection[] = [
      { dimension: "total", rows: total },
      ...categoryDimensions.map((dimension) => ({
        dimension,
        rows: asFamily(
          rows(categories[dimension].map((category) => ({ area: region.code, dimension, category }))),
          () => dimension === "population",
        ),
      })),
      { dimension: "areas", rows: asFamily(rows(areas), ({ cell }) => counties.has(cell.area)) },
      ...formSections(wave, before, region),
    ];
    const [first] = total;
    return {
      year: wave.year,
      status: wave.status,
      kind: kindOf(wave, before, input),
      n: first?.now?.kind === "value" ? first.now.observation.n : null,
      excluded: wave.excluded,
      sections: sections.filter((section) => section.rows.length > 0),
    };
  });
}

/** Invented figures are no earlier state of real ones. */
function isOfKind(one: Wave, other: Wave): boolean {
  return one.status === other.status || (one.status !== "demo" && other.status !== "demo");
}

function kindOf(
  wave: Wave,
  before: Wave | null,
  { manifest, isPlanned, current, read, merge }: ResultsInput,
): ResultYear["kind"] {
  if (before === null) return "new";
  const hashIn = (of: Manifest | null): string | undefined => of?.waves.find(({ year }) => year === wave.year)?.sha256;
  if (isPlanned && hashIn(manifest) === hashIn(current)) return "as-published";
  const isAdded = merge || read.some((one) => one.year === wave.year && isAdditive(one));
  return isAdded ? "merged" : "replaced";
}

/** Rows of cells that the file or the published year has. */
function rowsOf(dataset: Dataset, wave: Wave, before: Wave | null, cells: readonly SeriesCell[]): readonly ResultRow[] {
  return cells.flatMap((cell) => {
    const now = readCell(wave, cell);
    const then = before === null ? [] : readCell(before, cell);
    const instruments = [...new Set([...now, ...then].map(({ instrument }) => instrument))];
    return instruments.map((instrument): ResultRow => {
      const current = now.find((reading) => reading.instrument === instrument) ?? null;
      const old = then.find((reading) => reading.instrument === instrument) ?? null;
      return {
        cell,
        instrument: instrument === wave.instrument ? null : instrument,
        now: current,
        beside: besideOf(dataset, wave, cell, current, old),
      };
    });
  });
}

/** Holm over the changes of one family; the families are those of the pages: the region's populations, and its counties. */
function asFamily(rows: readonly ResultRow[], isMember: (row: ResultRow) => boolean): readonly ResultRow[] {
  const changes = withHolm(
    rows.map((row) => (isMember(row) && row.beside.kind === "earlier" ? row.beside.change : null)),
  );
  return rows.map((row, place) => {
    const change = changes[place] ?? null;
    return change === null || row.beside.kind !== "earlier" ? row : { ...row, beside: { ...row.beside, change } };
  });
}

function besideOf(dataset: Dataset, wave: Wave, cell: SeriesCell, now: Reading | null, old: Reading | null): Beside {
  if (old !== null) {
    const isBoth = old.kind === "value" && now?.kind === "value";
    return {
      kind: "same-year",
      before: old,
      diff: isBoth ? difference(old.observation.rate, now.observation.rate) : null,
    };
  }
  if (now?.kind !== "value") return { kind: "nothing" };
  const series = findSeries(dataset, cell).find(({ instrument }) => instrument === now.instrument);
  const change = series === undefined ? null : nearestChange(dataset, series, now.observation);
  if (change !== null) {
    const from = series?.observations.find((one) => one.year === change.since);
    return { kind: "earlier", change, reviewed: from?.reviewed ?? false };
  }
  const earlier = series?.observations
    .filter((one) => one.year < wave.year && areComparable(dataset.manifest.breaks, one.year, wave.year))
    .at(-1);
  return earlier === undefined
    ? { kind: "nothing" }
    : { kind: "earlier", change: changeWithoutError(earlier, now.observation), reviewed: earlier.reviewed };
}

function changeWithoutError(earlier: Observation, later: Observation): Change {
  return { since: earlier.year, from: earlier.rate, ...untested(difference(earlier.rate, later.rate)) };
}
