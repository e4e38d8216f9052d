import type { Estimate, Region, Wave } from "#core/dataset/schema.ts";
import type { Observation, ValueForm } from "#core/query/observation.ts";
import { modelValueOf, pooledValueOf, type Reading, type SeriesCell } from "#core/query/readCell.ts";
import { difference, type Year } from "#core/units.ts";
import type { Beside, ResultRow } from "./results/resultRow.ts";

/** Totals of the region and its units in another form than the wave's own sample: pooled, or by the model. */
export interface FormSection {
  readonly dimension: Exclude<ValueForm, "direct">;
  /** Empty for the model. */
  readonly pooledYears: readonly Year[];
  readonly rows: readonly ResultRow[];
}

const forms = ["pooled", "model"] as const;

/** What a wave has in other forms, beside what is published of the same year in the same form. */
export function formSections(wave: Wave, before: Wave | null, region: Region): readonly FormSection[] {
  const codes = [region.code, ...region.areas.map(({ code }) => code)];
  return forms.flatMap((form): readonly FormSection[] => {
    const rows = codes.flatMap((area): readonly ResultRow[] => {
      const cell = { area, dimension: "total", category: null } as const;
      const now = readForm(wave, cell, form);
      const old = before === null ? null : readForm(before, cell, form);
      return now === null && old === null ? [] : [{ cell, instrument: null, now, beside: besideOf(now, old) }];
    });
    const years = [wave, before].flatMap((one) => (one === null ? [] : poolsOf(one, form)));
    return rows.length === 0 ? [] : [{ dimension: form, pooledYears: years[0] ?? [], rows }];
  });
}

function readForm(wave: Wave, cell: SeriesCell, form: FormSection["dimension"]): Reading | null {
  const observation: Observation | null = form === "pooled" ? pooledValueOf(wave, cell) : modelValueOf(wave, cell);
  const { instrument } = wave;
  if (observation !== null) return { kind: "value", instrument, observation };
  const withheld = wave.estimates.find((row) => isWithheld(row, cell, form));
  if (withheld === undefined) return null;
  const { suppressedBy = "sample", n } = withheld;
  return { kind: "withheld", instrument, withheld: { year: wave.year, reason: suppressedBy, n } };
}

function isWithheld(row: Estimate, { area }: SeriesCell, form: FormSection["dimension"]): boolean {
  return row.area === area && row.dimension === "total" && row.method === form && row.rate === null;
}

/** The years of a wave's pools. */
function poolsOf({ estimates }: Wave, form: FormSection["dimension"]): readonly (readonly Year[])[] {
  return estimates.flatMap(({ method, pooledYears }) =>
    method === form && pooledYears !== undefined ? [pooledYears] : [],
  );
}

function besideOf(now: Reading | null, before: Reading | null): Beside {
  if (before === null) return { kind: "nothing" };
  const isBoth = before.kind === "value" && now?.kind === "value";
  return {
    kind: "same-year",
    before,
    diff: isBoth ? difference(before.observation.rate, now.observation.rate) : null,
  };
}
