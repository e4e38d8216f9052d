import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { charactersOf, isTooLong, longestReason } from "#core/dataset/longestReason.ts";
import { isPublicationTime } from "#core/dataset/publicationTime.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { hasControls } from "#core/tables/controlCharacters.ts";
import { cliWords } from "#i18n/cliWords.ts";
import { issueWords } from "#i18n/issueWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { CommandFailure } from "./outcome.ts";

/** A sheet of what is piped in begins like an option, and is none. */
const pipedSheet = /^-#/;

/** Options and other arguments of a command. @throws CommandFailure for what is not an option, or lacks its value */
export function parseOptions<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  locale: Locale,
) {
  try {
    const { values, positionals } = parseArgs({
      args: args.map((arg) => (pipedSheet.test(arg) ? `\0${arg}` : arg)),
      allowPositionals: true,
      options,
    });
    return { values, positionals: positionals.map((arg) => arg.replace(/^\0/, "")) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new CommandFailure("usage", cliWords[locale].wrongOption(message), { isMisformed: true });
  }
}

/** The time of publication as it is given; null where it is not. @throws CommandFailure where it is no time with its zone */
export function timeOption(at: string | undefined, locale: Locale): string | null {
  if (at === undefined) return null;
  if (!isPublicationTime(at)) throw new CommandFailure("usage", cliWords[locale].wrongTime(at));
  return at;
}

/** One line of text; blanks alone are no reason. @throws CommandFailure where it has control characters, or is too long */
export function reasonOption(reason: string, locale: Locale): string {
  if (hasControls(reason)) throw new CommandFailure("usage", cliWords[locale].wrongReason);
  const count = charactersOf(reason);
  if (isTooLong(reason))
    throw new CommandFailure("usage", issueWords(locale)(issueOf("reason-too-long", { count, limit: longestReason })));
  return reason.trim() === "" ? "" : reason;
}
