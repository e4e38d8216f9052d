import type { Region } from "#core/dataset/schema.ts";
import type { CodeMeanings } from "#core/survey/issues/respondentIssues.ts";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import { populationReader } from "#core/survey/names/populationReader.ts";
import { categoryReader, mappedValues, type CellValue, type ReadColumn } from "#core/survey/names/readValues.ts";
import { categoryCode } from "#core/survey/names/valueNames.ts";
import { answerOf, qualifiedReader } from "#core/survey/names/yesNoReader.ts";
import type { Columns, PopulationSource } from "./columns.ts";
import { createReadingNotes } from "./readingNotes.ts";

/** One use of a column of respondents that codes may stand in. */
export interface CodeReading {
  readonly place: number;
  readonly dimension: CodeMeanings["dimension"];
  /** Whether it is answered by yes and no. */
  readonly isAnswer: boolean;
  /** The meaning of a name, folded; null for what is none of the column's. */
  readonly meaningOf: (name: string) => string | null;
  /** How a code is read in the rows: its meaning, null for no value; undefined where it is not understood. */
  readonly read: (code: string) => string | null | undefined;
  /** Whether the mapping says what the code means. */
  readonly isMapped: (code: string) => boolean;
}

const dimensions = ["residence", "sex", "education"] as const;
const answer = (is: boolean): string => (is ? "yes" : "no");

/** Everything that the codes of respondents are read for. */
export function codeReadings(columns: Columns, region: Region, mapping: Mapping | null): readonly CodeReading[] {
  const { header, roles, populations, codes } = columns;
  const of = (place: number): ReadColumn => ({
    header: header[place] ?? "",
    codes: codes?.get(place)?.text,
    note: () => undefined,
  });
  const found: CodeReading[] = [];
  const outcome = roles.get("qualified");
  if (outcome !== undefined) {
    const read = qualifiedReader(mapping, of(outcome), createReadingNotes());
    found.push(answered(outcome, header, read, mapping?.qualifiedWhen !== undefined));
  }
  for (const [population, source] of populations) {
    const read = populationReader(source, of(source.column));
    const rule = mapping?.populations?.[population];
    if (source.kind === "flag") found.push(answered(source.column, header, read, false));
    if (source.kind === "values") found.push(listed(source, read, rule !== undefined));
  }
  for (const dimension of dimensions) {
    const place = roles.get(dimension);
    if (place === undefined) continue;
    const read = categoryReader(dimension, region, mapping, of(place));
    const mapped = mappedValues(mapping, dimension);
    found.push({
      place,
      dimension,
      isAnswer: false,
      meaningOf: (name) => categoryCode(dimension, name),
      read: (code) => meaning(read(code), (category) => category),
      isMapped: (code) => mapped.has(code),
    });
  }
  return found;
}

function answered(
  place: number,
  header: readonly string[],
  read: (text: string) => CellValue<boolean>,
  isMapped: boolean,
): CodeReading {
  const known = answerOf(header[place] ?? "");
  return {
    place,
    dimension: null,
    isAnswer: true,
    meaningOf: (name) => {
      const found = known(name);
      return found === null ? null : answer(found);
    },
    read: (code) => meaning(read(code), answer),
    isMapped: () => isMapped,
  };
}

/** Codes of occupations, of which the names of some put their respondent into a population. */
function listed(
  { column, values }: Extract<PopulationSource, { readonly kind: "values" }>,
  read: (text: string) => CellValue<boolean>,
  isMapped: boolean,
): CodeReading {
  return {
    place: column,
    dimension: null,
    isAnswer: false,
    // Names in a mapping are no names of codes, but codes.
    meaningOf: (name) => (isMapped || name === "" ? null : answer(values.has(name))),
    read: (code) => meaning(read(code), answer),
    isMapped: () => isMapped,
  };
}

function meaning<Value>(found: CellValue<Value>, word: (value: Value) => string): string | null | undefined {
  if (found.kind === "unknown") return undefined;
  return found.kind === "missing" ? null : word(found.value);
}
