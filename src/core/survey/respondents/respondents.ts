import { countiesDiffer } from "#core/survey/table/areasDiffer.ts";
import type { Columns } from "#core/survey/table/columns.ts";
import { populationBit, populationSet } from "#core/survey/names/populationSets.ts";
import { fits, isPlausible, readPlainNumber, readScoreCell } from "./respondentCells.ts";
import { ageSpan } from "./ageBands.ts";
import { ageBand, readAgeOf } from "./respondentAge.ts";
import { formulaError, missing, value, type CellValue } from "#core/survey/names/readValues.ts";
import { respondentReaders, type RespondentContext, type RespondentReaders } from "./respondentReaders.ts";
import { isShortenedNumber } from "#core/survey/names/shortenedNumber.ts";
import type { RowFault, RowFaultCode, RowNote, RowOutcome } from "./rowOutcome.ts";

const noNotes: readonly RowNote[] = [];
const noStratum = value("");
const noPsu = value(null);
const oneEach = value(1);
const elderlyBit = populationBit("elderly");
const youthBit = populationBit("youth");

/** Reads one shape: a table with a respondent on every row. What is returned knows nothing of other rows. */
export function respondentReader(
  columns: Columns,
  context: RespondentContext,
  readers: RespondentReaders = respondentReaders(columns, context),
): (cells: readonly string[]) => RowOutcome {
  const { instrument, region, passMark } = context;
  const { at } = readers;
  const [fromAge, toAge] = instrument.ages;
  const yearGiven = context.year === null ? missing : value(context.year);
  const differ = countiesDiffer(region);
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
    const as = column !== at.age ? "birth" : ageSpan(cell(column)) === null ? null : "band";
    here.faults.push({ code: "bad-age", detail: as === null ? {} : { as }, column });
  };
  const unknownArea = (near: string | undefined): void => {
    const detail =
      near !== undefined ? { near } : isShortenedNumber(cell(at.area)) ? { isShortened: true as const } : {};
    here.faults.push({ code: "unknown-area", detail, column: at.area });
  };
  const unknownValue = (column: number, near: string | undefined): void => {
    here.faults.push({ code: "unknown-value", detail: near === undefined ? {} : { near }, column });
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
    else if (found.kind === "unknown") unknownValue(column, found.near);
    return null;
  };

  return (cells) => {
    here.cells = cells;
    here.hasFormulaError = false;
    if (here.faults.length > 0) here.faults = [];

    // 1. The year, so that a row in error is counted in its wave.
    const yearFound = at.year === -1 ? yearGiven : readers.year(cell(at.year));
    const year = yearFound.kind === "value" ? yearFound.value : null;
    if (year === null) bad("bad-year", at.year);
    // Its cells may stand in any column: nothing else is said of them.
    if (!fits(cells, width)) {
      const fault = { code: "row-length", detail: { expected: width, found: cells.length }, column: null } as const;
      return { kind: "error", year, faults: [fault] };
    }

    // 2. Who is in scope.
    const birthText = at.birthYear === -1 ? null : cell(at.birthYear);
    const age = readAgeOf(cell(at.age), birthText, year, readers.age, readers.birth);
    if (age.kind === "unknown") badAge(readers.age(cell(at.age)).kind === "missing" ? at.birthYear : at.age);
    if (
      here.faults.length === 0 &&
      year !== null &&
      age.kind === "value" &&
      (age.value < fromAge || age.value > toAge)
    ) {
      return { kind: "excluded", year, code: "out-of-scope-age" };
    }

    // 3. Where and in which design.
    const areaFound = at.area === -1 ? missing : readers.area(cell(at.area));
    const found = areaFound.kind === "value" ? areaFound.value : null;
    if (areaFound.kind === "unknown" || found?.kind === "outside")
      unknownArea(areaFound.kind === "unknown" ? areaFound.near : undefined);
    const area = found?.kind === "area" ? found.code : null;
    const beside = at.otherArea === -1 || found === null ? missing : readers.area(cell(at.otherArea));
    if (found !== null && beside.kind === "value" && differ(found, beside.value))
      here.faults.push({ code: "areas-differ", detail: { other: cell(at.otherArea).trim() }, column: at.area });
    const stratum = at.stratum === -1 ? noStratum : readers.stratum(cell(at.stratum));
    if (stratum.kind !== "value") bad("missing-stratum", at.stratum);
    const psu = at.psu === -1 ? noPsu : readers.psu(cell(at.psu));
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
    const stated = at.qualified === -1 ? missing : readers.qualified(cell(at.qualified));
    if (stated.kind === "unknown") unknownAnswer("qualifiedWhen", at.qualified);
    const qualified = at.qualified === -1 ? passes : stated.kind === "value" ? stated.value : null;
    const residence = category(readers.residence, at.residence);
    const sex = category(readers.sex, at.sex);
    const education = category(readers.education, at.education);
    let members = 0;
    let saysElderly: boolean | null = null;
    for (const { population, column, bit, read } of readers.populations) {
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
