import type { Severity } from "#core/survey/severity.ts";

/** What is said of names, numbers and units that were understood, or only nearly. Each code with the values that its words need. */
export interface ValueIssues {}

/** The level of each of these codes, the same on the page and on the command line. */
export const valueIssueSeverity: Readonly<Record<keyof ValueIssues, Severity>> = {};
