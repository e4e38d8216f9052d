import { cliWords } from "#i18n/cliWords.ts";
import { checkCommand } from "./checkCommand.ts";
import { DiskFault } from "./disk.ts";
import { importCommand } from "./importCommand.ts";
import { inspectCommand } from "./inspectCommand.ts";
import { CommandFailure, failed, type CommandOutcome } from "./outcome.ts";
import { referenceCommand } from "./referenceCommand.ts";
import { rollbackCommand } from "./rollbackCommand.ts";
import type { Surroundings } from "./surroundings.ts";
import { verifyCommand } from "./verifyCommand.ts";
import { withdrawCommand } from "./withdrawCommand.ts";

/** Commands of the contract that later versions bring. */
const later = new Set(["chart", "charts", "report"]);

/** The command line: arguments → what was done. Says in words on the way what went wrong; prints no result, throws nothing. */
export async function runSurvey(args: readonly string[], surroundings: Surroundings): Promise<CommandOutcome> {
  const [command = "", ...rest] = args;
  const words = cliWords[surroundings.locale];
  if (asksForHelp(args)) {
    surroundings.say(words.usage);
    return { exitCode: 0, result: { outcome: "helped", issues: [] } };
  }
  try {
    switch (command) {
      case "import":
        return await importCommand(rest, surroundings);
      case "check":
        return checkCommand(rest, surroundings);
      case "inspect":
        return await inspectCommand(rest, surroundings);
      case "verify":
        return verifyCommand(rest, surroundings);
      case "rollback":
        return rollbackCommand(rest, surroundings);
      case "withdraw":
        return withdrawCommand(rest, surroundings);
      case "reference":
        return referenceCommand(rest, surroundings);
      default:
        throw new CommandFailure(
          "usage",
          later.has(command) ? words.unavailableCommand(command) : words.unknownCommand(command),
          { isMisformed: true },
        );
    }
  } catch (error) {
    const failure = failureOf(error, words);
    if (failure.isMisformed) surroundings.say(words.usage);
    return failed(failure);
  }
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return args[0] === "help" || (end === -1 ? args : args.slice(0, end)).some((arg) => arg === "--help" || arg === "-h");
}

/** Anything else than these is our own bug: it is told as one, like every other outcome. */
function failureOf(error: unknown, words: (typeof cliWords)["zh"]): CommandFailure {
  if (error instanceof CommandFailure) return error;
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof DiskFault
    ? new CommandFailure("io", words.cannotReadFolder(message))
    : new CommandFailure("fault", words.fault(message));
}
