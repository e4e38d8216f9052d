import { folderCommandWords } from "#i18n/folderCommandWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { parseOptions, reasonOption, timeOption } from "./optionValues.ts";
import { CommandFailure } from "./outcome.ts";

/** Arguments of a command that changes what a folder publishes. */
export interface FolderArguments {
  readonly positionals: readonly string[];
  readonly data: string;
  readonly reason: string;
  /** ISO time with its zone; null: now. */
  readonly at: string | null;
  readonly dryRun: boolean;
}

const options = {
  data: { type: "string" },
  reason: { type: "string" },
  at: { type: "string" },
  "dry-run": { type: "boolean" },
  json: { type: "boolean" },
} as const;

/** @throws CommandFailure for what is not an option, has no such value, or is missing */
export function folderArguments(args: readonly string[], locale: Locale): FolderArguments {
  const { values, positionals } = parseOptions(args, options, locale);
  const { data = "", reason = "", at } = values;
  if (data === "") throw new CommandFailure("usage", folderCommandWords[locale].needsFolder);
  const why = reasonOption(reason, locale);
  if (why === "") throw new CommandFailure("usage", folderCommandWords[locale].needsReason);
  return { positionals, data, reason: why, at: timeOption(at, locale), dryRun: values["dry-run"] === true };
}

/** The one argument of a command. @throws CommandFailure where there is none, or more */
export function oneArgument(positionals: readonly string[], message: string): string {
  const [only = "", ...more] = positionals;
  if (only === "" || more.length > 0) throw new CommandFailure("usage", message, { isMisformed: true });
  return only;
}
