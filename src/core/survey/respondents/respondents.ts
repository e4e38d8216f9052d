import type { Instrument, Region } from "#core/dataset/schema.ts";
import { isWeight, type Year } from "#core/units.ts";
import { countiesDiffer } from "#core/survey/table/areasDiffer.ts";
import type { Columns } from "#core/survey/table/columns.ts";
import { meaningOf } from "#core/survey/names/headerNames.ts";
import type { ColumnRole, Mapping } from "#core/survey/mapping/mapping.ts";
import { populationReader } from "#core/survey/names/populationReader.ts";
import { populationBit, populationSet } from "#core/survey/names/populationSets.ts";
import { fits, readNameCell, readPlainNumber, readScoreCell } from "./respondentCells.ts";
import { ageSpan } from "./ageBands.ts";
import { readBirthYear } from "./birthYear.ts";
import { ageBand, readAgeOf, readAgeOrBand } from "./respondentAge.ts";
import { createReadingNotes, type ReadingNotes } from "#core/survey/table/readingNotes.ts";
import {
  areaReader,
  categoryReader,
  formulaError,
  missing,
  readYearCell,
  remember,
  value,
  type CellValue,
  type ReadColumn,
} from "#core/survey/names/readValues.ts";
import type { RowFault, RowFaultCode, RowNote, RowOutcome } from "./rowOutcome.ts";
import { qualifiedReader } from "#core/survey/names/yesNoReader.ts";

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

const noNotes: readonly RowNote[] = [];
const noStratum = value("");
const noPsu = value(null);
const oneEach = value(1);
const elderlyBit = populationBit("elderly");
const youthBit = populationBit("youth");

/** Beyond these a number is no weight, whether it counts people, of whom there are not as many, or was scaled to an average of 1. A telephone is more. */
const weights = { least: 1e-12, greatest: 1e10 };

/** Reads one shape: a table with a respondent on every row. What is returned knows nothing of other rows. */
export function respondentReader(
  columns: Columns,
  context: RespondentContext,
): (cells: readonly string[]) => RowOutcome {
  const { instrument, mapping, region, passMark, notes = createReadingNotes() } = context;
  const place = (role: ColumnRole): number => columns.roles.get(role) ?? -1;
  const at = {
    area: place("area"),
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
  const [fromAge, toAge] = instrument.ages;
  const yearGiven = context.year === null ? missing : value(context.year);
  const readYear = remember(readYearCell);
  const readArea = areaReader(region, mapping);
  const differ = countiesDiffer(region);
  const otherArea = secondArea(columns, mapping);
  const readAge = remember((text) => readAgeOrBand(text, () => notes.add("age-bands-read", at.age)));
  const readBirth = remember((text) => readBirthYear(text, (how) => notes.add(how, at.birthYear)));
  const of = (column: number): ReadColumn => ({
    header: columns.header[column] ?? "",
    codes: columns.codes?.get(column)?.text,
    note: (note) => notes.add(note, column),
  });
  const readResidence = categoryReader("residence", region, mapping, of(at.residence));
  const readSex = categoryReader("sex", region, mapping, of(at.sex));
  const readEducation = categoryReader("education", region, mapping, of(at.education));
  const readQualified = qualifiedReader(mapping, of(at.qualified), notes);
  const readStratum = remember(readNameCell);
  const readPsu = remember(readNameCell);
  const readPopulation = [...columns.populations].map(([population, source]) => ({
    population,
    column: source.column,
    bit: populationBit(population),
    read: populationReader(source, of(source.column)),
  }));
  const width = columns.header.length;

  /** Of the row that is being read: what is rare of it. */
  const here: { cells: readonly string[]; faults: RowFault[]; hasFormulaError: boolean } = {
    cells: [],
    faults: [],
    hasFormulaError: false,
  };
  const bad = (
    code: Exclude<RowFaultCode, "row-length" | "score-out-of-range" | "areas-differ" | "bad-age">,
    column: number,
  ): void => {
    here.faults.push({ code, detail: {}, column });
  };
  const badAge = (column: number): void => {
    here.faults.push({ code: "bad-age", detail: ageSpan(cell(column)) === null ? {} : { isBand: true }, column });
  };
  const unknownCell = (code: "unknown-area" | "unknown-value", column: number, near: string | undefined): void => {
    here.faults.push({ code, detail: near === undefined ? {} : { near }, column });
  };
  const unknownAnswer = (key: "qualifiedWhen" | "populations", column: number): void => {
    here.faults.push({ code: "unknown-value", detail: { key }, column });
  };
  const cell = (column: number): string => (column === -1 ? "" : (here.cells[column] ?? ""));
  const category = (read: (text: string) => CellValue<string>, column: number): string | null => {
    if (column === -1) return null;
    const found = read(cell(column));
    if (found.kind === "value") return found.value;
    if (found === formulaError) here.hasFormulaError = true;
    else if (found.kind === "unknown") unknownCell("unknown-value", column, found.near);
    return null;
  };

  return (cells) => {
    here.cells = cells;
    here.hasFormulaError = false;
    if (here.faults.length > 0) here.faults = [];

    // 1. The year, so that a row in error is counted in its wave.
    const yearFound = at.year === -1 ? yearGiven : readYear(cell(at.year));
    const year = yearFound.kind === "value" ? yearFound.value : null;
    if (year === null) bad("bad-year", at.year);
    // Its cells may stand in any column: nothing else is said of them.
    if (!fits(cells, width)) {
      const fault = { code: "row-length", detail: { expected: width, found: cells.length }, column: null } as const;
      return { kind: "error", year, faults: [fault] };
    }

    // 2. Who is in scope.
    const age = readAgeOf(cell(at.age), at.birthYear === -1 ? null : cell(at.birthYear), year, readAge, readBirth);
    if (age.kind === "unknown") badAge(at.age === -1 ? at.birthYear : at.age);
    if (
      here.faults.length === 0 &&
      year !== null &&
      age.kind === "value" &&
      (age.value < fromAge || age.value > toAge)
    ) {
      return { kind: "excluded", year, code: "out-of-scope-age" };
    }

    // 3. Where and in which design.
    const areaFound = at.area === -1 ? missing : readArea(cell(at.area));
    const found = areaFound.kind === "value" ? areaFound.value : null;
    if (areaFound.kind === "unknown" || found?.kind === "outside")
      unknownCell("unknown-area", at.area, areaFound.kind === "unknown" ? areaFound.near : undefined);
    const area = found?.kind === "area" ? found.code : null;
    const beside = otherArea === -1 || found === null ? missing : readArea(cell(otherArea));
    if (found !== null && beside.kind === "value" && differ(found, beside.value))
      here.faults.push({ code: "areas-differ", detail: { other: cell(otherArea).trim() }, column: at.area });
    const stratum = at.stratum === -1 ? noStratum : readStratum(cell(at.stratum));
    if (stratum.kind !== "value") bad("missing-stratum", at.stratum);
    const psu = at.psu === -1 ? noPsu : readPsu(cell(at.psu));
    if (psu.kind !== "value") bad("missing-psu", at.psu);
    const fpc = at.fpc === -1 ? missing : readPlainNumber(cell(at.fpc));
    if (at.fpc !== -1 && !(fpc.kind === "value" && fpc.value > 0)) bad("bad-fpc", at.fpc);
    const weight = at.weight === -1 ? oneEach : readPlainNumber(cell(at.weight));
    if (weight.kind === "unknown" || (weight.kind === "value" && !isPlausible(weight.value)))
      bad("bad-weight", at.weight);

    // 4. What and who.
    const score = at.score === -1 ? missing : readScoreCell(cell(at.score));
    if (score.kind === "unknown") bad("bad-number", at.score);
    if (score.kind === "value" && instrument.of !== undefined && (score.value < 0 || score.value > instrument.of)) {
      here.faults.push({ code: "score-out-of-range", detail: { of: instrument.of }, column: at.score });
    }
    const passes = score.kind === "value" && passMark !== null ? score.value >= passMark : null;
    const stated = at.qualified === -1 ? missing : readQualified(cell(at.qualified));
    if (stated.kind === "unknown") unknownAnswer("qualifiedWhen", at.qualified);
    const qualified = at.qualified === -1 ? passes : stated.kind === "value" ? stated.value : null;
    const residence = category(readResidence, at.residence);
    const sex = category(readSex, at.sex);
    const education = category(readEducation, at.education);
    let members = 0;
    let saysElderly: boolean | null = null;
    for (const { population, column, bit, read } of readPopulation) {
      const member = read(cell(column));
      if (member === formulaError) here.hasFormulaError = true;
      if (member.kind === "unknown") unknownAnswer("populations", column);
      else if (member.kind === "value") {
        if (population === "elderly") saysElderly = member.value;
        else if (member.value) members |= bit;
      }
    }

    // 5. One outcome.
    if (here.faults.length > 0) {
      const [first, ...rest] = here.faults;
      if (first !== undefined) return { kind: "error", year, faults: [first, ...rest] };
    }
    if (year === null || stratum.kind !== "value" || psu.kind !== "value")
      throw new Error("a row without a year, a stratum or a PSU passed");
    if (weight.kind !== "value") return { kind: "excluded", year, code: "missing-weight" };
    const known = age.kind === "value" ? age.value : null;
    const isElderly = known === null ? saysElderly === true : known >= 60 && known <= 69;
    const differs = known !== null && saysElderly !== null && isElderly !== saysElderly;
    const populations = populationSet(isElderly ? members | elderlyBit : members);
    const said: RowNote[] = [];
    if (qualified === null) said.push("missing-outcome");
    else if (at.qualified !== -1 && passes !== null && passes !== qualified) said.push("score-differs");
    if (at.area !== -1 && areaFound.kind === "missing") said.push("missing-area");
    if (differs) said.push("elderly-differs");
    if ((members & youthBit) !== 0) said.push("youth");
    if (found?.kind === "area" && found.formerly) said.push("former-unit");
    if (
      here.hasFormulaError ||
      age === formulaError ||
      score === formulaError ||
      stated === formulaError ||
      areaFound === formulaError
    )
      said.push("formula-error");
    return {
      kind: "taken",
      notes: said.length === 0 ? noNotes : said,
      respondent: {
        year,
        area,
        stratum: stratum.value,
        psu: psu.value,
        fpc: fpc.kind === "value" ? fpc.value : null,
        weight: weight.value,
        qualified,
        score: score.kind === "value" ? score.value : null,
        populations,
        residence,
        sex,
        age: known === null ? (isElderly ? "60-69" : null) : ageBand(known),
        education,
      },
    };
  };
}

function isPlausible(weight: number): boolean {
  return isWeight(weight) && weight >= weights.least && weight <= weights.greatest;
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
