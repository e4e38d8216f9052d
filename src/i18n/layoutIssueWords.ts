import type { LayoutIssues } from "#core/survey/issues/layoutIssues.ts";
import type { IssueWords } from "./issueWordTable.ts";

/** Words for these codes: what happened and what to do next. */
export const layoutIssueWords: IssueWords<keyof LayoutIssues> = {};
