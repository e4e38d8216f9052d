import type { Severity } from "#core/survey/issues/severity.ts";

type Nothing = Readonly<Record<never, never>>;

/** What is said of an Excel workbook and its sheets. Each code with the values that its words need. */
export interface WorkbookIssues {
  "workbook-password": Nothing;
  /** Cut short, changed on its way, or not written as the format demands. */
  "workbook-damaged": Nothing;
  /** An office file that is none of the workbooks that can be read. */
  "workbook-kind": { readonly kind: "xlsb" | "ods" | "docx" | "pptx" | "doc" | "ppt" | "zip" | "ole" };
  /** What it would unpack to. */
  "workbook-too-large": { readonly excess: "size" | "ratio" | "entries" };
  "workbook-slow": { readonly seconds: number };
  "workbook-memory": Nothing;
  /** @property limit in rows */
  "sheet-too-large": { readonly limit: number };
  "sheet-missing": { readonly sheet: string; readonly names: readonly string[] };
  "only-hidden-sheets": { readonly names: readonly string[] };
  /** Visible ones with data that were not read. */
  "other-sheets": { readonly sheet: string; readonly names: readonly string[] };
  /** Visible ones with nothing but text, before the one with a table. */
  "text-sheets": { readonly sheet: string; readonly names: readonly string[] };
  /** Visible ones whose names say that they explain the others. */
  "guide-sheets": { readonly names: readonly string[] };
  "hidden-sheets": { readonly names: readonly string[] };
  "hidden-rows": { readonly rows: number };
  "hidden-columns": { readonly columns: number };
  "merged-filled": { readonly ranges: number };
  /** @property cell the first one, such as "C7" */
  "formula-uncached": { readonly cell: string; readonly cells: number };
  /** The values of formulas were written by a program that does not compute them. */
  "formulas-stale": { readonly cells: number };
  "macros-ignored": Nothing;
}

/** The level of each of these codes, the same on the page and on the command line. */
export const workbookIssueSeverity: Readonly<Record<keyof WorkbookIssues, Severity>> = {
  "workbook-password": "error",
  "workbook-damaged": "error",
  "workbook-kind": "error",
  "workbook-too-large": "error",
  "workbook-slow": "error",
  "workbook-memory": "error",
  "sheet-too-large": "error",
  "sheet-missing": "error",
  "only-hidden-sheets": "error",
  "other-sheets": "warning",
  "text-sheets": "info",
  "guide-sheets": "info",
  "hidden-sheets": "info",
  "hidden-rows": "warning",
  "hidden-columns": "info",
  "merged-filled": "info",
  "formula-uncached": "error",
  "formulas-stale": "warning",
  "macros-ignored": "info",
};
