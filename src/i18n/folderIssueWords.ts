import type { FolderIssues } from "#core/survey/issues/folderIssues.ts";
import type { IssueWords } from "./issueWordTable.ts";

/** Words for these codes: what happened and what to do next. */
export const folderIssueWords: IssueWords<keyof FolderIssues> = {};
