import { areaText } from "#core/region/areaText.ts";
import { adultInstrument } from "#core/region/adultInstrument.ts";
import type { Year } from "#core/units.ts";
import type { Columns } from "#core/survey/table/columns.ts";
import type { ImportContext } from "#core/survey/importContext.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import { createReadingNotes } from "#core/survey/table/readingNotes.ts";
import { respondentReader } from "./respondents.ts";
import { respondentReaders } from "./respondentReaders.ts";
import { createSettledRows } from "./settledRows.ts";
import { createInputChecks } from "#core/survey/rules/inputChecks.ts";
import { createRowTally, type RowTally } from "./rowTally.ts";
import type { YearBook } from "./yearBook.ts";

export interface RespondentTable {
  readonly name: string;
  /** Of a workbook. */
  readonly sheet: string | null;
  readonly columns: Columns;
  readonly year: Year | null;
}

/** Columns of respondents → a tally of its rows; null with an issue where nothing says how literacy was measured. */
export function startRespondents(
  { name, sheet, columns, year }: RespondentTable,
  context: ImportContext,
  book: YearBook,
  log: IssueLog,
): RowTally | null {
  const { mapping, region } = context;
  const instrument =
    mapping?.instrument === undefined
      ? adultInstrument(context)
      : (context.instruments.find(({ id }) => id === mapping.instrument) ?? null);
  if (instrument === null) {
    log.add("no-instrument", {});
    return null;
  }
  const passMark = mapping?.passMark ?? instrument.passMark ?? null;
  if (!columns.roles.has("qualified") && passMark === null) {
    log.add("no-pass-mark", {});
    return null;
  }
  if (!columns.roles.has("area")) log.add("no-area-column", {});
  if (!columns.roles.has("weight")) log.add("unweighted", {});
  const notes = createReadingNotes();
  const reading = { region, instrument, mapping, year, passMark, notes };
  const readers = respondentReaders(columns, reading);
  const read = respondentReader(columns, reading, readers);
  // Whoever follows each row wants its cells.
  const settled = book.watch.fate === undefined ? createSettledRows(columns, reading, readers) : null;
  const checks = createInputChecks(columns, passMark);
  const placeOf = (area: string) => areaText(region, area);
  const tally = createRowTally({
    input: name,
    sheet,
    columns,
    read,
    settled,
    instrument,
    passMark,
    book,
    log,
    checks,
    placeOf,
  });
  return {
    ...tally,
    end: (rows) => {
      tally.end(rows);
      notes.report(columns, mapping, rows, log);
    },
  };
}
