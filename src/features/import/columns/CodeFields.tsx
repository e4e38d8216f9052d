import type { Region } from "#core/dataset/schema.ts";
import type { MappingChoices } from "#data/queries/surveyImport.ts";
import { importValueWords } from "#i18n/importValueWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { SelectField } from "#ui/SelectField.tsx";
import { meaningsOf, withMeaning } from "./mappedValues.ts";

export interface CodeFieldsProps {
  /** As in the file. */
  readonly column: string;
  readonly choices: MappingChoices;
  readonly region: Region;
  readonly locale: Locale;
  readonly onChange: (choices: MappingChoices) => void;
}

/** Codes of the sexes in GB/T 2261.1 for which a survey may have others. */
const codes = ["1", "2"] as const;

/** What the codes of a column of sexes mean, where the standard's meaning is not theirs. */
export function CodeFields({ column, choices, region, locale, onChange }: CodeFieldsProps) {
  const words = importValueWords[locale].values;
  return (
    <div className="code-fields">
      {codes.map((value) => (
        <SelectField
          key={value}
          label={words.means(column, value)}
          value={choices.values.sex?.[value] ?? ""}
          options={[{ value: "", label: words.open }, ...meaningsOf("sex", region, locale)]}
          onChange={(code) => onChange(withMeaning(choices, { role: "sex", value }, code === "" ? null : code))}
        />
      ))}
    </div>
  );
}
