import type { EncodingIssues } from "#core/survey/issues/encodingIssues.ts";
import type { IssueWords } from "./issueWordTable.ts";

/** Words for these codes: what happened and what to do next. */
export const encodingIssueWords: IssueWords<keyof EncodingIssues> = {};
