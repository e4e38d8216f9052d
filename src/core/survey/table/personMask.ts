import { isHarmless } from "#core/survey/issues/harmlessText.ts";
import { isIdentifying } from "#core/survey/names/headerNames.ts";
import type { InputSummary } from "#core/survey/importOutcome.ts";
import { isIdName } from "#core/survey/rules/idColumn.ts";
import { withoutPersons } from "#core/survey/issues/shownText.ts";

/**
 * Takes out of the rows of a file what could identify a person. The values that issues show follow their own rule (heldValues.ts),
 * and so do the first rows that are shown (tablePreview.ts).
 */
export interface PersonMask {
  /** A row of data: columns that identify a person, and in columns that nothing is known of what looks like a number of a person. */
  data(cells: readonly string[]): readonly string[];
  /** A note or a sum, whose cells may stand in any column: whatever looks like a number of a person, too. */
  other(cells: readonly string[]): readonly string[];
  /** A row of data with a cell too few or too many: in a file with columns that identify a person everything but short numbers. */
  shifted(cells: readonly string[]): readonly string[];
  /** Titles and names of columns. */
  above(cells: readonly string[]): readonly string[];
}

const mask = "***";

/** @param input what was understood of the file */
export function personMask({ header, columns }: Pick<InputSummary, "header" | "columns">): PersonMask {
  const understood = new Set(columns.map(({ column }) => column));
  const withheld = header.map(isIdentifying);
  // Codes of places and ids of questionnaires are long numbers, and no telephones.
  const known = header.map((name) => understood.has(name) || isIdName(name));
  const masked = (cells: readonly string[], isKnown: (place: number) => boolean): readonly string[] =>
    cells.map((cell, place) =>
      withheld[place] === true && cell.trim() !== "" ? mask : isKnown(place) ? cell : withoutPersons(cell),
    );
  return {
    data: (cells) => masked(cells, (place) => known[place] === true),
    other: (cells) => masked(cells, () => false),
    shifted: (cells) =>
      withheld.includes(true) ? cells.map((cell) => (isHarmless(cell) ? cell : mask)) : masked(cells, () => false),
    above: (cells) => cells.map(withoutPersons),
  };
}
