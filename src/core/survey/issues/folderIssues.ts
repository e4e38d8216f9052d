import type { Severity } from "#core/survey/severity.ts";

/** What is said of a folder of published data and of commands on it. Each code with the values that its words need. */
export interface FolderIssues {}

/** The level of each of these codes, the same on the page and on the command line. */
export const folderIssueSeverity: Readonly<Record<keyof FolderIssues, Severity>> = {};
