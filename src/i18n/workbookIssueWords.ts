import type { WorkbookIssues } from "#core/survey/issues/workbookIssues.ts";
import type { IssueWords } from "./issueWordTable.ts";

/** Words for these codes: what happened and what to do next. */
export const workbookIssueWords: IssueWords<keyof WorkbookIssues> = {};
