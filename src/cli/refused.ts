import type { Refusal } from "#core/dataset/refusal.ts";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import { refusalWords } from "#i18n/refusalWords.ts";
import type { Locale } from "#i18n/locale.ts";
import type { PrintedIssue } from "./outcome.ts";

/** Ends a command early: the file or the folder was refused, and nothing is written. */
export class Refused extends Error {
  readonly issues: readonly PrintedIssue[];
  /** What was understood of the files before. */
  readonly understood: ImportOutcome | null;
  constructor(issues: readonly PrintedIssue[], understood: ImportOutcome | null) {
    super("refused");
    this.issues = issues;
    this.understood = understood;
  }
}

/** A published file that was not accepted, as an issue. */
export function refusalIssue(refusal: Refusal, locale: Locale): PrintedIssue {
  const { what, todo } = refusalWords(locale)(refusal);
  return { severity: "error", code: refusal.code, message: `${what}${locale === "en" ? " " : ""}${todo}` };
}
