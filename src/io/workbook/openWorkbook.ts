import type { Issue } from "#core/survey/issues/issue.ts";
import type { CellSink } from "./sheetGrid.ts";

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
}

/** What a sheet says of its formulas. */
export interface SheetFormulas {
  /** Formulas whose value was never computed, and where the first one is. */
  readonly uncached: number;
  readonly firstUncached: string | null;
  /** Formulas whose value was written by a program that seems not to compute. */
  readonly doubtful: number;
}

export type SheetReading =
  | { readonly kind: "read"; readonly formulas: SheetFormulas }
  | { readonly kind: "damaged" }
  /** By the sink, or because it took too long. */
  | { readonly kind: "stopped" };

/** A workbook of any format whose sheets can be read one by one. */
export interface OpenWorkbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly hasMacros: boolean;
  /** @param index in `sheets` */
  readonly read: (index: number, sink: CellSink) => SheetReading;
}

export type WorkbookOpening =
  | { readonly kind: "open"; readonly workbook: OpenWorkbook }
  | { readonly kind: "refused"; readonly issue: Issue };
