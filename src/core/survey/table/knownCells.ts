import type { Region } from "#core/dataset/schema.ts";
import type { ColumnRole, Mapping } from "#core/survey/mapping/mapping.ts";
import { meaningOf } from "#core/survey/names/headerNames.ts";
import { populationReader } from "#core/survey/names/populationReader.ts";
import {
  areaReader,
  categoryReader,
  readNumberCell,
  readYearCell,
  type CellValue,
  type ReadColumn,
} from "#core/survey/names/readValues.ts";
import { breakdownByName, dimensionCode, yesOrNo } from "#core/survey/names/valueNames.ts";
import { isBirthDate } from "#core/survey/respondents/birthYear.ts";
import { readAgeCell, readAgeOrBand } from "#core/survey/respondents/respondentAge.ts";
import { readScoreCell } from "#core/survey/respondents/respondentCells.ts";
import { foldText, isMissing } from "#core/tables/foldText.ts";
import type { Columns, PopulationSource } from "./columns.ts";

/** Whether a cell is a date of birth: no more than its year is shown. */
export function birthDates(tables: readonly Columns[]): (text: string, place: number) => boolean {
  const isNamed = (name: string): boolean => {
    const meaning = meaningOf(name);
    return meaning?.kind === "role" && meaning.role === "birthYear";
  };
  const places = new Set(
    tables.flatMap(({ header, roles }) =>
      header.flatMap((name, place) => (roles.get("birthYear") === place || isNamed(name) ? [place] : [])),
    ),
  );
  return (text, place) => places.has(place) && isBirthDate(text);
}

type Known = (text: string) => boolean;

/** A number with more digits before its point may be one by which somebody is known. */
const longNumber = /\d{9}/;

/**
 * Cells that say what their column is for: a county, a category, an answer, a number. Whoever looks at these sees no person.
 * Labels of strata and PSUs may be anything, and are never known so.
 */
export function knownCells(
  tables: readonly Columns[],
  region: Region,
  mapping: Mapping | null,
): (text: string, place: number) => boolean {
  const known = new Map<number, Known[]>();
  const add = (place: number, isKnown: Known): void => void known.set(place, [...(known.get(place) ?? []), isKnown]);
  for (const { header, roles, populations } of tables) {
    const columnOf = (place: number): ReadColumn => ({ header: header[place] ?? "", note: () => undefined });
    for (const [role, place] of roles) {
      const isKnown = ofRole(role, region, mapping, columnOf(place));
      if (isKnown !== null) add(place, isKnown);
    }
    for (const source of populations.values()) add(source.column, ofPopulation(source, columnOf(source.column)));
  }
  return (text, place) => {
    const own = known.get(place);
    return own !== undefined && (isMissing(foldText(text)) || own.some((isKnown) => isKnown(text)));
  };
}

function ofRole(role: ColumnRole, region: Region, mapping: Mapping | null, column: ReadColumn): Known | null {
  switch (role) {
    case "stratum":
    case "psu":
      return null;
    case "area":
      return valued(areaReader(region, mapping));
    case "residence":
    case "sex":
    case "education":
      return valued(categoryReader(role, region, mapping, column));
    case "dimension":
    case "category":
      return (text) => dimensionCode(foldText(text)) !== null || breakdownByName(foldText(text)) !== null;
    case "qualified": {
      const told = new Set((mapping?.qualifiedWhen?.values ?? []).map(foldText));
      return (text) => told.has(foldText(text)) || yesOrNo(foldText(text)) !== null;
    }
    case "year":
      return valued(readYearCell);
    case "age":
      return (text) => !longNumber.test(text) && readAgeOrBand(text).kind === "value";
    case "birthYear":
      return (text) => !longNumber.test(text) && readAgeCell(text).kind === "value";
    case "score":
      return (text) => !longNumber.test(text) && readScoreCell(text).kind === "value";
    case "weight":
    case "fpc":
    case "rate":
    case "count":
    case "n":
    case "se":
    case "deff":
    case "lower":
    case "upper":
      return (text) => !longNumber.test(text.replace(/\.\d+/, "")) && readNumberCell(text).kind === "value";
  }
}

/** Of a column of several categories any other text means that the person is in none. */
function ofPopulation(source: PopulationSource, column: ReadColumn): Known {
  const read = populationReader(source, column);
  const isList = source.kind === "values";
  return (text) => {
    const found = read(text);
    return found.kind === "value" && (!isList || found.value || breakdownByName(foldText(text)) !== null);
  };
}

function valued(read: (text: string) => CellValue<unknown>): Known {
  return (text) => read(text).kind === "value";
}
