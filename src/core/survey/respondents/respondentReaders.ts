import type { Instrument, Region } from "#core/dataset/schema.ts";
import type { Year } from "#core/units.ts";
import type { ColumnRole, Mapping } from "#core/survey/mapping/mapping.ts";
import { meaningOf } from "#core/survey/names/headerNames.ts";
import { populationReader } from "#core/survey/names/populationReader.ts";
import { populationBit } from "#core/survey/names/populationSets.ts";
import { areaReader, categoryReader, readYearCell, remember, type ReadColumn } from "#core/survey/names/readValues.ts";
import { qualifiedReader } from "#core/survey/names/yesNoReader.ts";
import type { Columns } from "#core/survey/table/columns.ts";
import { createReadingNotes, type ReadingNotes } from "#core/survey/table/readingNotes.ts";
import { readBirthYear } from "./birthYear.ts";
import { readAgeOrBand } from "./respondentAge.ts";
import { readNameCell } from "./respondentCells.ts";

export interface RespondentContext {
  readonly region: Region;
  readonly instrument: Instrument;
  readonly mapping: Mapping | null;
  /** Of every row, where the file has no column of years. */
  readonly year: Year | null;
  /** Null where the file tells the outcome itself. */
  readonly passMark: number | null;
  /** Takes how columns were understood. */
  readonly notes?: ReadingNotes;
}

/** Readers of the cells of respondents, and the places of their columns, from 0; -1 of a column that is not there. */
export type RespondentReaders = ReturnType<typeof respondentReaders>;

export function respondentReaders(columns: Columns, context: RespondentContext) {
  const { mapping, region, notes = createReadingNotes() } = context;
  const place = (role: ColumnRole): number => columns.roles.get(role) ?? -1;
  const at = {
    area: place("area"),
    otherArea: secondArea(columns, mapping),
    year: place("year"),
    weight: place("weight"),
    stratum: place("stratum"),
    psu: place("psu"),
    fpc: place("fpc"),
    residence: place("residence"),
    sex: place("sex"),
    age: place("age"),
    birthYear: place("birthYear"),
    education: place("education"),
    qualified: place("qualified"),
    score: place("score"),
  };
  const of = (column: number): ReadColumn => ({
    header: columns.header[column] ?? "",
    codes: columns.codes?.get(column)?.text,
    note: (note) => notes.add(note, column),
  });
  return {
    at,
    year: remember(readYearCell),
    area: areaReader(region, mapping),
    age: remember((text) => readAgeOrBand(text, () => notes.add("age-bands-read", at.age))),
    birth: remember((text) => readBirthYear(text, (how) => notes.add(how, at.birthYear))),
    residence: categoryReader("residence", region, mapping, of(at.residence)),
    sex: categoryReader("sex", region, mapping, of(at.sex)),
    education: categoryReader("education", region, mapping, of(at.education)),
    qualified: qualifiedReader(mapping, of(at.qualified), notes),
    stratum: remember(readNameCell),
    psu: remember(readNameCell),
    populations: [...columns.populations].map(([population, source]) => ({
      population,
      column: source.column,
      bit: populationBit(population),
      read: populationReader(source, of(source.column)),
    })),
  };
}

/** Another column that is called an area, such as its code beside its name; -1 where there is none, or the mapping says which to read. */
function secondArea({ header, roles, withheld }: Columns, mapping: Mapping | null): number {
  const area = roles.get("area");
  if (area === undefined || mapping?.columns?.area !== undefined) return -1;
  const used = new Set(roles.values());
  return header.findIndex((name, place) => {
    const meaning = used.has(place) || withheld.has(place) ? null : meaningOf(name);
    return meaning?.kind === "role" && meaning.role === "area";
  });
}
