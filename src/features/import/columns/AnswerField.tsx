import type { Instrument, Region } from "#core/dataset/schema.ts";
import { importValueWords } from "#i18n/importValueWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { SelectField } from "#ui/SelectField.tsx";
import type { Answer } from "./answers.ts";
import { percentShare, sharePercent } from "./sharePercent.ts";
import { InstrumentField } from "./InstrumentField.tsx";
import type { ImportDraft } from "#features/import/importDraft.ts";
import { NumberField } from "#features/import/NumberField.tsx";
import { ValuesField } from "./ValuesField.tsx";

export interface AnswerFieldProps {
  readonly answer: Answer;
  readonly draft: ImportDraft;
  readonly region: Region;
  readonly instruments: readonly Instrument[];
  readonly locale: Locale;
  readonly onChange: (change: Partial<ImportDraft>) => void;
}

/** One field for one thing that the files leave open; what is said there is read anew at once. */
export function AnswerField({ answer, draft, region, instruments, locale, onChange }: AnswerFieldProps) {
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
    case "instrument":
      return (
        <InstrumentField
          region={region}
          instruments={instruments}
          value={choices.instrument}
          locale={locale}
          onChange={(instrument) => onChange({ choices: { ...choices, instrument } })}
        />
      );
    case "singlePsu":
      return (
        <ChoiceField
          label={words.singlePsu}
          hint={words.singlePsuHint}
          value={choices.singlePsu}
          names={words.singlePsus}
          open={words.openAs(words.singlePsus.adjust)}
          values={["adjust", "average", "remove", "fail"]}
          onChange={(singlePsu) => onChange({ choices: { ...choices, singlePsu } })}
        />
      );
    case "confidenceLevel":
      return (
        <NumberField
          label={words.confidenceLevel}
          value={choices.confidenceLevel === null ? null : sharePercent(choices.confidenceLevel)}
          least={50}
          most={99.99}
          isWhole={false}
          hint={words.confidenceLevelHint}
          wrong={words.confidenceLevelWrong}
          onChange={(percent) =>
            onChange({ choices: { ...choices, confidenceLevel: percent === null ? null : percentShare(percent) } })
          }
        />
      );
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
function QualifiedField({ draft, locale, onChange }: Pick<AnswerFieldProps, "draft" | "locale" | "onChange">) {
  const words = importValueWords[locale].answers;
  const { choices } = draft;
  return (
    <ValuesField
      label={words.qualifiedWhen}
      hint={words.qualifiedWhenHint}
      values={choices.qualifiedWhen?.values ?? []}
      locale={locale}
      onChange={(values) =>
        onChange({ choices: { ...choices, qualifiedWhen: values.length === 0 ? null : { values: [...values] } } })
      }
    />
  );
}
