import type { Issue } from "#core/survey/issues/issue.ts";
import type { SheetTable } from "#core/tables/sheetTable.ts";

export interface WorkbookRequest {
  /** The input's name, for issues. */
  readonly input: string;
  readonly bytes: Uint8Array;
  /** Null: the first visible sheet with a table. */
  readonly sheet: string | null;
}

export type WorkbookRead =
  /** With what should be said of it, such as sheets that were not read. */
  | { readonly kind: "read"; readonly table: SheetTable; readonly issues: readonly Issue[] }
  | { readonly kind: "refused"; readonly issue: Issue };

/** Reads one sheet of an .xlsx or .xls file: each shell runs it where it can be stopped. */
export type WorkbookReader = (request: WorkbookRequest) => Promise<WorkbookRead>;
