import type { Region } from "#core/dataset/schema.ts";
import { isHarmless } from "#core/survey/issues/harmlessText.ts";
import { withoutPersons } from "#core/survey/issues/shownText.ts";
import type { ImportOutcome, InputSummary } from "#core/survey/importOutcome.ts";
import { columnRoles, type Mapping } from "#core/survey/mapping/mapping.ts";
import { isIdentifying } from "#core/survey/names/headerNames.ts";
import { createPersonFilter } from "#core/survey/persons/personFilter.ts";
import { shownColumnName } from "#core/survey/persons/headerPersons.ts";
import { shownLabels } from "#core/survey/persons/pseudonym.ts";
import { shapeMask } from "#core/survey/persons/shapeMask.ts";
import { writtenBirth } from "#core/survey/respondents/birthYear.ts";
import { isIdName } from "#core/survey/rules/idColumn.ts";
import type { Columns } from "./columns.ts";
import { birthDates, knownCells } from "./knownCells.ts";
import { shownHeader } from "./tablePreview.ts";

/**
 * Takes out of the rows of a file what could identify a person: see docs/decisions/012. What issues show (hiddenPersons.ts, heldValues.ts)
 * and the first rows (tablePreview.ts) follow the same rule.
 */
export interface PersonMask {
  /** A row of data. */
  data(cells: readonly string[]): readonly string[];
  /** A note or a sum, whose cells may stand in any column. */
  other(cells: readonly string[]): readonly string[];
  /** A row of data with a cell too few or too many: in a file with columns that identify a person everything but short numbers. */
  shifted(cells: readonly string[]): readonly string[];
  title(cells: readonly string[]): readonly string[];
  header(cells: readonly string[]): readonly string[];
}

const mask = "***";
/** A row of as few texts is a note or a heading. */
const mostTexts = 2;
/** Long numbers are those of a column, where as many of its first cells are. */
const usualShare = 0.5;
/** Texts of a column that are remembered, and how long they may be. */
const mostRemembered = 5000;
const longestRemembered = 200;

export interface MaskedTable {
  /** Of the file as a whole. */
  readonly outcome: Pick<ImportOutcome, "issues">;
  readonly input: Pick<InputSummary, "header" | "columns" | "preview">;
  /** Of a table of respondents. */
  readonly columns: Columns | null;
  readonly region: Region;
  readonly mapping: Mapping | null;
}

export function personMask({ outcome, input, columns, region, mapping }: MaskedTable): PersonMask {
  const { header, preview } = input;
  const persons = createPersonFilter(region);
  const labelOf = shownLabels(persons);
  const isKnown = knownCells(columns === null ? columnsOf(input) : [columns], region, mapping);
  const isBirth = birthDates(columns === null ? columnsOf(input) : [columns]);
  const ofWords = columns === null ? new Set<number>() : wordPlaces(columns);
  const labels = new Set([columns?.roles.get("stratum"), columns?.roles.get("psu")]);
  const isWithheld = (place: number): boolean =>
    isIdentifying(header[place] ?? "") || columns?.withheld.has(place) === true;
  const hasPersons = header.some(isIdentifying) || (columns?.withheld.size ?? 0) > 0;
  /** What issues show is held and masked there. */
  const shown = new Set(outcome.issues.map(({ column = "", value = "" }) => keyOf(column, value)));
  const usual = header.map((_, place) => {
    const cells = preview.map((row) => row[place] ?? "").filter((cell) => cell !== "");
    return cells.filter((cell) => cell.includes(mask)).length > usualShare * cells.length;
  });

  function cellOf(cell: string, place: number): string {
    const name = header[place] ?? "";
    if (isBirth(cell, place)) return writtenBirth(cell);
    if (isHarmless(cell) || isKnown(cell, place)) return cell;
    // Codes of villages and ids of questionnaires are long numbers, and no telephones.
    if (usual[place] === true && /^[\d\s-]+$/.test(cell) && (labels.has(place) || isIdName(name))) return cell;
    if (labels.has(place)) return labelOf(cell);
    if (shown.has(keyOf(name, cell))) return cell;
    if (!ofWords.has(place)) return persons.parts(cell);
    return hasPersons ? shapeMask(cell) : persons.cell(cell);
  }

  const dataCell = remembered(cellOf);
  const masked = (cells: readonly string[], cellAt: (cell: string, place: number) => string): readonly string[] =>
    cells.map((cell, place) => (isWithheld(place) && cell.trim() !== "" ? mask : cellAt(cell, place)));
  return {
    data: (cells) => masked(cells, dataCell),
    other: (cells) => {
      const isLine = cells.filter((cell) => cell.trim() !== "").length <= mostTexts;
      return masked(cells, (cell) => (isLine ? persons.line(cell) : persons.cell(cell)));
    },
    shifted: (cells) =>
      cells.map((cell) => ((hasPersons ? isHarmless(cell) : !persons.holds(cell)) ? cell : shapeMask(cell))),
    title: (cells) => cells.map((cell) => persons.line(cell)),
    header: (cells) => shownHeader(cells.map((name) => shownColumnName(withoutPersons(name), () => persons))),
  };
}

/** Cells repeat few texts. */
function remembered(shownOf: (cell: string, place: number) => string): (cell: string, place: number) => string {
  const known: Map<string, string>[] = [];
  return (cell, place) => {
    const texts = (known[place] ??= new Map<string, string>());
    const found = texts.get(cell);
    if (found !== undefined) return found;
    const shown = shownOf(cell, place);
    if (texts.size < mostRemembered && cell.length <= longestRemembered) texts.set(cell, shown);
    return shown;
  };
}

/** Columns whose texts are understood or in error. One of occupations may hold others than ours. */
function wordPlaces({ roles, populations }: Columns): ReadonlySet<number> {
  const flags = [...populations.values()].flatMap(({ kind, column }) => (kind === "values" ? [] : [column]));
  return new Set([...roles.values(), ...flags]);
}

/** The columns of tables of figures, one by one: several have the same role. */
function columnsOf({ header, columns }: MaskedTable["input"]): readonly Columns[] {
  return columns.flatMap(({ column, role }) => {
    const known = columnRoles.find((one) => one === role);
    const place = header.indexOf(column);
    if (known === undefined || place === -1) return [];
    return [
      {
        header,
        roles: new Map([[known, place]]),
        populations: new Map(),
        percent: new Set(),
        withheld: new Set(),
        isMapped: false,
      },
    ];
  });
}

function keyOf(column: string, value: string): string {
  return `${column.trim()}\n${value.trim()}`;
}
