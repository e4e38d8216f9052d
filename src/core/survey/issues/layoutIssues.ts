import type { Severity } from "#core/survey/severity.ts";

/** What is said of the layout of a table: titles, headers, notes, sums, several figures in a row. Each code with the values that its words need. */
export interface LayoutIssues {}

/** The level of each of these codes, the same on the page and on the command line. */
export const layoutIssueSeverity: Readonly<Record<keyof LayoutIssues, Severity>> = {};
