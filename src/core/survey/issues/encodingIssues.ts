import type { Severity } from "#core/survey/severity.ts";

/** What the bytes of a text file say of their encoding, delimiter and damage. Each code with the values that its words need. */
export interface EncodingIssues {}

/** The level of each of these codes, the same on the page and on the command line. */
export const encodingIssueSeverity: Readonly<Record<keyof EncodingIssues, Severity>> = {};
