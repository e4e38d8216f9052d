import { memo } from "react";
import type { Instrument, Region } from "#core/dataset/schema.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import { importFormWords } from "#i18n/importFormWords.ts";
import { importValueWords } from "#i18n/importValueWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import type { MappingChoices, InputSummary } from "#data/queries/surveyImport.ts";
import { SelectField } from "#ui/SelectField.tsx";
import { AnswerField } from "./AnswerField.tsx";
import { answersFor, type Answer } from "./answers.ts";
import { columnField } from "#features/import/check/settlingPlaces.ts";
import { columnFields, isChosen, populationBy, withChoice, withoutColumn, type ColumnField } from "./columnFields.ts";
import { hasChoices, noChoices, type ImportDraft } from "#features/import/importDraft.ts";
import { NearColumns } from "./NearColumns.tsx";
import "./answers.css";
import { ValueFields } from "./ValueFields.tsx";

export interface ColumnStepProps {
  readonly inputs: readonly InputSummary[];
  readonly draft: ImportDraft;
  readonly region: Region;
  readonly instruments: readonly Instrument[];
  /** Of the last reading. */
  readonly issues: readonly Issue[];
  readonly locale: Locale;
  readonly onChange: (change: Partial<ImportDraft>) => void;
}

/** What every column and every value was taken for, each to be changed; and what the files leave open. */
export const ColumnStep = memo(function ColumnStep(props: ColumnStepProps) {
  const { inputs, draft, region, instruments, locale, onChange } = props;
  const words = importFormWords[locale].columns;
  const { groups, columns, unused, withheld } = columnFields(inputs);
  const { choices } = draft;
  const onChoices = (changed: MappingChoices) => onChange({ choices: changed });
  const { open, more } = answersFor(props);
  const fieldsOf = (list: readonly Answer[]) => (
    <div className="publication-form">
      {list.map((answer) => (
        <AnswerField key={answer} {...{ answer, draft, region, instruments, locale, onChange }} />
      ))}
    </div>
  );
  return (
    <>
      <p className="step-hint">{words.lead}</p>
      <NearColumns inputs={inputs} choices={choices} locale={locale} onChange={onChoices} />
      {groups.map(({ name, fields }) => (
        <fieldset key={name} className={`column-group column-group-${name}`}>
          <legend>{words.groups[name]}</legend>
          {fields.map((field) => (
            <SelectField
              key={field.kind === "role" ? field.role : field.population}
              label={labelOf(field, choices, locale)}
              name={columnField(field.kind === "role" ? field.role : `population ${field.population}`)}
              value={field.column ?? none}
              options={optionsOf(field, columns, choices, locale)}
              onChange={(value) => onChoices(choicesAfter(choices, field, value))}
            />
          ))}
        </fieldset>
      ))}
      <ValueFields inputs={inputs} choices={choices} region={region} locale={locale} onChange={onChoices} />
      {open.length > 0 && (
        <section className="answers" aria-label={importValueWords[locale].answers.title}>
          <h3>{importValueWords[locale].answers.title}</h3>
          {fieldsOf(open)}
        </section>
      )}
      {more.length > 0 && (
        <details className="answers-more">
          <summary>{importValueWords[locale].answers.more}</summary>
          {fieldsOf(more)}
        </details>
      )}
      {hasChoices(choices) && (
        <button type="button" className="button" onClick={() => onChoices(noChoices)}>
          {words.reset}
        </button>
      )}
      {withheld.length > 0 && <p className="step-hint">{words.withheld(formatList(withheld, locale))}</p>}
      {unused.length > 0 && <p className="step-hint">{words.unused(formatList(unused, locale))}</p>}
    </>
  );
});

function labelOf(field: ColumnField, choices: MappingChoices, locale: Locale): string {
  const words = importFormWords[locale].columns;
  const name = field.kind === "role" ? words.roles[field.role] : words.populations[field.population];
  return isChosen(choices, field) ? words.changed(name) : name;
}

/** Values of options that are no columns: none is called so. */
const none = "";
const automatic = "\u0000automatic";
const unwanted = "\u0000unwanted";

function choicesAfter(choices: MappingChoices, field: ColumnField, value: string): MappingChoices {
  if (value === unwanted && field.kind === "role") return withoutColumn(choices, field.role);
  return withChoice(choices, field, value === none || value === automatic ? null : value);
}

/** A column that the program found by itself can be left out, where it is no population's: there another column can take its place. */
function optionsOf(field: ColumnField, columns: readonly string[], choices: MappingChoices, locale: Locale) {
  const words = importFormWords[locale].columns;
  const isElderly = field.kind === "population" && field.population === "elderly";
  const named = columns.map((column) => ({
    value: column,
    label: field.kind === "role" ? column : populationLabel(field.population, column, locale),
  }));
  const isLeftOut = field.kind === "role" && choices.columns[field.role] === null;
  if (field.column === null) {
    const empty = { value: none, label: isElderly ? words.fromAge : isLeftOut ? words.noneUsed : words.noColumn };
    return [empty, ...(isLeftOut ? [{ value: automatic, label: words.automatic }] : []), ...named];
  }
  return [...named, ...(field.kind === "role" ? [{ value: unwanted, label: words.noneUsed }] : [])];
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
