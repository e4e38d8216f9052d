import type { Population } from "#core/breakdown.ts";
import { isIdentifying, meaningOf } from "#core/survey/names/headerNames.ts";
import type { ColumnRole, PopulationRule } from "#core/survey/mapping/mapping.ts";
import { readTables } from "#core/survey/sheet/readTables.ts";
import type { MappingChoices, InputSummary } from "#data/queries/surveyImport.ts";

export type FieldGroupName = "place" | "outcome" | "design" | "person" | "populations" | "figure";

export type ColumnField =
  | { readonly kind: "role"; readonly role: ColumnRole; readonly column: string | null }
  | { readonly kind: "population"; readonly population: Population; readonly column: string | null };

export interface ColumnFields {
  readonly groups: readonly { readonly name: FieldGroupName; readonly fields: readonly ColumnField[] }[];
  /** Names that can be chosen: all but those that may identify a person. */
  readonly columns: readonly string[];
  readonly unused: readonly string[];
  readonly withheld: readonly string[];
}

const respondentGroups = [
  { name: "place", roles: ["area", "year"] },
  { name: "outcome", roles: ["qualified", "score"] },
  { name: "design", roles: ["weight", "stratum", "psu", "fpc"] },
  { name: "person", roles: ["residence", "sex", "age", "birthYear", "education"] },
] as const satisfies readonly { readonly name: FieldGroupName; readonly roles: readonly ColumnRole[] }[];

const figureGroups = [
  { name: "place", roles: ["area", "year"] },
  { name: "figure", roles: ["dimension", "category", "rate", "n", "count", "se", "lower", "upper", "deff"] },
] as const satisfies readonly { readonly name: FieldGroupName; readonly roles: readonly ColumnRole[] }[];

const populations = ["farmers", "workers", "elderly", "officials"] as const satisfies readonly Population[];

/** What was understood of the columns of all files, field by field. Where nothing could be told, every field is shown. */
export function columnFields(inputs: readonly InputSummary[]): ColumnFields {
  const isUnknown = inputs.every(({ shape }) => shape === null);
  const hasRespondents = isUnknown || inputs.some(({ shape }) => shape === "respondents");
  const hasFigures = isUnknown || inputs.some(({ shape }) => shape === "aggregate");
  const wanted = [
    ...(hasRespondents ? respondentGroups : []),
    ...(hasFigures ? figureGroups.filter(({ name }) => name !== "place" || !hasRespondents) : []),
  ];
  const groups = wanted.map(({ name, roles }) => ({
    name,
    fields: roles.map((role): ColumnField => ({ kind: "role", role, column: columnOf(inputs, role) })),
  }));
  const ofPopulations = populations.map((population): ColumnField => ({
    kind: "population",
    population,
    column: columnOf(inputs, `population ${population}`),
  }));
  const tables = inputs.flatMap(readTables);
  const names = [...new Set(tables.flatMap(({ header }) => header))].filter((name) => name !== "");
  const used = new Set(tables.flatMap(({ columns }) => columns.map(({ column }) => column)));
  const columns = names.filter((name) => !isIdentifying(name));
  return {
    groups: hasRespondents
      ? [...groups.slice(0, 4), { name: "populations", fields: ofPopulations }, ...groups.slice(4)]
      : groups,
    columns,
    unused: columns.filter((name) => !used.has(name)),
    withheld: names.filter(isIdentifying),
  };
}

function columnOf(inputs: readonly InputSummary[], role: InputSummary["columns"][number]["role"]): string | null {
  for (const { columns } of inputs.flatMap(readTables)) {
    const found = columns.find((one) => one.role === role);
    if (found !== undefined) return found.column;
  }
  return null;
}

/** How a population is told from a column: by the names of occupations, by age, or by yes and no. */
export function populationBy(population: Population, column: string): "occupation" | "age" | "flag" {
  const meaning = meaningOf(column);
  if (meaning?.kind === "occupation") return "occupation";
  return population === "elderly" && meaning?.kind === "role" && meaning.role === "age" ? "age" : "flag";
}

const occupationNames: Readonly<Partial<Record<Population, readonly string[]>>> = {
  farmers: ["农民"],
  workers: ["产业工人"],
  officials: ["领导干部和公务员", "领导干部", "公务员"],
};

/** The choices with one field set; a null column goes back to what the program takes. */
export function withChoice(choices: MappingChoices, field: ColumnField, column: string | null): MappingChoices {
  if (field.kind === "role") {
    const { [field.role]: _, ...rest } = choices.columns;
    return { ...choices, columns: column === null ? rest : { ...rest, [field.role]: column } };
  }
  const { [field.population]: _, ...rest } = choices.populations;
  return {
    ...choices,
    populations: column === null ? rest : { ...rest, [field.population]: ruleOf(field.population, column) },
  };
}

/** The choices with no column for a role, whatever the columns are called. */
export function withoutColumn(choices: MappingChoices, role: ColumnRole): MappingChoices {
  return { ...choices, columns: { ...choices.columns, [role]: null } };
}

export function isChosen(choices: MappingChoices, field: ColumnField): boolean {
  return field.kind === "role"
    ? choices.columns[field.role] !== undefined
    : choices.populations[field.population] !== undefined;
}

function ruleOf(population: Population, column: string): PopulationRule {
  switch (populationBy(population, column)) {
    case "occupation":
      return { column, values: [...(occupationNames[population] ?? [])] };
    case "age":
      return { column, from: 60, to: 69 };
    case "flag":
      return column;
  }
}
