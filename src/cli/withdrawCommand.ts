import { missingEdition } from "#core/dataset/folder/repairs.ts";
import { planWithdrawal, type WithdrawalPlan } from "#core/dataset/planWithdrawal.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { folderCommandWords } from "#i18n/folderCommandWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { folderArguments, oneArgument, type FolderArguments } from "./folderArguments.ts";
import { folderOutcome } from "./folderOutcome.ts";
import { openFolder, waveLookup, type OpenFolder } from "./openFolder.ts";
import { printedIssue, type CommandOutcome, type CommandResult, type PrintedIssue } from "./outcome.ts";
import { publishPlan } from "./publishPlan.ts";
import { readEdition } from "./readEdition.ts";
import { Refused, refusalIssue } from "./refused.ts";
import type { Surroundings } from "./surroundings.ts";
import { timeToPublish } from "./timeToPublish.ts";

/** `survey withdraw`: a clean edition first, then the files are deleted that should never have been. */
export function withdrawCommand(args: readonly string[], surroundings: Surroundings): CommandOutcome {
  const { locale } = surroundings;
  const options = folderArguments(args, locale);
  const edition = oneArgument(options.positionals, folderCommandWords[locale].oneEdition);
  return folderOutcome(surroundings, () => withdraw(edition, options, surroundings));
}

function withdraw(edition: string, options: FolderArguments, surroundings: Surroundings): CommandResult {
  const { locale, say } = surroundings;
  const words = folderCommandWords[locale];
  const folder = openFolder(options.data, surroundings);
  const { manifest } = folder.current;
  const at = timeToPublish(options.at, folder.current, surroundings);

  // 1. The plan: all editions must be read, to know which of them name the same waves
  const plan = planOf(edition, folder, { at, reason: options.reason }, locale);
  if (plan.kind === "refused") throw Refused.by(plan.issues, locale);
  if (plan.kind === "withdrawn-already") {
    const { removed, left } = options.dryRun ? nothing : cleared(folder, [], options, surroundings);
    const purge = [...removed, ...left].map(addressOf);
    if (removed.length > 0) say(words.deleted(removed));
    if (purge.length > 0) say(words.purge(purge));
    const issues = [
      printedIssue(issueOf("edition-withdrawn-already", { edition }), locale),
      ...leftIssues(left, locale),
    ];
    return {
      outcome: left.length > 0 ? "failed" : "unchanged",
      edition: manifest.edition,
      removed,
      left,
      purge,
      issues,
    };
  }
  const purge = ["manifest.json", ...plan.gone].map(addressOf);
  const result = {
    edition: plan.edition,
    previous: manifest.edition,
    years: plan.years,
    withdrawn: plan.withdrawn,
    purge,
    issues: plan.notes.map((note) => printedIssue(note, locale)),
  };
  if (options.dryRun) {
    say(words.dryRun(plan.edition));
    say(words.withdrawnEditions(plan.withdrawn, true));
    return { outcome: "planned", ...result };
  }

  // 2. The clean edition, then the deletions
  const isKept = !plan.withdrawn.includes(manifest.edition);
  const files = [...(isKept ? missingEdition(folder.disk, folder.current) : []), ...plan.files];
  const { removed, left } = cleared(folder, files, options, surroundings);
  say(words.withdrawn(plan.edition, plan.years));
  say(words.withdrawnEditions(plan.withdrawn, false));
  say(words.deleted(removed));
  say(words.purge(purge));
  return {
    ...result,
    outcome: left.length > 0 ? "failed" : "published",
    files: files.map(({ path }) => path),
    removed,
    left,
    issues: [...leftIssues(left, locale), ...result.issues],
  };
}

function planOf(
  edition: string,
  folder: OpenFolder,
  { at, reason }: { readonly at: string; readonly reason: string },
  locale: Locale,
): WithdrawalPlan {
  const { disk, current } = folder;
  const past = current.manifest.editions
    .filter(({ state }) => state === "superseded")
    .map((entry) => {
      const read = readEdition(disk, entry);
      if (read.kind === "refused") throw new Refused([refusalIssue(read.refusal, locale)], null);
      return read.value;
    });
  return planWithdrawal({
    current,
    edition,
    past,
    read: waveLookup(folder),
    at,
    reason,
  });
}

/** Files that are deleted, and those that should have been and could not be. */
interface Cleared {
  readonly removed: readonly string[];
  readonly left: readonly string[];
}

const nothing: Cleared = { removed: [], left: [] };

/** Publishes, and deletes what no edition names then. */
function cleared(
  { disk, current }: OpenFolder,
  files: Parameters<typeof publishPlan>[0]["files"],
  { data }: FolderArguments,
  { locale }: Surroundings,
): Cleared {
  const published = publishPlan({ disk, current, files, sweeps: true }, data, locale);
  if (published.kind === "refused") throw Refused.by(published.issues, locale);
  return published;
}

function leftIssues(left: readonly string[], locale: Locale): readonly PrintedIssue[] {
  return left.map((file) => printedIssue(issueOf("withdraw-left", { file }), locale));
}

/** As it is asked for, relative to the site. */
function addressOf(path: string): string {
  return `data/${path}`;
}
