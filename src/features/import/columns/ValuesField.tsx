import { useState } from "react";
import type { Locale } from "#i18n/locale.ts";
import { TextField } from "#features/import/TextField.tsx";

export interface ValuesFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly values: readonly string[];
  readonly locale: Locale;
  readonly onChange: (values: readonly string[]) => void;
}

/** Several values of a column, as one line. */
export function ValuesField({ label, hint, values, locale, onChange }: ValuesFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const isTyped = typed !== null && sameValues(valuesIn(typed), values);
  return (
    <TextField
      label={label}
      value={isTyped ? typed : values.join(locale === "zh" ? "\u3001" : ", ")}
      hint={hint}
      problem={null}
      onChange={(next) => {
        setTyped(next);
        onChange(valuesIn(next));
      }}
    />
  );
}

function valuesIn(text: string): readonly string[] {
  const parts = text.split(/[\u3001,\uFF0C;\uFF1B]/).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ""))];
}

function sameValues(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, place) => value === other[place]);
}
