import type { ColumnRole } from "#core/survey/mapping/mapping.ts";
import type { InputSummary, MappingChoices } from "#data/queries/surveyImport.ts";
import { importFormWords } from "#i18n/importFormWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { SelectField } from "#ui/SelectField.tsx";
import { columnFields, withChoice } from "./columnFields.ts";

export interface RoleFieldProps {
  readonly role: ColumnRole;
  readonly inputs: readonly InputSummary[];
  readonly choices: MappingChoices;
  readonly locale: Locale;
  readonly onChange: (choices: MappingChoices) => void;
}

/** Which of several columns has a role: also the one that the program took can be told, so that the others count no more. */
export function RoleField({ role, inputs, choices, locale, onChange }: RoleFieldProps) {
  const words = importFormWords[locale].columns;
  return (
    <SelectField
      label={words.roles[role]}
      value={choices.columns[role] ?? ""}
      options={[
        { value: "", label: words.automatic },
        ...columnFields(inputs).columns.map((column) => ({ value: column, label: column })),
      ]}
      onChange={(column) =>
        onChange(withChoice(choices, { kind: "role", role, column: null }, column === "" ? null : column))
      }
    />
  );
}
