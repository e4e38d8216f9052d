import type { IssueCode, IssueDetails } from "#core/survey/issues/issue.ts";
import type { ByLocale } from "./locale.ts";

/** Words for some codes, in every language; each gets its own values. */
export type IssueWords<Codes extends IssueCode> = {
  readonly [Code in Codes]: ByLocale<(detail: IssueDetails[Code]) => string>;
};

/** Shares as they are said in issues: enough digits to find the cell again. */
export const numberWords = { percent: (share: number): string => `${Number((share * 100).toPrecision(6))}%` };
