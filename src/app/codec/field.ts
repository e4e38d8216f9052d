import { isYear, type Year } from "#core/units.ts";

/** One control in the URL. `parse` gives undefined for a value that means nothing; the reader is then told. */
export interface Field<Value> {
  readonly fallback: Value;
  readonly parse: (raw: string) => Value | undefined;
  readonly format: (value: Value) => string;
}

/** One of a few words. */
export function choiceField<const Choice extends string>(
  choices: readonly Choice[],
  fallback: NoInfer<Choice>,
): Field<Choice> {
  return { fallback, parse: (raw) => choices.find((choice) => choice === raw), format: (value) => value };
}

/** One of a few words, or none. */
export function optionalChoiceField<const Choice extends string>(choices: readonly Choice[]): Field<Choice | null> {
  return { fallback: null, parse: (raw) => choices.find((choice) => choice === raw), format: (value) => value ?? "" };
}

/** Words joined by commas, each matching the pattern; `fallback` when absent. Repetitions are dropped. */
export function listField(pattern: RegExp, fallback: readonly string[], most: number): Field<readonly string[]> {
  return {
    fallback,
    parse: (raw) => {
      const items = [...new Set(raw.split(","))];
      return items.length <= most && items.every((item) => pattern.test(item)) ? items : undefined;
    },
    format: (value) => value.join(","),
  };
}

/** A four-digit year, or none. */
export const yearField: Field<Year | null> = {
  fallback: null,
  parse: parseYear,
  format: (value) => (value === null ? "" : String(value)),
};

/** `2022..2025`, `2022..`, `..2025`, or nothing for all years. */
export const yearRangeField: Field<{ readonly from: Year | null; readonly to: Year | null }> = {
  fallback: { from: null, to: null },
  parse: (raw) => {
    const [first, second, ...others] = raw.split("..");
    if (first === undefined || second === undefined || others.length > 0) return undefined;
    const from = first === "" ? null : parseYear(first);
    const to = second === "" ? null : parseYear(second);
    if (from === undefined || to === undefined) return undefined;
    return from !== null && to !== null && from > to ? undefined : { from, to };
  },
  format: ({ from, to }) => (from === null && to === null ? "" : `${from ?? ""}..${to ?? ""}`),
};

function parseYear(raw: string): Year | undefined {
  const value = /^\d{4}$/.test(raw) ? Number(raw) : Number.NaN;
  return isYear(value) ? value : undefined;
}
