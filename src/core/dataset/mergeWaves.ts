import { compareContrasts } from "./contrastOrder.ts";
import { mergeBalance } from "./mergeBalance.ts";
import { compareRows, rowKey } from "./rowKey.ts";
import type { Cell, Contrast, Estimate, Wave } from "./schema.ts";
import { withFamilies } from "./withFamilies.ts";

/** A wave that adds figures of other instruments alone, such as those of the youth: it always joins what its year already has. */
export function isAdditive(wave: Wave): boolean {
  const { estimates, instrument } = wave;
  return (
    estimates.length > 0 && estimates.every((row) => row.instrument !== undefined && row.instrument !== instrument)
  );
}

/**
 * The published wave with the cells of `added` put in, replacing those of the same key; nothing else changes, but that
 * a wave of the published figure alone becomes what a survey, or anything of a demonstration, makes of it.
 * Stored comparisons that touch a replaced cell go, since they would speak of another value; Holm counts those that stay.
 * So does the balance over groups of which one is new.
 */
export function mergeWaves(published: Wave, added: Wave): Wave {
  const head = becomesSurvey(published, added) ? added : published;
  const before = published.estimates.map((row) => named(row, published, head));
  const after = added.estimates.map((row) => named(row, added, head));
  const rows = new Map([...before, ...after].map((row) => [rowKey(row), row]));
  const incoming = new Set(after.map(rowKey));
  const replaced = new Set(before.filter((row) => incoming.has(rowKey(row))).map(cellKey));
  const kept = published.contrasts
    .map((contrast) => between(contrast, published, head))
    .filter(({ a, b }) => !replaced.has(cellKey(a)) && !replaced.has(cellKey(b)));
  const brought = added.contrasts.map((contrast) => between(contrast, added, head));
  const contrasts = new Map([...kept, ...brought].map((contrast) => [contrastKey(contrast), contrast]));
  return {
    ...head,
    estimates: [...rows.values()].sort(compareRows),
    contrasts: [...withFamilies([...contrasts.values()])].sort(compareContrasts),
    balance: head === added ? added.balance : mergeBalance(published, added),
  };
}

function becomesSurvey(published: Wave, added: Wave): boolean {
  if (published.status !== "published-figure" || added.status === "published-figure") return false;
  return added.status === "demo" || !isAdditive(added);
}

/** A row that leaves out its instrument means that of its wave: in a wave of another one it must say so. */
function named(row: Estimate, from: Wave, head: Wave): Estimate {
  if (row.instrument !== undefined || from.instrument === head.instrument) return row;
  const { area, dimension, category, with: crossing, ...rest } = row;
  return {
    area,
    dimension,
    ...(category === undefined ? {} : { category }),
    ...(crossing === undefined ? {} : { with: crossing }),
    instrument: from.instrument,
    ...rest,
  };
}

function between(contrast: Contrast, from: Wave, head: Wave): Contrast {
  return { ...contrast, a: cellIn(contrast.a, from, head), b: cellIn(contrast.b, from, head) };
}

function cellIn(cell: Cell, from: Wave, head: Wave): Cell {
  if (cell.instrument !== undefined || from.instrument === head.instrument) return cell;
  const { year, ...place } = cell;
  return { ...place, instrument: from.instrument, ...(year === undefined ? {} : { year }) };
}

function contrastKey({ a, b }: Contrast): string {
  return `${cellKey(a)}→${cellKey(b)}`;
}

function cellKey(cell: Cell): string {
  const { area, dimension, category = "", instrument = "", year = "" } = cell;
  const crossing = cell.with === undefined ? "" : `${cell.with.dimension}/${cell.with.category}`;
  const pooled = (cell.pooledYears ?? []).join("+");
  return `${area}|${dimension}|${category}|${instrument}|${year}|${crossing}|${pooled}`;
}
