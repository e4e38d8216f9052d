import { missingEdition } from "#core/dataset/folder/repairs.ts";
import { planRollback } from "#core/dataset/planRollback.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { folderCommandWords } from "#i18n/folderCommandWords.ts";
import { folderArguments, oneArgument, type FolderArguments } from "./folderArguments.ts";
import { folderOutcome } from "./folderOutcome.ts";
import { openFolder, waveLookup } from "./openFolder.ts";
import { printedIssue, type CommandOutcome, type CommandResult } from "./outcome.ts";
import { publishPlan } from "./publishPlan.ts";
import { readEdition } from "./readEdition.ts";
import { Refused, refusalIssue } from "./refused.ts";
import type { Surroundings } from "./surroundings.ts";
import { timeToPublish } from "./timeToPublish.ts";

/** `survey rollback`: the waves of a past edition, published again. */
export function rollbackCommand(args: readonly string[], surroundings: Surroundings): CommandOutcome {
  const { locale } = surroundings;
  const options = folderArguments(args, locale);
  const edition = oneArgument(options.positionals, folderCommandWords[locale].oneEdition);
  return folderOutcome(surroundings, () => rollback(edition, options, surroundings));
}

function rollback(edition: string, options: FolderArguments, surroundings: Surroundings): CommandResult {
  const { locale, say } = surroundings;
  const words = folderCommandWords[locale];
  const folder = openFolder(options.data, surroundings);
  const { disk, current } = folder;
  const at = timeToPublish(options.at, current, surroundings);
  const { manifest } = current;

  // 1. The edition to return to
  const entry = manifest.editions.find((one) => one.edition === edition);
  if (entry === undefined && edition !== manifest.edition)
    throw Refused.by([issueOf("edition-unknown", { edition })], locale);
  if (entry?.state === "withdrawn") throw Refused.by([issueOf("edition-withdrawn", { edition })], locale);
  const target = entry === undefined ? ({ kind: "ok", value: manifest } as const) : readEdition(disk, entry);
  if (target.kind === "refused") throw new Refused([refusalIssue(target.refusal, locale)], null);

  // 2. The plan
  const plan = planRollback({
    current,
    target: target.value,
    read: waveLookup(folder),
    at,
    reason: options.reason,
  });
  if (plan.kind === "refused") throw Refused.by(plan.issues, locale);
  if (plan.kind === "folder-refused") throw new Refused([refusalIssue(plan.refusal, locale)], null);
  if (plan.kind === "unchanged")
    return {
      outcome: "unchanged",
      edition: manifest.edition,
      issues: [printedIssue(issueOf("nothing-changed", {}), locale)],
    };
  const issues = plan.notes.map((note) => printedIssue(note, locale));
  const result = { edition: plan.edition, previous: manifest.edition, years: plan.years, issues };
  if (options.dryRun) {
    say(words.dryRun(plan.edition));
    return { outcome: "planned", ...result };
  }

  // 3. The files
  const files = [...missingEdition(disk, current), ...plan.files];
  const published = publishPlan({ disk, current, files }, options.data, locale);
  if (published.kind === "refused") throw Refused.by(published.issues, locale);
  say(words.rolledBack(plan.edition, edition, plan.years));
  return { outcome: "published", ...result, files: files.map(({ path }) => path) };
}
