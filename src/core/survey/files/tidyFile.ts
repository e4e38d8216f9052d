import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import type { Region } from "#core/dataset/schema.ts";
import { guardedCsvRow, type CsvCell } from "#core/tables/guardedCsv.ts";
import type { Year } from "#core/units.ts";
import { canonicalNames, populationOrder } from "#core/survey/names/canonicalNames.ts";
import type { Columns } from "#core/survey/table/columns.ts";
import type { ImportWatch } from "#core/survey/importWatch.ts";
import { remember } from "#core/survey/names/readValues.ts";
import { createPersonFilter } from "#core/survey/persons/personFilter.ts";
import { shownLabels } from "#core/survey/persons/pseudonym.ts";
import type { Respondent } from "#core/survey/respondents/respondent.ts";
import { ageSpan } from "#core/survey/respondents/ageBands.ts";
import { readBirthYear } from "#core/survey/respondents/birthYear.ts";
import { ageBand, readAgeOf, readAgeOrBand } from "#core/survey/respondents/respondentAge.ts";

/** A file in the making: what is told of an import goes in, text comes out. */
export interface TidyFile {
  readonly watch: ImportWatch;
  /** Rows written, without the header. */
  readonly rows: number;
}

const figureRoles = ["year", "area", "dimension", "category", "rate", "n", "se", "lower", "upper", "deff"] as const;

/**
 * Only what counts, in columns that need no mapping, with one name for each value: 农民 是, 潞州区, 45. What the file did not tell has no column.
 * A stratum or PSU that looks like a person has another label. Read again with the same options it gives the same estimates, and no issue that the file itself did not give:
 * what is missing stays missing, and a score that contradicts the outcome goes on doing so.
 */
export function createTidyFile(region: Region, write: (text: string) => void): TidyFile {
  let rows = 0;
  let hasFigures = false;
  let rowOf: ((respondent: Respondent, cells: readonly string[]) => readonly CsvCell[]) | null = null;
  const begin = (header: readonly string[]): void => write(`\uFEFF${guardedCsvRow(header)}`);
  const add = (cells: readonly CsvCell[]): void => {
    rows += 1;
    write(guardedCsvRow(cells));
  };
  return {
    watch: {
      columns: (_, columns) => {
        const fields = respondentFields(columns, region);
        begin(fields.map(({ name }) => name));
        rowOf = (respondent, cells) => fields.map(({ read }) => read(respondent, cells));
      },
      fate: (_, cells, __, { respondent }) => {
        if (respondent !== null && rowOf !== null) add(rowOf(respondent, cells));
      },
      figures: (_, years) => {
        if (!hasFigures) begin(figureRoles.map(canonicalNames.role));
        hasFigures = true;
        for (const [year, figures] of years) for (const figure of figures) add(figureCells(year, figure, region));
      },
    },
    get rows() {
      return rows;
    },
  };
}

interface Field {
  readonly name: string;
  readonly read: (respondent: Respondent, cells: readonly string[]) => CsvCell;
}

function respondentFields(columns: Columns, region: Region): readonly Field[] {
  const { role, category, yesOrNo } = canonicalNames;
  const { roles, populations } = columns;
  const ageOf = tidyAge(columns);
  const labelOf = shownLabels(createPersonFilter(region));
  const fields: readonly (Field | null)[] = [
    { name: role("year"), read: ({ year }) => year },
    roles.has("area") ? { name: role("area"), read: ({ area }) => canonicalNames.area(region, area) } : null,
    roles.has("stratum") ? { name: role("stratum"), read: ({ stratum }) => labelOf(stratum) } : null,
    roles.has("psu") ? { name: role("psu"), read: ({ psu }) => labelOf(psu ?? "") } : null,
    roles.has("fpc") ? { name: role("fpc"), read: ({ fpc }) => fpc ?? "" } : null,
    roles.has("weight") ? { name: role("weight"), read: ({ weight }) => weight } : null,
    ...(["residence", "sex", "education"] as const).map((dimension) =>
      roles.has(dimension)
        ? {
            name: role(dimension),
            read: (respondent: Respondent) => {
              const code = respondent[dimension];
              return code === null ? "" : category(dimension, code);
            },
          }
        : null,
    ),
    ageOf === null ? null : { name: role("age"), read: ({ year }, cells) => ageOf(cells, year) },
    ...populationOrder.map((population) =>
      populations.has(population)
        ? {
            name: canonicalNames.population(population),
            read: (respondent: Respondent) => yesOrNo(respondent.populations.includes(population)),
          }
        : null,
    ),
    roles.has("score") ? { name: role("score"), read: ({ score }) => score ?? "" } : null,
    {
      name: role("qualified"),
      read: ({ qualified }) => (qualified === null ? "" : yesOrNo(qualified)),
    },
  ];
  return fields.filter((field) => field !== null);
}

function tidyAge({ roles }: Columns): ((cells: readonly string[], year: Year) => CsvCell) | null {
  const [age, birth] = [roles.get("age"), roles.get("birthYear")];
  if (age === undefined && birth === undefined) return null;
  const readAge = remember((text) => readAgeOrBand(text));
  const readBirth = remember((text) => readBirthYear(text));
  return (cells, year) => {
    const birthText = birth === undefined ? null : (cells[birth] ?? "");
    const text = age === undefined ? "" : (cells[age] ?? "");
    const found = readAgeOf(text, birthText, year, readAge, readBirth);
    if (found.kind !== "value") return "";
    const band = ageSpan(text) === null ? null : ageBand(found.value);
    return band === null ? found.value : canonicalNames.category("age", band);
  };
}

function figureCells(year: Year, figure: AggregateRow, region: Region): readonly CsvCell[] {
  const { area, dimension, category, rate, n, se, lower, upper, deff } = figure;
  const place = area === region.code ? region.name.zh : canonicalNames.area(region, area);
  return [
    year,
    place,
    canonicalNames.dimension(dimension),
    category === null ? "" : canonicalNames.category(dimension, category),
    percent(rate),
    n ?? "",
    percent(se),
    percent(lower),
    percent(upper),
    deff ?? "",
  ];
}

/** With its sign, so that its unit cannot be mistaken; all digits that come back from it. */
function percent(share: number | null): string {
  return share === null ? "" : `${Number((share * 100).toPrecision(15))}%`;
}
