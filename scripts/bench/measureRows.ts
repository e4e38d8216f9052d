import { createAccumulator, type DesignRow } from "#core/statistics/accumulator.ts";
import { estimateCell } from "#core/statistics/estimateCell.ts";
import type { RowSource } from "./respondentRows.ts";

/** What is done with the rows: the product's accumulator, or the least that a weighted rate of each cell needs. */
export const workNames = ["accumulator", "loop"] as const;
export type WorkName = (typeof workNames)[number];

export interface Measurement {
  readonly rows: number;
  /** Of the work alone: making the rows and collecting garbage are not in it. */
  readonly seconds: number;
  /** In bytes, the highest of what was looked at every 100,000 rows: still in use after garbage was collected, and of the whole process before. */
  readonly kept: number;
  readonly peak: number;
  /** The rate of the first cell: that the work was done. */
  readonly rate: number;
}

interface Work {
  readonly take: (rows: readonly DesignRow[]) => void;
  readonly rate: () => number;
}

const blockSize = 10_000;

function accumulating({ clustered }: RowSource): Work {
  const accumulator = createAccumulator({ clustered });
  return {
    take: (rows) => {
      for (const row of rows) accumulator.add(row);
    },
    rate: () => estimateCell(accumulator, 0)?.rate ?? Number.NaN,
  };
}

/** Σ w and Σ w·y of every cell, without strata, PSUs, counts, variances or guards against rounding. */
function looping({ cells }: RowSource): Work {
  const w = new Float64Array(cells);
  const wy = new Float64Array(cells);
  return {
    take: (rows) => {
      for (const { weight, outcome, cells: own } of rows) {
        if (outcome === null) continue;
        for (const cell of own) {
          w[cell] = (w[cell] ?? 0) + weight;
          wy[cell] = (wy[cell] ?? 0) + weight * outcome;
        }
      }
    },
    rate: () => (wy[0] ?? 0) / (w[0] ?? 0),
  };
}

const works: Readonly<Record<WorkName, (source: RowSource) => Work>> = { accumulator: accumulating, loop: looping };

/**
 * @param now milliseconds
 * @param memory bytes in use after garbage was collected, and of the process before that
 */
export function measureRows(
  name: WorkName,
  source: RowSource,
  rows: number,
  now: () => number,
  memory: () => { readonly kept: number; readonly peak: number },
): Measurement {
  const work = works[name](source);
  let milliseconds = 0;
  let kept = 0;
  let peak = 0;
  for (let done = 0; done < rows; done += blockSize) {
    const block = source.next(Math.min(blockSize, rows - done));
    const start = now();
    work.take(block);
    milliseconds += now() - start;
    if ((done / blockSize) % 10 !== 9 && done + blockSize < rows) continue;
    const used = memory();
    kept = Math.max(kept, used.kept);
    peak = Math.max(peak, used.peak);
  }
  return { rows, seconds: milliseconds / 1000, kept, peak, rate: work.rate() };
}
