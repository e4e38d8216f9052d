import type { IssueCode } from "#core/survey/issues/issue.ts";
import { isNumberMeaning } from "#core/survey/table/columnLabel.ts";
import type { TableReaderContext } from "#core/survey/table/tableReader.ts";
import { filledPlaces, type TableRow } from "#core/tables/tableRow.ts";
import type { RowKinds } from "./rowKinds.ts";
import type { TableChoice } from "./tableChoice.ts";
import { trialLayout } from "./trialLayout.ts";
import { turnTable, type TurnedTable } from "./turnTable.ts";

/** What is said where no table is found. */
const unread = ["table-turned", "no-outcome-column"] as const;
/** A table of which only the year is not known is a whole one. */
const ofYears: ReadonlySet<IssueCode> = new Set<IssueCode>(["no-year", "years-differ", "year-contradicted"]);
const untold = { headerRow: null, headerRows: null };

/**
 * The table turned, where it lies on its side: where nothing can be read of it as it lies, or its first column would name places that are
 * none, and all of it once it is turned. The operator's word goes before that.
 */
export function turnedPart(
  rows: readonly TableRow[],
  choice: TableChoice | null,
  of: TableReaderContext,
  kinds: RowKinds,
): TurnedTable | "too-large" | null {
  if (choice?.turned === false) return null;
  const turned = turnTable(rows, kinds, choice?.headerRow ?? null);
  if (turned === null || choice?.turned === true) return turned;
  const asItLies = trialLayout(rows, of, untold, null);
  const isFigures = asItLies.kind === "figures" && !rows.filter(kinds.isData).every((row) => isNamed(row, kinds));
  const isOther = asItLies.kind === "refused" && !unread.some((code) => asItLies.errors.has(code));
  if (isFigures || isOther || asItLies.kind === "respondents") return null;
  if (turned === "too-large") return turned;
  const header = { headerRow: turned.turnedHeader, headerRows: 1 };
  const { kind, errors } = trialLayout(turned.rows, of, header, "aggregate");
  const others = [...errors].filter((code) => !ofYears.has(code));
  const isWhole = others.length === 0 && (kind === "figures" || errors.size > 0);
  return isWhole ? turned : null;
}

function isNamed({ cells }: TableRow, kinds: RowKinds): boolean {
  return isNumberMeaning(kinds.labelOf(cells[filledPlaces(cells)[0] ?? 0] ?? "").meaning);
}
