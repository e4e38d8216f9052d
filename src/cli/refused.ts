import type { Refusal } from "#core/dataset/refusal.ts";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import type { Issue } from "#core/survey/issue.ts";
import { cliWords } from "#i18n/cliWords.ts";
import { refusalWords } from "#i18n/refusalWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { printedIssue, type PrintedIssue } from "./outcome.ts";

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

  static by(issues: readonly Issue[], locale: Locale): Refused {
    return new Refused(
      issues.map((issue) => printedIssue(issue, locale)),
      null,
    );
  }
}

/** A published file that was not accepted, as an issue. */
export function refusalIssue(refusal: Refusal, locale: Locale): PrintedIssue {
  if (refusal.code === "missing-file")
    return { severity: "error", code: refusal.code, message: cliWords[locale].missingFile(refusal.file) };
  const { what, todo } = refusalWords(locale)(refusal);
  return { severity: "error", code: refusal.code, message: `${what}${locale === "en" ? " " : ""}${todo}` };
}

/** A manifest and the file of its edition that are not the same. */
export function editionIssue(file: string, locale: Locale): PrintedIssue {
  return { severity: "error", code: "manifest-not-edition", message: cliWords[locale].manifestNotEdition(file) };
}
