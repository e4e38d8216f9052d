import type { Population } from "#core/breakdown.ts";
import type { MappingChoices } from "#data/queries/surveyImport.ts";
import { importFormWords } from "#i18n/importFormWords.ts";
import { importValueWords } from "#i18n/importValueWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { ValuesField } from "./ValuesField.tsx";

export interface PopulationFieldProps {
  readonly population: Population;
  /** As in the file. */
  readonly column: string;
  readonly choices: MappingChoices;
  readonly locale: Locale;
  readonly onChange: (choices: MappingChoices) => void;
}

/** Which values of a column put a respondent into a population, where yes and no are not written there. */
export function PopulationField({ population, column, choices, locale, onChange }: PopulationFieldProps) {
  const words = importValueWords[locale].answers;
  const rule = choices.populations[population];
  const isOfColumn = typeof rule === "object" && rule.column === column && "values" in rule;
  return (
    <ValuesField
      label={words.populationWhen(column, importFormWords[locale].columns.populations[population])}
      hint={words.populationWhenHint}
      values={isOfColumn ? rule.values : []}
      locale={locale}
      onChange={(values) => {
        const { [population]: _, ...others } = choices.populations;
        const next = values.length === 0 ? others : { ...others, [population]: { column, values: [...values] } };
        onChange({ ...choices, populations: next });
      }}
    />
  );
}
