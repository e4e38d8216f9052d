import { createPairTable } from "#core/statistics/pairTable.ts";
import { formulaError, type CellValue } from "#core/survey/names/readValues.ts";
import type { Columns } from "#core/survey/table/columns.ts";
import { plainDecimal } from "#core/tables/plainDecimal.ts";
import { mostWords } from "#core/tables/rowWords.ts";
import type { PackedCells } from "#core/tables/rowCells.ts";
import type { Answers, Respondent } from "./respondent.ts";
import { ageBand } from "./respondentAge.ts";
import { isPlausible, readPlainNumber, readScoreCell } from "./respondentCells.ts";
import type { RespondentContext, RespondentReaders } from "./respondentReaders.ts";
import { wordKinds, wordNumbers } from "./wordNumbers.ts";
import type { AlikeRespondents } from "./yearBook.ts";

/** A row that need not be read cell by cell: one before it was, and differs in nothing but the answers. */
export interface SettledRow extends Answers {
  /** Of the row before. */
  readonly respondent: Respondent;
  readonly alike: AlikeRespondents;
}

/** Tells rows of which nothing is to be said, and which are counted like one before. */
export interface SettledRows {
  /** @returns null where the row must be read cell by cell; else what is good until the next row */
  find(cells: PackedCells, row: number): SettledRow | null;
  /** What reading a row came to that was not found; nothing was to be said of it. */
  learn(row: number, respondent: Respondent, alike: AlikeRespondents): void;
}

/** Kinds of rows in one place that are known; then all are forgotten. */
const mostKnown = 65_536;
const mostCategories = 15;
/** Yes, no, nothing. */
const mostAnswers = 3;
const noScore = Number.NEGATIVE_INFINITY;

/**
 * The rule. Words of a column that are read as the same have one number. Rows with the same words for year, area, stratum and PSU and the same
 * numbers for everything that people are broken down by are counted alike, so what reading the first of them came to holds for all: only weight,
 * outcome and score are read in each. A row is left to the ordinary reader if one of its cells is anything but a word with a value, or nothing
 * where nothing may stand. Cells are read in its order, so that those of people out of scope stay unread.
 * @param most rows that are known
 * @returns null where columns must be compared
 */
export function createSettledRows(
  { header }: Columns,
  { instrument, passMark, year }: RespondentContext,
  readers: RespondentReaders,
  most: number = mostKnown,
): SettledRows | null {
  const { at } = readers;
  if (at.fpc !== -1 || at.birthYear !== -1 || at.otherArea !== -1 || (at.year === -1 && year === null)) return null;
  const [fromAge, toAge] = instrument.ages;
  const { of: mostScore = Number.POSITIVE_INFINITY } = instrument;

  // 1. Who is counted alike
  const bandOf = (age: number): string | null => (age < fromAge || age > toAge ? null : (ageBand(age) ?? ""));
  const kinds = wordKinds(
    [
      { column: at.age, most: mostCategories, keyOf: keyOf(readers.age, bandOf) },
      { column: at.residence, most: mostCategories, keyOf: keyOf(readers.residence, String) },
      { column: at.sex, most: mostCategories, keyOf: keyOf(readers.sex, String) },
      { column: at.education, most: mostCategories, keyOf: keyOf(readers.education, String) },
      ...readers.populations.map(({ column, read }) => ({ column, most: mostAnswers, keyOf: keyOf(read, String) })),
    ].filter(({ column }) => column !== -1),
  );

  // 2. What is read of each
  const weights = wordNumbers(at.weight, (text) => numberIn(readPlainNumber(text)));
  const scores = wordNumbers(at.score, (text) => {
    const score = readScoreCell(text);
    return isNothing(score) ? noScore : numberIn(score);
  });
  const outcomes = wordNumbers(at.qualified, (text) => {
    const outcome = readers.qualified(text);
    return outcome.kind === "value" ? Number(outcome.value) : Number.NaN;
  });
  /** Texts that are no words hardly come again, and are read as plain numbers. */
  const plainOr = (column: number, cells: PackedCells, number: number): number =>
    Number.isNaN(number) && (cells.codes[cells.start + column] ?? 0) < 0
      ? (plainDecimal(cells.text(column)) ?? Number.NaN)
      : number;

  let known = createKnown(most);
  /** The row that was not found last, and the number that it would have. */
  let asked = { row: 0, number: 0 };
  let found: { -readonly [Key in keyof SettledRow]: SettledRow[Key] } | null = null;
  let learned = 0;
  let settled = 0;
  let isOff = false;

  function wordIn({ codes, start }: PackedCells, column: number): number {
    return column === -1 ? 0 : (codes[start + column] ?? -1);
  }

  /** Where hardly two rows are alike nothing is gained. */
  function forget(): void {
    isOff = settled < learned;
    known = createKnown(most);
    learned = 0;
    settled = 0;
  }

  return {
    find: (cells, row) => {
      if (isOff || cells.length !== header.length) return null;
      const kind = kinds.of(cells);
      if (kind === -1) return null;
      const weight = at.weight === -1 ? 1 : plainOr(at.weight, cells, weights.of(cells));
      const score = at.score === -1 ? noScore : plainOr(at.score, cells, scores.of(cells));
      const isScored = score !== noScore;
      if (!isPlausible(weight) || (isScored && !(score >= 0 && score <= mostScore))) return null;
      const passes = isScored && passMark !== null ? Number(score >= passMark) : Number.NaN;
      const outcome = at.qualified === -1 ? passes : outcomes.of(cells);
      if (Number.isNaN(outcome) || (!Number.isNaN(passes) && passes !== outcome)) return null;
      const inYear = wordIn(cells, at.year);
      const area = wordIn(cells, at.area);
      const stratum = wordIn(cells, at.stratum);
      const psu = wordIn(cells, at.psu);
      if (inYear < 0 || area < 0 || stratum < 0 || psu < 0) return null;
      const number = known.numberOf(inYear * mostWords + area, stratum, psu, kind);
      const respondent = known.respondents[number];
      const alike = known.alike[number];
      if (respondent === undefined || alike === undefined) {
        // Numbers are given anew after all is forgotten: this one may then be somebody else's.
        if (known.isFull) forget();
        else asked = { row, number };
        return null;
      }
      settled += 1;
      found ??= { respondent, alike, weight, qualified: null, score: null };
      found.respondent = respondent;
      found.alike = alike;
      found.weight = weight;
      found.qualified = outcome === 1;
      found.score = isScored ? score : null;
      return found;
    },
    learn: (row, respondent, alike) => {
      if (asked.row !== row) return;
      learned += 1;
      known.respondents[asked.number] = respondent;
      known.alike[asked.number] = alike;
    },
  };
}

interface Known {
  numberOf(yearAndArea: number, stratum: number, psu: number, kind: number): number;
  /** By number; undefined where it is not told. */
  readonly respondents: (Respondent | undefined)[];
  readonly alike: (AlikeRespondents | undefined)[];
  readonly isFull: boolean;
}

function createKnown(most: number): Known {
  const strata = createPairTable(most);
  const units = createPairTable(most);
  const rows = createPairTable(most);
  const respondents: (Respondent | undefined)[] = [];
  const alike: (AlikeRespondents | undefined)[] = [];
  let last = { yearAndArea: -1, stratum: -1, psu: -1, unit: -1 };
  return {
    numberOf: (yearAndArea, stratum, psu, kind) => {
      // Files are in the order of places: most rows are of the place of the row before.
      if (last.yearAndArea !== yearAndArea || last.stratum !== stratum || last.psu !== psu)
        last = { yearAndArea, stratum, psu, unit: units.numberOf(strata.numberOf(yearAndArea, stratum), psu) };
      const number = rows.numberOf(last.unit, kind);
      if (number === respondents.length) {
        respondents.push(undefined);
        alike.push(undefined);
      }
      return number;
    },
    respondents,
    alike,
    get isFull() {
      return strata.isFull || units.isFull || rows.isFull;
    },
  };
}

/** What a text is read as, for classes of words; null where it must be read in its row. */
function keyOf<Value>(
  read: (text: string) => CellValue<Value>,
  told: (value: Value) => string | null,
): (text: string) => string | null {
  return (text) => {
    const found = read(text);
    if (isNothing(found)) return "nothing";
    const key = found.kind === "value" ? told(found.value) : null;
    return key === null ? null : `value ${key}`;
  };
}

/** A cell without anything; a formula that failed is to be said. */
function isNothing(found: CellValue<unknown>): boolean {
  return found.kind === "missing" && found !== formulaError;
}

function numberIn(found: CellValue<number>): number {
  return found.kind === "value" && Number.isFinite(found.value) ? found.value : Number.NaN;
}
