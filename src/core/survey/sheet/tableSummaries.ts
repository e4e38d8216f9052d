import type { FoundTable, InputSummary, TableSummary } from "#core/survey/importOutcome.ts";
import { isIdentifying } from "#core/survey/names/headerNames.ts";
import { shownHeader, shownLine } from "#core/survey/table/tablePreview.ts";
import { understoodColumns } from "#core/survey/table/understoodColumns.ts";
import { columnLetter } from "#core/tables/columnLetter.ts";
import type { SheetPart } from "./readParts.ts";
import type { SheetReader } from "./sheetReader.ts";
import { columnPlace } from "./tableChoice.ts";

const nothing: TableSummary = {
  titles: [],
  headerRow: null,
  headerRows: 1,
  header: [],
  rows: 0,
  columns: [],
  rateUnit: null,
  dating: null,
  preview: [],
  previewRows: [],
};

/** What was understood of the tables of an input: of the first that is read, of all their rows together, and where there are several of each. */
export function tableSummaries({ parts, rows }: SheetReader): TableSummary & Pick<InputSummary, "tables"> {
  const first = parts.find(({ isLeftOut }) => !isLeftOut) ?? parts[0];
  const tables = parts.flatMap((part): readonly FoundTable[] => {
    const { start, isLeftOut, turned, shownFrom } = part;
    if (start === null) return [];
    const firstColumn = columnLetter(start.firstColumn);
    const own = summaryOf(part);
    const corner = `${columnLetter(shownFrom)}${own.headerRow ?? start.headerRow}`;
    return [{ ...own, firstColumn, corner, isLeftOut, isTurned: turned !== null }];
  });
  const own = first === undefined ? nothing : summaryOf(first);
  const datings = tables.flatMap(({ dating, isLeftOut }) => (isLeftOut ? [] : [dating]));
  // A table of which nobody tells the year is asked for it, then one that only the file's name dates.
  const byName = datings.find((one) => one?.from === "file");
  const dating = datings.includes(null) ? null : (byName ?? own.dating);
  return { ...own, dating, rows, tables };
}

function summaryOf({ table, shownFrom, turned }: SheetPart): TableSummary {
  // Of a turned table the columns begin where it does, and its rows are none of the sheet.
  const from = turned === null ? shownFrom : 0;
  const own = turned === null ? {} : { headerRow: turned.headerRow, headerRows: 1, previewRows: [] };
  return {
    titles: (table.head?.titles ?? []).map(shownLine),
    headerRow: table.head?.headerRow ?? null,
    headerRows: table.head?.header.length ?? 1,
    header: shownHeader(table.tables[0]?.header ?? []).slice(from),
    rows: table.rows,
    columns: understoodColumns(table.tables),
    rateUnit: table.rateUnit,
    dating: table.dating,
    preview: table.preview.map((cells) => cells.slice(from)),
    previewRows: table.previewRows,
    ...own,
  };
}

/** The columns of a whole sheet: a name that identifies a person before any other, and none where tables name a column differently. */
export function sheetColumns(input: InputSummary): Pick<InputSummary, "header" | "columns"> {
  const { tables } = input;
  if (tables.length === 0) return input;
  // Columns of a turned table are rows of the sheet: no name is one of a column.
  if (tables.some(({ isTurned }) => isTurned)) return { header: [], columns: [] };
  const placeOf = ({ corner }: FoundTable): number => columnPlace(corner.replace(/\d+$/, ""));
  const width = Math.max(...tables.map((table) => placeOf(table) + table.header.length));
  const header = Array.from({ length: width }, (_, place) => {
    const names = tables.flatMap((one) => one.header[place - placeOf(one)] ?? []);
    const [name = "", ...others] = new Set(names);
    return names.find(isIdentifying) ?? (others.length === 0 ? name : "");
  });
  return { header, columns: tables.flatMap(({ columns }) => columns) };
}
