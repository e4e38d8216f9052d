import { useState } from "react";
import { importValueWords } from "#i18n/importValueWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { SelectField } from "#ui/SelectField.tsx";
import type { Answer } from "./answers.ts";
import { YearField } from "./YearField.tsx";
import type { ImportDraft } from "#features/import/importDraft.ts";
import { NumberField } from "#features/import/NumberField.tsx";
import { TextField } from "#features/import/TextField.tsx";

export interface AnswerFieldProps {
  readonly answer: Answer;
  readonly draft: ImportDraft;
  readonly locale: Locale;
  readonly onChange: (change: Partial<ImportDraft>) => void;
}

/** One field for one thing that the files leave open; what is said there is read anew at once. */
export function AnswerField({ answer, draft, locale, onChange }: AnswerFieldProps) {
  const words = importValueWords[locale].answers;
  const { choices } = draft;
  switch (answer) {
    case "rateUnit":
      return (
        <ChoiceField
          label={words.rateUnit}
          hint={words.rateUnitHint}
          value={choices.rateUnit}
          names={words.rateUnits}
          open={words.open}
          values={["percent", "share"]}
          onChange={(rateUnit) => onChange({ choices: { ...choices, rateUnit } })}
        />
      );
    case "marginIs":
      return (
        <ChoiceField
          label={words.marginIs}
          hint={words.marginIsHint}
          value={choices.marginIs}
          names={words.margins}
          open={words.open}
          values={["interval", "se"]}
          onChange={(marginIs) => onChange({ choices: { ...choices, marginIs } })}
        />
      );
    case "passMark":
      return (
        <NumberField
          label={words.passMark}
          value={choices.passMark}
          least={0}
          isWhole={false}
          hint={words.passMarkHint}
          wrong={words.passMarkWrong}
          onChange={(passMark) => onChange({ choices: { ...choices, passMark } })}
        />
      );
    case "qualifiedWhen":
      return <QualifiedField draft={draft} locale={locale} onChange={onChange} />;
    case "year":
      return <YearField draft={draft} locale={locale} onChange={onChange} />;
  }
}

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly hint: string;
  readonly value: Value | null;
  readonly names: Readonly<Record<Value, string>>;
  readonly open: string;
  readonly values: readonly Value[];
  readonly onChange: (value: Value | null) => void;
}

function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, hint, value, names, open, values, onChange } = props;
  return (
    <div className="publication-field">
      <SelectField
        label={label}
        value={value ?? ""}
        options={[{ value: "", label: open }, ...values.map((one) => ({ value: one, label: names[one] }))]}
        onChange={(text) => onChange(values.find((one) => one === text) ?? null)}
      />
      <p className="step-hint">{hint}</p>
    </div>
  );
}

/** Several ways of writing yes, as one line. */
function QualifiedField({ draft, locale, onChange }: Omit<AnswerFieldProps, "answer">) {
  const words = importValueWords[locale].answers;
  const { choices } = draft;
  const told = choices.qualifiedWhen?.values ?? [];
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed !== null && sameValues(valuesIn(typed), told) ? typed : told.join(locale === "zh" ? "、" : ", ");
  return (
    <TextField
      label={words.qualifiedWhen}
      value={text}
      hint={words.qualifiedWhenHint}
      problem={null}
      onChange={(next) => {
        setTyped(next);
        const values = valuesIn(next);
        onChange({ choices: { ...choices, qualifiedWhen: values.length === 0 ? null : { values: [...values] } } });
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
