import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Cell, Contrast, Estimate, Wave } from "#core/dataset/schema.ts";
import type { ImportContext } from "#core/survey/importContext.ts";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import { readMapping } from "#core/survey/mapping/readMapping.ts";
import { importTexts } from "./importing.ts";

const syntheticText = readFileSync(join(import.meta.dirname, "../../reference/changzhi_synthetic.csv"), "utf8");
const read = readMapping(readFileSync(join(import.meta.dirname, "syntheticMapping.json"), "utf8"), "mapping");
if (read.kind === "refused") throw new Error("the mapping is refused");
const syntheticMapping: Mapping = read.mapping;

/** Both years of the synthetic survey through the whole import. */
export function importSynthetic(mapping: Mapping = {}, more: Partial<ImportContext> = {}): ImportOutcome {
  return importTexts({ "survey.csv": syntheticText }, { mapping: { ...syntheticMapping, ...mapping }, ...more });
}

export function waveIn(outcome: ImportOutcome, year: number): Wave {
  const wave = outcome.kind === "imported" ? outcome.waves.find((one) => one.year === year) : undefined;
  if (wave === undefined) throw new Error(`no wave of ${year}: ${JSON.stringify(outcome.issues)}`);
  return wave;
}

/** A row by its area, dimension and category, and by its method. */
export function estimateIn(
  { estimates }: Wave,
  area: string,
  dimension: Estimate["dimension"] = "total",
  category?: string,
  method?: Estimate["method"],
): Estimate {
  const row = estimates.find(
    (one) => one.area === area && one.dimension === dimension && one.category === category && one.method === method,
  );
  if (row === undefined) throw new Error(`no row ${area} ${dimension} ${category} ${method}`);
  return row;
}

export function contrastIn({ contrasts }: Wave, a: Partial<Cell>, b: Partial<Cell>): Contrast {
  const fits = (cell: Cell, wanted: Partial<Cell>): boolean =>
    JSON.stringify({ ...cell, ...wanted }) === JSON.stringify(cell) &&
    (cell.category ?? null) === (wanted.category ?? null) &&
    (cell.year ?? null) === (wanted.year ?? null) &&
    (cell.method ?? null) === (wanted.method ?? null);
  const found = contrasts.find((one) => fits(one.a, a) && fits(one.b, b));
  if (found === undefined) throw new Error(`no contrast ${JSON.stringify(a)} ${JSON.stringify(b)}`);
  return found;
}
