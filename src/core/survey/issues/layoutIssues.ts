import type { Severity } from "#core/survey/issues/severity.ts";

type Nothing = Readonly<Record<never, never>>;

/** What is said of the layout of a table: titles, headers, notes, sums, several figures in a row. Each code with the values that its words need. */
export interface LayoutIssues {
  /** Rows of titles, by their numbers. */
  "rows-above-header": { readonly from: number; readonly to: number };
  "header-joined": { readonly from: number; readonly to: number };
  "header-lettered": Nothing;
  "header-row-missing": { readonly row: number };
  /** Cells in which the headers begin, as spreadsheets name them. */
  "several-tables": { readonly tables: number; readonly corners: readonly string[] };
  "table-left-out": Nothing;
  /** Columns as spreadsheets name them. */
  "second-table-beside": { readonly firstColumn: string; readonly lastColumn: string };
  "column-without-header": { readonly letter: string };
  /** The second of the columns as spreadsheets name it. */
  "category-in-two": { readonly letter: string };
  "wide-table": { readonly figures: number };
  "rates-assumed": { readonly columns: number };
  "rates-doubtful": { readonly columns: number };
  "column-unplaced": Nothing;
  "percent-from-title": Nothing;
  "year-from-title": { readonly year: number };
  "year-from-sheet": { readonly year: number };
  "year-from-heading": { readonly year: number };
  "year-from-table": { readonly year: number };
  /** @property latest the year of the publication */
  "year-to-come": { readonly year: number; readonly latest: number };
  "years-differ": { readonly year: number; readonly found: number };
  "year-name-differs": { readonly year: number; readonly found: number };
  "year-column-barred": { readonly year: number };
  "barred-year-differs": { readonly year: number; readonly found: number };
  "year-outside-claim": { readonly year: number; readonly found: number };
  "sum-passed": Nothing;
  // Of a subtotal that names no area, and the sum of the areas that it is of.
  "subtotal-n-differs": { readonly n: number; readonly sum: number };
  "subtotal-count-differs": { readonly count: number; readonly sum: number };
  "average-passed": Nothing;
  "note-passed": Nothing;
  "header-repeated": Nothing;
  "table-turned": Nothing;
  "table-read-turned": Nothing;
  "second-table": Nothing;
  "filled-down": { readonly rows: number };
  "crossing-passed": Nothing;
}

/** The level of each of these codes, the same on the page and on the command line. */
export const layoutIssueSeverity: Readonly<Record<keyof LayoutIssues, Severity>> = {
  "rows-above-header": "info",
  "header-joined": "info",
  "header-lettered": "info",
  "header-row-missing": "error",
  "several-tables": "info",
  "table-left-out": "info",
  "second-table-beside": "warning",
  "column-without-header": "warning",
  "category-in-two": "info",
  "wide-table": "info",
  "rates-assumed": "info",
  "rates-doubtful": "warning",
  "column-unplaced": "warning",
  "percent-from-title": "info",
  "year-from-title": "info",
  "year-from-sheet": "info",
  "year-from-heading": "info",
  "year-from-table": "info",
  "year-to-come": "warning",
  "years-differ": "error",
  "year-name-differs": "warning",
  "year-column-barred": "info",
  "barred-year-differs": "warning",
  "year-outside-claim": "warning",
  "sum-passed": "info",
  "subtotal-n-differs": "warning",
  "subtotal-count-differs": "warning",
  "average-passed": "warning",
  "note-passed": "info",
  "header-repeated": "info",
  "table-turned": "error",
  "table-read-turned": "info",
  "second-table": "error",
  "filled-down": "info",
  "crossing-passed": "warning",
};
