import { missingEdition } from "#core/dataset/folder/repairs.ts";
import { planReference } from "#core/dataset/planReference.ts";
import { readReferenceChange } from "#core/dataset/readReferenceChange.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { folderCommandWords } from "#i18n/folderCommandWords.ts";
import { folderArguments, oneArgument, type FolderArguments } from "./folderArguments.ts";
import { folderOutcome } from "./folderOutcome.ts";
import { textOf } from "./importInputs.ts";
import { openFolder } from "./openFolder.ts";
import { CommandFailure, printedIssue, type CommandOutcome, type CommandResult } from "./outcome.ts";
import { publishPlan } from "./publishPlan.ts";
import { readWaves } from "./readFolder.ts";
import { Refused, refusalIssue } from "./refused.ts";
import type { Surroundings } from "./surroundings.ts";
import { timeToPublish } from "./timeToPublish.ts";

/** `survey reference set`: targets, benchmarks, breaks, instruments, actions of a file instead of the published ones. */
export function referenceCommand(args: readonly string[], surroundings: Surroundings): CommandOutcome {
  const { locale } = surroundings;
  const words = folderCommandWords[locale];
  const options = folderArguments(args, locale);
  const [verb, ...rest] = options.positionals;
  if (verb !== "set") throw new CommandFailure("usage", words.setOneFile, { isMisformed: true });
  const file = oneArgument(rest, words.setOneFile);
  return folderOutcome(surroundings, () => setReference(file, options, surroundings));
}

function setReference(file: string, options: FolderArguments, surroundings: Surroundings): CommandResult {
  const { locale, say } = surroundings;
  const words = folderCommandWords[locale];

  // 1. The lists, and what they must fit
  const read = readReferenceChange(textOf(file, surroundings), file);
  if (read.kind === "refused") throw Refused.by(read.issues, locale);
  const { disk, current } = openFolder(options.data, surroundings);
  const at = timeToPublish(options.at, current, surroundings);
  const waves = readWaves(disk, current, () => read.change.instruments !== undefined);
  if (waves.kind === "refused") throw new Refused([refusalIssue(waves.refusal, locale)], null);

  // 2. The plan
  const plan = planReference({
    current,
    published: waves.waves,
    change: read.change,
    at,
    reason: options.reason,
  });
  if (plan.kind === "refused")
    throw Refused.by(
      plan.issues.map((issue) => ({ ...issue, input: file })),
      locale,
    );
  if (plan.kind === "unchanged") {
    const issues = [printedIssue(issueOf("nothing-changed", {}), locale)];
    return { outcome: "unchanged", edition: current.manifest.edition, issues };
  }
  const result = {
    edition: plan.edition,
    previous: current.manifest.edition,
    lists: Object.keys(read.change),
    issues: plan.warnings.map((issue) => printedIssue({ ...issue, input: file }, locale)),
  };
  if (options.dryRun) {
    say(words.dryRun(plan.edition));
    return { outcome: "planned", ...result };
  }

  // 3. The files
  const files = [...missingEdition(disk, current), ...plan.files];
  const published = publishPlan({ disk, current, files }, options.data, locale);
  if (published.kind === "refused") throw Refused.by(published.issues, locale);
  say(words.referenceSet(plan.edition, result.lists));
  return { outcome: "published", ...result, files: files.map(({ path }) => path) };
}
