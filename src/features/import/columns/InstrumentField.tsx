import type { Instrument, Region } from "#core/dataset/schema.ts";
import { importValueWords } from "#i18n/importValueWords.ts";
import { formatList } from "#i18n/lists.ts";
import { inLocale, type Locale } from "#i18n/locale.ts";
import { SelectField } from "#ui/SelectField.tsx";
import { surveyInstruments } from "./answers.ts";

export interface InstrumentFieldProps {
  readonly region: Region;
  readonly instruments: readonly Instrument[];
  /** Null: the first that fits. */
  readonly value: string | null;
  readonly locale: Locale;
  readonly onChange: (value: string | null) => void;
}

/** Which questionnaire the respondents answered, with its ages and its pass mark; and who is measured by another one. */
export function InstrumentField({ region, instruments, value, locale, onChange }: InstrumentFieldProps) {
  const words = importValueWords[locale].answers;
  const fitting = surveyInstruments({ region, instruments });
  const [first] = fitting;
  const apart = region.populations.filter(({ instrument }) => instrument !== undefined);
  const nameOf = ({ name, ages: [from, to], passMark, of }: Instrument): string =>
    words.instrumentName(
      inLocale(name, locale),
      String(from),
      String(to),
      passMark === undefined ? null : String(passMark),
      of === undefined ? null : String(of),
    );
  const open = first === undefined ? words.open : words.openAs(nameOf(first));
  return (
    <div className="publication-field publication-field-wide">
      <SelectField
        label={words.instrument}
        value={fitting.some(({ id }) => id === value) ? (value ?? "") : ""}
        options={[{ value: "", label: open }, ...fitting.map((one) => ({ value: one.id, label: nameOf(one) }))]}
        onChange={(id) => onChange(id === "" ? null : id)}
      />
      <p className="step-hint">{words.instrumentHint}</p>
      {apart.length > 0 && (
        <p className="step-hint">
          {words.ownInstrument(
            formatList(
              apart.map(({ name }) => inLocale(name, locale)),
              locale,
            ),
          )}
        </p>
      )}
    </div>
  );
}
