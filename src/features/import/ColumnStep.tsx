import { importFormWords } from "#i18n/importFormWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import type { MappingChoices, InputSummary } from "#data/queries/surveyImport.ts";
import { SelectField } from "#ui/SelectField.tsx";
import { columnFields, isChosen, populationBy, withChoice, type ColumnField } from "./columnFields.ts";
import { noChoices } from "./importDraft.ts";

export interface ColumnStepProps {
  readonly inputs: readonly InputSummary[];
  readonly choices: MappingChoices;
  readonly locale: Locale;
  readonly onChange: (choices: MappingChoices) => void;
}

/** What every column was taken for, each to be changed. */
export function ColumnStep({ inputs, choices, locale, onChange }: ColumnStepProps) {
  const words = importFormWords[locale].columns;
  const { groups, columns, unused, withheld } = columnFields(inputs);
  const isChanged = Object.keys(choices.columns).length + Object.keys(choices.populations).length > 0;
  return (
    <>
      <p className="step-hint">{words.lead}</p>
      {groups.map(({ name, fields }) => (
        <fieldset key={name} className="column-group">
          <legend>{words.groups[name]}</legend>
          {fields.map((field) => (
            <SelectField
              key={field.kind === "role" ? field.role : field.population}
              label={labelOf(field, choices, locale)}
              value={field.column ?? ""}
              options={optionsOf(field, columns, locale)}
              onChange={(column) => onChange(withChoice(choices, field, column === "" ? null : column))}
            />
          ))}
        </fieldset>
      ))}
      {isChanged && (
        <button type="button" className="button" onClick={() => onChange(noChoices)}>
          {words.reset}
        </button>
      )}
      {withheld.length > 0 && <p className="step-hint">{words.withheld(formatList(withheld, locale))}</p>}
      {unused.length > 0 && <p className="step-hint">{words.unused(formatList(unused, locale))}</p>}
    </>
  );
}

function labelOf(field: ColumnField, choices: MappingChoices, locale: Locale): string {
  const words = importFormWords[locale].columns;
  const name = field.kind === "role" ? words.roles[field.role] : words.populations[field.population];
  return isChosen(choices, field) ? words.changed(name) : name;
}

/** A field that the program found by itself cannot be emptied: another column can take its place. */
function optionsOf(field: ColumnField, columns: readonly string[], locale: Locale) {
  const words = importFormWords[locale].columns;
  const isElderly = field.kind === "population" && field.population === "elderly";
  const empty = { value: "", label: isElderly ? words.fromAge : words.noColumn };
  const named = columns.map((column) => ({
    value: column,
    label: field.kind === "role" ? column : populationLabel(field.population, column, locale),
  }));
  return field.column === null ? [empty, ...named] : named;
}

function populationLabel(population: Parameters<typeof populationBy>[0], column: string, locale: Locale): string {
  const words = importFormWords[locale].columns;
  switch (populationBy(population, column)) {
    case "occupation":
      return words.byOccupation(column);
    case "age":
      return words.byAge(column);
    case "flag":
      return column;
  }
}
