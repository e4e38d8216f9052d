import { folderCommandWords } from "#i18n/folderCommandWords.ts";
import type { CommandOutcome, CommandResult } from "./outcome.ts";
import { Refused } from "./refused.ts";
import type { Surroundings } from "./surroundings.ts";

const exitCodes: Readonly<Record<string, 1 | 2>> = { rejected: 1, failed: 2 };

/** Runs a command on a folder: a refusal ends it with exit code 1 and nothing written; a disk that failed midway with 2 and what was done until then. */
export function folderOutcome({ locale, say }: Surroundings, work: () => CommandResult): CommandOutcome {
  try {
    const result = work();
    return { exitCode: exitCodes[result.outcome] ?? 0, result };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    say(folderCommandWords[locale].rejected);
    return { exitCode: 1, result: { outcome: "rejected", issues: error.issues } };
  }
}
