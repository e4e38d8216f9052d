import type { Region } from "#core/dataset/schema.ts";
import type { InputSummary, MappingChoices } from "#data/queries/surveyImport.ts";
import { importValueWords } from "#i18n/importValueWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount } from "#i18n/numbers.ts";
import { SelectField } from "#ui/SelectField.tsx";
import { valueField } from "#features/import/check/settlingPlaces.ts";
import { mappedValues, meaningName, meaningsOf, withMeaning, type MappedValue } from "./mappedValues.ts";

export interface ValueFieldsProps {
  readonly inputs: readonly InputSummary[];
  readonly choices: MappingChoices;
  readonly region: Region;
  readonly locale: Locale;
  readonly onChange: (choices: MappingChoices) => void;
}

/** What a screen can show of values that nobody knows; the others come when these are settled. */
const mostShown = 60;

/** Values that the program does not know, each with what it may mean; nothing is taken until it is chosen. */
export function ValueFields({ inputs, choices, region, locale, onChange }: ValueFieldsProps) {
  const words = importValueWords[locale].values;
  const values = mappedValues(inputs, choices);
  if (values.length === 0) return null;
  return (
    <section className="value-fields" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="step-hint">{words.lead}</p>
      <ul>
        {values.slice(0, mostShown).map((value) => (
          <ValueRow
            key={`${value.role} ${value.value}`}
            value={value}
            region={region}
            locale={locale}
            onChange={(code) => onChange(withMeaning(choices, value, code))}
          />
        ))}
      </ul>
      {values.length > mostShown && <p className="step-hint">{words.more}</p>}
    </section>
  );
}

interface ValueRowProps {
  readonly value: MappedValue;
  readonly region: Region;
  readonly locale: Locale;
  readonly onChange: (code: string | null) => void;
}

function ValueRow({ value: { role, column, value, rows, near, code }, region, locale, onChange }: ValueRowProps) {
  const words = importValueWords[locale].values;
  const name = near === null ? null : meaningName(role, near, region, locale);
  return (
    <li>
      <SelectField
        name={valueField(role, value)}
        label={words.means(column ?? words.roles[role], value)}
        value={code ?? ""}
        options={[{ value: "", label: words.open }, ...meaningsOf(role, region, locale)]}
        onChange={(chosen) => onChange(chosen === "" ? null : chosen)}
      />
      <p className="step-hint">
        {code === null ? (rows === null ? null : words.rowsOf(formatCount(rows, locale))) : words.settled}
      </p>
      {code === null && near !== null && name !== null && (
        <button type="button" className="link-button" onClick={() => onChange(near)}>
          {words.take(value, name)}
        </button>
      )}
    </li>
  );
}
