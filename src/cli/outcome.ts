import type { Issue, IssuePlace } from "#core/survey/issues/issue.ts";
import type { Severity } from "#core/survey/issues/severity.ts";
import { issueWords } from "#i18n/issueWords.ts";
import type { Locale } from "#i18n/locale.ts";

/** An issue as `--json` prints it. */
export interface PrintedIssue extends IssuePlace {
  readonly severity: Severity;
  readonly code: string;
  /** What would have been right, where it can be said in a few words. */
  readonly expected?: string;
  readonly message: string;
}

export interface CommandResult {
  readonly outcome: string;
  readonly issues: readonly PrintedIssue[];
  readonly [more: string]: unknown;
}

/** What a command did: the exit code, and the object that `--json` prints. */
export interface CommandOutcome {
  readonly exitCode: 0 | 1 | 2;
  readonly result: CommandResult;
}

/** Wrong usage, a fault of the machine, or one of the program itself: exit code 2. */
export class CommandFailure extends Error {
  readonly code: "usage" | "io" | "fault";
  /** Whether the command is not formed as it should be, so that a list of the commands helps; a sentence is enough for a value. */
  readonly isMisformed: boolean;
  constructor(code: CommandFailure["code"], message: string, { isMisformed = false } = {}) {
    super(message);
    this.code = code;
    this.isMisformed = isMisformed;
  }
}

export function printedIssue(issue: Issue, locale: Locale): PrintedIssue {
  const { detail: _detail, ...place } = issue;
  return { ...place, message: issueWords(locale)(issue) };
}

export function failed({ code, message }: CommandFailure): CommandOutcome {
  return { exitCode: 2, result: { outcome: "failed", issues: [{ severity: "error", code, message }] } };
}
