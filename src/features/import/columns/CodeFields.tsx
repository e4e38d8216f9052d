import type { Region } from "#core/dataset/schema.ts";
import type { MappingChoices } from "#data/queries/surveyImport.ts";
import { importValueWords } from "#i18n/importValueWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { SelectField } from "#ui/SelectField.tsx";
import type { CodedRole } from "./codedRoles.ts";
import { meaningsOf, withMeaning } from "./mappedValues.ts";

export interface CodeFieldsProps {
  readonly role: CodedRole;
  /** As in the file. */
  readonly column: string;
  readonly choices: MappingChoices;
  readonly region: Region;
  readonly locale: Locale;
  readonly onChange: (choices: MappingChoices) => void;
}

/** The codes that surveys have for these; those of the sexes are in GB/T 2261.1, and a survey may have others. */
const codesOf: Readonly<Record<CodedRole, readonly string[]>> = {
  sex: ["1", "2"],
  residence: ["1", "2"],
  education: ["1", "2", "3", "4", "5", "6"],
};

/** What the codes of a column mean, where that was not understood, or as it should not be. */
export function CodeFields({ role, column, choices, region, locale, onChange }: CodeFieldsProps) {
  const words = importValueWords[locale].values;
  return (
    <div className="code-fields">
      {codesOf[role].map((value) => (
        <SelectField
          key={value}
          label={words.means(column, value)}
          value={choices.values[role]?.[value] ?? ""}
          options={[{ value: "", label: words.open }, ...meaningsOf(role, region, locale)]}
          onChange={(code) => onChange(withMeaning(choices, { role, value }, code === "" ? null : code))}
        />
      ))}
    </div>
  );
}
