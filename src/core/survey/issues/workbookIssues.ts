import type { Severity } from "#core/survey/severity.ts";

/** What is said of an Excel workbook and its sheets. Each code with the values that its words need. */
export interface WorkbookIssues {}

/** The level of each of these codes, the same on the page and on the command line. */
export const workbookIssueSeverity: Readonly<Record<keyof WorkbookIssues, Severity>> = {};
