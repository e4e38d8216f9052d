import { cliWords } from "#i18n/cliWords.ts";
import { checkCommand } from "./checkCommand.ts";
import { importCommand } from "./importCommand.ts";
import { CommandFailure, failed, type CommandOutcome } from "./outcome.ts";
import type { Surroundings } from "./surroundings.ts";

/** Commands of the contract that later versions bring. */
const later = new Set(["inspect", "verify", "rollback", "withdraw", "reference", "chart", "charts", "report"]);

/** The command line: arguments → what was done. Says in words on the way what went wrong; prints no result. */
export async function runSurvey(args: readonly string[], surroundings: Surroundings): Promise<CommandOutcome> {
  const [command = "", ...rest] = args;
  const words = cliWords[surroundings.locale];
  try {
    switch (command) {
      case "import":
        return await importCommand(rest, surroundings);
      case "check":
        return checkCommand(rest, surroundings);
      default:
        throw new CommandFailure(
          "usage",
          later.has(command) ? words.unavailableCommand(command) : words.unknownCommand(command),
        );
    }
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    if (error.code === "usage") surroundings.say(words.usage);
    return failed(error);
  }
}
