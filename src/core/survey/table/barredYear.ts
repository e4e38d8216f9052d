import type { Year } from "#core/units.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import { readYearCell } from "#core/survey/names/readValues.ts";
import { meaningOfName } from "./columnLabel.ts";
import type { NamedColumns } from "./namedColumns.ts";
import type { TableHead } from "./tableHead.ts";

/** Says that a column of years was passed over since the mapping has none; where the first rows tell another year than the operator it is a warning. */
export function reportBarredYear(
  { names, places, barred }: NamedColumns,
  { data }: TableHead,
  given: Year | null,
  log: IssueLog,
): void {
  if (!barred.has("year") || given === null) return;
  for (const place of places) {
    const name = names[place];
    const meaning = name === undefined ? null : meaningOfName(name);
    if (name === undefined || meaning?.kind !== "role" || meaning.role !== "year") continue;
    const years = data.flatMap(({ cells, row, line }) => {
      const text = cells[place] ?? "";
      const found = readYearCell(text);
      return found.kind === "value" ? [{ found: found.value, row, line, value: text.trim() }] : [];
    });
    const other = years.find(({ found }) => found !== given);
    if (other !== undefined) {
      const { found, ...at } = other;
      log.add("barred-year-differs", { year: given, found }, { ...at, column: name.name });
    } else if (years.length > 0) log.add("year-column-barred", { year: given }, { column: name.name });
  }
}
