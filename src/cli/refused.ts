import { newestEdition } from "#core/dataset/folder/lostHistory.ts";
import type { Refusal } from "#core/dataset/refusal.ts";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import { cliWords } from "#i18n/cliWords.ts";
import { folderCommandWords } from "#i18n/folderCommandWords.ts";
import { refusalWords } from "#i18n/refusalWords.ts";
import type { Locale } from "#i18n/locale.ts";
import type { Disk } from "./disk.ts";
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

/**
 * A published file that was not accepted, as an issue: what to do is told to whoever has the folder.
 * @param disk of the folder, where the file is its manifest: the newest edition is a copy of it
 */
export function refusalIssue(refusal: Refusal, locale: Locale, disk: Disk | null = null): PrintedIssue {
  const { code, file } = refusal;
  const words = folderCommandWords[locale];
  if (code === "missing-file") return { severity: "error", code, message: cliWords[locale].missingFile(file) };
  const { what, todo } = refusalWords(locale)(refusal);
  const newest = disk === null || file !== "manifest.json" ? null : newestEdition(disk);
  const advice =
    newest === null ? words.restore[file.startsWith("waves/") ? "wave" : "file"] : words.restoreManifest(newest);
  const said = code === "demo-mixture" ? todo : code === "newer-version" ? words.restore.program : advice;
  return { severity: "error", code, message: `${what}${locale === "en" ? " " : ""}${said}` };
}
