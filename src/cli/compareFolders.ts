import { canonicalJson } from "#core/dataset/canonicalJson.ts";
import { rowKey, type RowIdentity } from "#core/dataset/rowKey.ts";
import type { Estimate, Wave } from "#core/dataset/schema.ts";
import type { FolderCheck } from "./checkFolder.ts";

/** A cell that two folders publish differently. Rates are shares; null where withheld or absent. */
export interface CellDifference extends RowIdentity {
  readonly year: number;
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
    return [{ year, ...identityOf(row), here: our?.rate ?? null, there: their?.rate ?? null }];
  });
}

function identityOf(row: Estimate): RowIdentity {
  const { area, dimension, category, instrument, method, pooledYears } = row;
  return {
    area,
    dimension,
    ...(category === undefined ? {} : { category }),
    ...(row.with === undefined ? {} : { with: row.with }),
    ...(instrument === undefined ? {} : { instrument }),
    ...(method === undefined ? {} : { method }),
    ...(pooledYears === undefined ? {} : { pooledYears }),
  };
}
