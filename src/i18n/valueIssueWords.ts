import type { ValueIssues } from "#core/survey/issues/valueIssues.ts";
import type { IssueWords } from "./issueWordTable.ts";

/** Words for these codes: what happened and what to do next. */
export const valueIssueWords: IssueWords<keyof ValueIssues> = {};
