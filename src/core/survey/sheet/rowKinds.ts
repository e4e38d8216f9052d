import { breakdownByName } from "#core/survey/names/valueNames.ts";
import { readCountCell } from "#core/survey/figures/countCell.ts";
import { readFigureCell } from "#core/survey/figures/figureCell.ts";
import { isNumberMeaning, labelOfName, type AreaOf, type ColumnLabel } from "#core/survey/table/columnLabel.ts";
import { foldText, isMissingNumber } from "#core/tables/foldText.ts";
import { distinctTexts, isUnitRow, joins, type KindOf } from "#core/tables/headerKinds.ts";
import { beginsAsNote, isNumberingRow, looksNumeric, sumWord } from "#core/tables/layoutWords.ts";
import { filledPlaces, type TableRow } from "#core/tables/tableRow.ts";

/** What a row is in a sheet that may have several tables of figures. */
export interface RowKinds {
  /** Whether the header of a table of figures begins at this place: names, and numbers below those that promise some. */
  readonly isHead: (rows: readonly TableRow[], place: number) => boolean;
  /** Whether a row has a figure. */
  readonly isData: (row: TableRow) => boolean;
  /** Whether a row may be a title of the table below it. */
  readonly isTitle: (row: TableRow) => boolean;
  readonly isNote: (row: TableRow) => boolean;
  readonly labelOf: (text: string) => ColumnLabel;
}

/** Rows of a header, the first included. */
const mostHeaderRows = 3;
/** Rows of data that are looked at below a header. */
const rowsLookedAt = 3;
/** Texts beside each other in a row of titles: a title, a unit, a date. */
const mostTitles = 3;

export function rowKinds(kindOf: KindOf, areaOf: AreaOf): RowKinds {
  const labels = new Map<string, ColumnLabel>();
  const labelOf = (text: string): ColumnLabel => {
    const known = labels.get(text) ?? labelOfName({ name: text, parts: [text] }, areaOf);
    labels.set(text, known);
    return known;
  };
  const isData = ({ cells }: TableRow): boolean =>
    !isNumberingRow(cells) && cells.some((cell) => isFigure(cell) && kindOf(cell) === "other");
  const hasMark = ({ cells }: TableRow): boolean =>
    cells.some((cell) => cell.trim() !== "" && isMissingNumber(foldText(cell)));

  /** Places of the names that promise numbers; null where the row is none of names. */
  function promises({ cells }: TableRow): readonly number[] | null {
    const filled = filledPlaces(cells);
    const texts = filled.map((place) => cells[place] ?? "");
    if (filled.length < 2 || distinctTexts(cells) < 2) return null;
    if (texts.some((text) => looksNumeric(text) && kindOf(text) === "other")) return null;
    let known = 0;
    const places = filled.filter((place) => {
      const label = labelOf(cells[place] ?? "");
      const isHeaded = label.year !== null || label.breakdown !== null || label.area !== null;
      if (label.meaning !== null || isHeaded) known += 1;
      return (isNumberMeaning(label.meaning) || isHeaded) && !label.isCrossed;
    });
    return known >= 2 && known * 2 >= filled.length ? places : null;
  }

  function isHead(rows: readonly TableRow[], place: number): boolean {
    const row = rows[place];
    const places = row === undefined || hasMark(row) ? null : promises(row);
    if (places === null || places.length === 0) return false;
    let next = place + 1;
    for (; next < place + 1 + mostHeaderRows; next += 1) {
      const [above, below] = [rows[next - 1], rows[next]];
      if (above === undefined || below === undefined) return false;
      if (isData(below)) break;
      if (!isUnitRow(below) && !isNumberingRow(below.cells) && !joins(above, below, kindOf)) return false;
    }
    for (const below of rows.slice(next, next + rowsLookedAt)) {
      if (!isData(below)) return false;
      const cells = places.map((one) => below.cells[one] ?? "").filter((cell) => cell.trim() !== "");
      const figures = cells.filter(isFigure);
      if (figures.length > 0 && figures.length * 2 >= cells.length) return true;
    }
    return false;
  }

  const firstText = ({ cells }: TableRow): string => (cells[filledPlaces(cells)[0] ?? 0] ?? "").trim();
  const isNote = (row: TableRow): boolean => beginsAsNote(firstText(row));
  const isLabel = (text: string): boolean =>
    areaOf(text) !== null || breakdownByName(foldText(text)) !== null || sumWord(text) !== null;
  return {
    isHead,
    isData,
    isTitle: (row) =>
      !isData(row) && !hasMark(row) && distinctTexts(row.cells) <= mostTitles && !isLabel(firstText(row)),
    isNote,
    labelOf,
  };
}

function isFigure(text: string): boolean {
  if (text.trim() === "") return false;
  const { kind } = readFigureCell(text);
  return kind === "number" || kind === "interval" || (kind === "fault" && readCountCell(text).kind === "number");
}
