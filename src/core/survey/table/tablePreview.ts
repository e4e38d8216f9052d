import type { TableRow } from "#core/tables/tableRow.ts";
import { isHarmless, mayBeName, personalMask as mask } from "#core/survey/issues/harmlessText.ts";
import { isIdentifying, meaningOf } from "#core/survey/names/headerNames.ts";
import { withoutContacts } from "#core/survey/persons/contactText.ts";
import { createPersonFilter, type PersonFilter } from "#core/survey/persons/personFilter.ts";
import { shapeMask } from "#core/survey/persons/shapeMask.ts";
import { shownBirth } from "#core/survey/respondents/birthYear.ts";
import { fits } from "#core/survey/respondents/respondentCells.ts";
import { shownText, withoutPersons } from "#core/survey/issues/shownText.ts";

const mostRows = 20;
const longestCell = 80;
/** Longer cells are no names of columns. */
const longestName = 20;
/** Fewer cells do not tell whether a column repeats. */
const fewestCells = 4;

/** Columns of which any of these rows says that they identify a person, wherever the header is. */
export function identifyingPlaces(rows: readonly TableRow[]): ReadonlySet<number> {
  const isName = (cell: string): boolean => cell.length <= longestName && isIdentifying(cell);
  return new Set(rows.flatMap(({ cells }) => cells.flatMap((cell, place) => (isName(cell) ? [place] : []))));
}

/** A line outside the columns, such as a title or a note: names and numbers in it masked, and the whole of it where it says that it names a person. */
export function shownLine(text: string): string {
  return isIdentifying(text) ? mask : ofLines().line(shownText(text, longestCell));
}

/** Names of columns; where the header is a row of data, its unknown names may be those of persons. */
export function shownHeader(header: readonly string[]): readonly string[] {
  const plain = header.map((name) => withoutContacts(withoutPersons(name)));
  if (plain.some((name, place) => name !== header[place]))
    return plain.map((name) => (mayBeName(name) && meaningOf(name) === null ? mask : name));
  if (!header.some((name) => isValue(name))) return header;
  return header.map((name) => (meaningOf(name) === null && ofLines().isPerson(name) ? mask : name));
}

/** A county, a sex or an answer, which is no name of a column. */
function isValue(name: string): boolean {
  return /^(?:[男女是否]|\p{Script=Han}{1,3}[县区])$/u.test(name.trim()) && meaningOf(name) === null;
}

let filter: PersonFilter | null = null;

/** Made once, when it is needed. */
function ofLines(): PersonFilter {
  filter ??= createPersonFilter(null);
  return filter;
}

/** What of the first rows may be shown. */
export interface PreviewRule {
  readonly persons: PersonFilter;
  /** Whether a cell says what its column is for. */
  readonly isKnown: (text: string, place: number) => boolean;
  /** Whether a cell is a date of birth. */
  readonly isBirth: (text: string, place: number) => boolean;
  /** Columns that are read or could be; null while no header is told. */
  readonly isOpen: ((place: number) => boolean) | null;
  /** Columns of a file that has some of persons: cells of other rows may stand in any of them, and in no row shows a text that is alone; else null. */
  readonly width: number | null;
}

/** The first rows below a header, for the eye: cells cut, and masked where they may identify a person. */
export interface TablePreview {
  rows(rule: PreviewRule): readonly (readonly string[])[];
  /** Of these rows, as a spreadsheet counts. */
  readonly numbers: readonly number[];
  readonly isFull: boolean;
  add(cells: readonly string[], withheld: ReadonlySet<number>, row: number): void;
}

export function createTablePreview(): TablePreview {
  const rows: (readonly string[])[] = [];
  const numbers: number[] = [];
  return {
    rows: ({ persons, isKnown, isBirth, isOpen, width }) => {
      const isPlain = shownColumns(rows);
      const isShown = (cell: string, place: number): boolean => {
        if (isHarmless(cell) || isKnown(cell, place)) return true;
        if (persons.holds(cell)) return false;
        if (isOpen === null) return !mayBeName(cell) || meaningOf(cell) !== null || isPlain(cell, place);
        return (isOpen(place) && width === null) || isPlain(cell, place);
      };
      return rows.map((cells) => {
        const isShifted = isOpen !== null && width !== null && !fits(cells, width);
        return cells.map((cell, place) => {
          if (isBirth(cell, place)) return shownBirth(cell);
          return (isShifted ? isHarmless(cell) : isShown(cell, place)) ? cell : shapeMask(cell);
        });
      });
    },
    numbers,
    get isFull() {
      return rows.length >= mostRows;
    },
    add: (cells, withheld, row) => {
      if (rows.length >= mostRows) return;
      numbers.push(row);
      rows.push(
        cells.map((cell, place) => (withheld.has(place) && cell !== "" ? mask : shownText(cell.trim(), longestCell))),
      );
    },
  };
}

/** Cells of which nothing is known but that tell nobody from another: in a column of few texts that repeat, those that do. */
function shownColumns(rows: readonly (readonly string[])[]): (cell: string, place: number) => boolean {
  const known = new Map<number, ReadonlySet<string>>();
  return (cell, place) => {
    const found = known.get(place) ?? repeatedTexts(rows.map((row) => row[place] ?? ""));
    known.set(place, found);
    return found.has(cell);
  };
}

function repeatedTexts(texts: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
  const filled = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (filled < fewestCells || 2 * counts.size > filled) return new Set();
  return new Set([...counts].flatMap(([text, count]) => (count > 1 ? [text] : [])));
}
