import { canonicalJson } from "#core/dataset/canonicalJson.ts";
import { rowKey } from "#core/dataset/rowKey.ts";
import type { Estimate, Wave } from "#core/dataset/schema.ts";
import type { FolderCheck } from "./checkFolder.ts";

/** A cell that two folders publish differently. Rates are shares; null where withheld or absent. */
export interface CellDifference {
  readonly year: number;
  readonly area: string;
  readonly dimension: string;
  readonly category?: string;
  readonly here: number | null;
  readonly there: number | null;
}

export interface FolderComparison {
  /** Whether `here` is `there`, or an edition that came after it. */
  readonly isSuccessor: boolean;
  readonly differences: readonly CellDifference[];
}

export function compareFolders(here: FolderCheck, there: FolderCheck): FolderComparison {
  const isSame = here.manifestHash !== null && here.manifestHash === there.manifestHash;
  const isPast =
    there.manifest !== null &&
    here.manifest !== null &&
    here.manifest.editions.some(
      ({ edition, sha256 }) => edition === there.manifest?.edition && sha256 === there.manifestHash,
    );
  const years = [...new Set([...here.waves, ...there.waves].map(({ year }) => year))].sort((a, b) => a - b);
  const find = ({ waves }: FolderCheck, year: number): Wave | null => waves.find((wave) => wave.year === year) ?? null;
  return {
    isSuccessor: isSame || isPast,
    differences: years.flatMap((year) => differencesOf(year, find(here, year), find(there, year))),
  };
}

function differencesOf(year: number, here: Wave | null, there: Wave | null): readonly CellDifference[] {
  const rows = (wave: Wave | null): ReadonlyMap<string, Estimate> =>
    new Map((wave?.estimates ?? []).map((row) => [rowKey(row), row]));
  const [ours, theirs] = [rows(here), rows(there)];
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((key) => {
    const [our, their] = [ours.get(key), theirs.get(key)];
    const row = our ?? their;
    if (row === undefined || canonicalJson(our ?? null) === canonicalJson(their ?? null)) return [];
    const { area, dimension, category } = row;
    return [
      {
        year,
        area,
        dimension,
        ...(category === undefined ? {} : { category }),
        here: our?.rate ?? null,
        there: their?.rate ?? null,
      },
    ];
  });
}
