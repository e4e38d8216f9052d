import type { Text } from "#core/dataset/schema.ts";
import type { Severity } from "#core/survey/issues/severity.ts";

type Nothing = Readonly<Record<never, never>>;

/** A code, what a line beside the table says that it means, and what it was read as: yes, no, or a category of `dimension`; null as no value. */
export interface CodeMeanings {
  readonly written: string;
  readonly said: string;
  readonly read: string | null;
  readonly dimension: "residence" | "sex" | "education" | null;
}

/** What all rows of a file of respondents together say against its columns being what they seem. Each code with the values that its words need. */
export interface RespondentIssues {
  /** Only one answer is written and many cells are empty: they may be the other answer. `known`, `empty`: rows. */
  "one-answer": { readonly answer: "yes" | "no"; readonly known: number; readonly empty: number };
  /** Everybody has the same answer. */
  "same-answer": { readonly answer: "yes" | "no"; readonly known: number };
  "outcome-often-missing": { readonly rows: number; readonly of: number };
  "scores-below-pass": { readonly greatest: number; readonly passMark: number };
  "scores-above-pass": { readonly least: number; readonly passMark: number };
  "codes-unclear": Nothing;
  "codes-contradicted": CodeMeanings;
  "codes-overruled": CodeMeanings;
  "codes-confirmed": Nothing;
  "birth-date-read": Nothing;
  "birth-short-read": Nothing;
  "birth-serial-read": Nothing;
  "age-bands-read": Nothing;
  "age-often-missing": { readonly rows: number; readonly of: number };
  "ages-differ": { readonly rows: number; readonly of: number };
  /** Two ids that are one but for zeros, width, spaces or case: `other` stands before the one at the place; `count` such pairs. */
  "ids-alike": { readonly ids: "stratum" | "psu"; readonly other: string; readonly count: number };
  "ids-shortened": { readonly ids: "stratum" | "psu"; readonly count: number };
  "psus-of-one": { readonly psus: number; readonly n: number };
  /** The mean weight of one area is that many times that of another. */
  "weight-scales": { readonly light: Text; readonly heavy: Text; readonly times: number };
}

/** The level of each of these codes, the same on the page and on the command line. */
export const respondentIssueSeverity: Readonly<Record<keyof RespondentIssues, Severity>> = {
  "one-answer": "error",
  "same-answer": "warning",
  "outcome-often-missing": "warning",
  "scores-below-pass": "error",
  "scores-above-pass": "warning",
  "codes-unclear": "error",
  "codes-contradicted": "error",
  "codes-overruled": "warning",
  "codes-confirmed": "info",
  "birth-date-read": "info",
  "birth-short-read": "info",
  "birth-serial-read": "info",
  "age-bands-read": "info",
  "age-often-missing": "warning",
  "ages-differ": "warning",
  "ids-alike": "warning",
  "ids-shortened": "warning",
  "psus-of-one": "warning",
  "weight-scales": "warning",
};
