/** A sheet of a workbook, as the operator can choose it. */
export interface SheetSummary {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows with anything in them. */
  readonly rows: number;
}

/** A row of a sheet as text: numbers with all their digits, per-cent cells with their sign, dates as 2025-01-31, merged cells filled. */
export interface SheetRow {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly hidden: boolean;
}

/** One sheet, read. */
export interface SheetTable {
  readonly sheet: string;
  /** All sheets of the workbook, in its order. */
  readonly sheets: readonly SheetSummary[];
  readonly rows: readonly SheetRow[];
  /** First cells of merged ranges whose number stands in several rows now. */
  readonly shared?: readonly { readonly row: number; readonly column: number }[];
}
