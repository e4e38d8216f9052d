import type { RuleIssues } from "#core/survey/issues/ruleIssues.ts";
import type { IssueWords } from "./issueWordTable.ts";

/** Words for these codes: what happened and what to do next. */
export const ruleIssueWords: IssueWords<keyof RuleIssues> = {};
