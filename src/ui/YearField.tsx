import { isYear, type Year } from "#core/units.ts";
import { SelectField } from "./SelectField.tsx";

export interface YearFieldProps {
  readonly label: string;
  /** The first option, which stands for whatever is newest. */
  readonly latest: (year: string | null) => string;
  /** In order, the newest last. */
  readonly years: readonly Year[];
  /** Null: the latest. */
  readonly value: Year | null;
  readonly onChange: (year: Year | null) => void;
}

/** One survey year, or the latest. */
export function YearField({ label, latest, years, value, onChange }: YearFieldProps) {
  const newestFirst = years.map(String).reverse();
  return (
    <SelectField
      label={label}
      value={String(value ?? "")}
      options={[
        { value: "", label: latest(newestFirst[0] ?? null) },
        ...newestFirst.map((year) => ({ value: year, label: year })),
      ]}
      onChange={(text) => {
        const year = Number(text);
        onChange(isYear(year) ? year : null);
      }}
    />
  );
}
