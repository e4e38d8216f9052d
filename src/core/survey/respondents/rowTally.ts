import { createHeldCells, type PackedCells, type RowCells } from "#core/tables/rowCells.ts";
import { foldText, isFormulaError } from "#core/tables/foldText.ts";
import type { Instrument, Text } from "#core/dataset/schema.ts";
import type { Year } from "#core/units.ts";
import type { Columns } from "#core/survey/table/columns.ts";
import { mayBeName } from "#core/survey/issues/harmlessText.ts";
import { createHeldValues } from "#core/survey/issues/heldValues.ts";
import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { ColumnRole } from "#core/survey/mapping/mapping.ts";
import type { InputChecks } from "#core/survey/rules/inputChecks.ts";
import { shapeMask } from "#core/survey/persons/shapeMask.ts";
import { toldBy } from "#core/survey/rules/missingGroups.ts";
import { shownBirth } from "./birthYear.ts";
import type { Answers, Respondent } from "./respondent.ts";
import type { SettledRows } from "./settledRows.ts";
import type { RowFault, RowFaultCode, RowNote, RowOutcome } from "./rowOutcome.ts";
import type { YearBook } from "./yearBook.ts";

/** More rows in error than this share is a warning, more than the other refuses the file. */
const warnedShare = 0.02;
const refusedShare = 0.1;
/** More scores than this share that contradict the outcome are no slips: the pass mark or the column is another. */
const oftenDiffer = 0.05;

export interface RowTallyInput {
  readonly input: string;
  /** Of a workbook. */
  readonly sheet: string | null;
  readonly columns: Columns;
  readonly read: (cells: readonly string[]) => RowOutcome;
  readonly instrument: Instrument;
  readonly passMark: number | null;
  readonly book: YearBook;
  readonly log: IssueLog;
  readonly checks: InputChecks;
  /** Name of an area by its code. */
  readonly placeOf: (area: string) => Text;
  /** Null where every row is read cell by cell. */
  readonly settled: SettledRows | null;
}

/** Takes rows of respondents into the book of years, and counts those that are left out. */
export interface RowTally {
  /** Takes a row of which nothing is to be said; others it leaves to `take`. @returns whether it was taken */
  takePacked(cells: PackedCells, row: number, line: number): boolean;
  /** @param damage what was wrong with the text of the row, already reported */
  take(cells: readonly string[], row: number, line: number, damage: RowFaultCode | null): void;
  end(rows: number): void;
}

export function createRowTally({
  input,
  sheet,
  columns,
  read,
  instrument,
  passMark,
  book,
  log,
  checks,
  placeOf,
  settled,
}: RowTallyInput): RowTally {
  const birthAt = columns.roles.get("birthYear");
  const weightAt = columns.roles.get("weight");
  const statesOutcome = columns.roles.has("qualified");
  const design = {
    clustered: columns.roles.has("psu"),
    stratified: columns.roles.has("stratum"),
    weighted: columns.roles.has("weight"),
    scoreOf: instrument.of ?? null,
    told: toldBy(columns),
    weightColumn: weightAt === undefined ? null : nameOf(weightAt),
    columnOf: columnAt,
  };
  const table = sheet === null ? { input } : { input, sheet };
  const compare = book.repeats.input(table, columns);
  /** Of the row that is being taken. */
  const here = { ...table, row: 0, line: 0 };
  const texted = createHeldCells();
  const { watch } = book;
  const years = new Set<Year>();
  const yearless = new Map<string, number>();
  /** Rows in error or without a weight; people out of scope are none of them. */
  let aside = 0;
  let inScope = 0;
  /** Rows with an outcome and a score, and those in which they contradict each other. */
  let scored = 0;
  let differing = 0;

  /** Where the file has columns of persons. */
  const held = columns.withheld.size > 0 ? createHeldValues() : null;

  watch.columns?.(input, columns);

  function exclude(year: Year | null, reason: string, cells: readonly string[], row: number): void {
    watch.fate?.(input, cells, row, { respondent: null, reason });
    if (year === null) yearless.set(reason, (yearless.get(reason) ?? 0) + 1);
    else {
      years.add(year);
      book.exclude(year, reason);
    }
  }

  /** Of a row without a year nobody knows the wave: each of the file's years counts it, rather than none. */
  function excludeEverywhere(): void {
    const rows = [...yearless.values()].reduce((sum, count) => sum + count, 0);
    if (rows > 0) for (const year of years) book.exclude(year, "row-error-bad-year", rows);
  }

  function report(fault: RowFault, cells: readonly string[], row: number, line: number): void {
    const { column } = fault;
    const at = { input, row, line };
    if (column === null || column === -1) return addFault(fault, at);
    const add = (value: string): void => addFault(fault, { ...at, column: nameOf(column), value });
    const text = shownAt(column, cells);
    if (held === null) add(text);
    else if (!fault.code.startsWith("unknown-") && mayBeName(text)) add(shapeMask(text));
    else held.say(column, text, "near" in fault.detail, add);
  }

  function addFault(fault: RowFault, at: IssuePlace): void {
    if (fault.code === "row-length") log.add(fault.code, fault.detail, at);
    else if (fault.code === "score-out-of-range") log.add(fault.code, fault.detail, at);
    else log.add(fault.code, fault.detail, at);
  }

  function columnAt(role: ColumnRole): IssuePlace {
    const place = columns.roles.get(role);
    return place === undefined ? {} : { column: nameOf(place) };
  }

  /** A cell as an issue may show it: of a date of birth no more than the year. */
  function shownAt(column: number, cells: readonly string[]): string {
    const text = (cells[column] ?? "").trim();
    return column === birthAt ? shownBirth(text) : text;
  }

  function nameOf(column: number): string {
    return (columns.header[column] ?? "").trim();
  }

  function note(kind: RowNote, cells: readonly string[], row: number, line: number, area: string | null): void {
    const at = { input, row, line };
    const placed = (column: number | undefined) =>
      column === undefined ? at : { ...at, column: nameOf(column), value: (cells[column] ?? "").trim() };
    switch (kind) {
      case "missing-outcome":
        return log.add("missing-outcome", {}, placed(columns.roles.get("qualified") ?? columns.roles.get("score")));
      case "missing-area":
        return log.add("missing-area", {}, placed(columns.roles.get("area")));
      case "score-differs":
        return log.add("score-differs", { passMark: passMark ?? 0 }, placed(columns.roles.get("score")));
      case "elderly-differs":
        return log.add("elderly-differs", {}, placed(columns.populations.get("elderly")?.column));
      case "youth":
        return log.add("youth-among-adults", {}, placed(columns.populations.get("youth")?.column));
      case "former-unit":
        return log.add("former-unit", { place: placeOf(area ?? "") }, placed(columns.roles.get("area")));
      case "formula-error":
        return log.add(
          "formula-error",
          {},
          placed(
            [...columns.roles.values(), ...[...columns.populations.values()].map((one) => one.column)].find((place) =>
              isFormulaError(foldText(cells[place] ?? "")),
            ),
          ),
        );
    }
  }

  function check(respondent: Respondent, answers: Answers, cells: RowCells): void {
    if (statesOutcome && answers.score !== null && answers.qualified !== null) scored += 1;
    checks.add(respondent, answers, cells);
    compare(cells, respondent, here.row, here.line);
  }

  return {
    takePacked: (cells, row, line) => {
      const found = settled?.find(cells, row) ?? null;
      if (found === null) return false;
      inScope += 1;
      here.row = row;
      here.line = line;
      check(found.respondent, found, cells);
      found.alike.add(found, here);
      return true;
    },
    take: (cells, row, line, damage) => {
      const outcome = read(cells);
      if (outcome.kind === "excluded" && outcome.code === "out-of-scope-age") {
        const [from, to] = instrument.ages;
        const column = columns.roles.get("age") ?? columns.roles.get("birthYear");
        log.add(
          "out-of-scope-age",
          { from, to },
          {
            input,
            row,
            line,
            ...(column === undefined ? {} : { column: nameOf(column), value: shownAt(column, cells) }),
          },
        );
        return exclude(outcome.year, outcome.code, cells, row);
      }
      inScope += 1;
      if (outcome.kind === "error") {
        aside += 1;
        // Of a damaged row the text was reported; its cells may stand in any column.
        if (damage !== null) return exclude(outcome.year, `row-error-${damage}`, cells, row);
        for (const fault of outcome.faults) report(fault, cells, row, line);
        return exclude(outcome.year, `row-error-${outcome.faults[0].code}`, cells, row);
      }
      const year = outcome.kind === "taken" ? outcome.respondent.year : outcome.year;
      if (damage !== null) {
        aside += 1;
        return exclude(year, `row-error-${damage}`, cells, row);
      }
      if (outcome.kind === "excluded") {
        aside += 1;
        const column = columns.roles.get("weight");
        log.add(
          "missing-weight",
          {},
          {
            input,
            row,
            line,
            ...(column === undefined ? {} : { column: nameOf(column), value: (cells[column] ?? "").trim() }),
          },
        );
        return exclude(year, outcome.code, cells, row);
      }
      years.add(year);
      const { notes, respondent } = outcome;
      for (const kind of notes) note(kind, cells, row, line, respondent.area);
      if (notes.includes("score-differs")) differing += 1;
      here.row = row;
      here.line = line;
      const texts = texted.hold(cells);
      check(respondent, respondent, texts);
      const alike = book.alike(respondent, design, log, here);
      alike?.add(respondent, here);
      if (alike !== null && notes.length === 0) settled?.learn(row, respondent, alike);
      watch.fate?.(input, cells, row, { respondent, reason: null });
    },
    end: (rows) => {
      held?.end();
      const [only] = years;
      if (years.size === 1 && only !== undefined) for (const [code, count] of yearless) book.exclude(only, code, count);
      else excludeEverywhere();
      if (aside > refusedShare * inScope) log.add("too-many-row-errors", { errors: aside, rows: inScope }, { input });
      else if (aside > warnedShare * inScope) log.add("many-row-errors", { errors: aside, rows: inScope }, { input });
      if (differing > oftenDiffer * scored)
        log.add("scores-often-differ", { rows: differing, of: scored }, { input, ...columnAt("score") });
      checks.report(log, input);
      if (rows > 0 && inScope === 0) log.add("nothing-to-estimate", {}, { input });
    },
  };
}
