import { existsSync } from "node:fs";
import { folderProblem } from "#core/dataset/folder/folderProblem.ts";
import { damagedWaves, missingEdition } from "#core/dataset/folder/repairs.ts";
import type { Wave } from "#core/dataset/schema.ts";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { cliWords } from "#i18n/cliWords.ts";
import { importInputs } from "#io/importInputs.ts";
import { folderDisk } from "./disk.ts";
import { importArguments, type ImportArguments } from "./importArguments.ts";
import { acceptedIn, mappingIn, referenceOf, regionIn } from "./importInputs.ts";
import { inputSource } from "./inputSource.ts";
import { repeatedInput, repeatedSheet } from "./repeatedInput.ts";
import { readWorkbook } from "./readWorkbook.ts";
import { startTextThread } from "./textThread.ts";
import { CommandFailure, printedIssue, type CommandOutcome, type CommandResult, type PrintedIssue } from "./outcome.ts";
import { planImport } from "./planImport.ts";
import { planIssuesIn } from "./planIssues.ts";
import { publishPlan } from "./publishPlan.ts";
import { readFolder } from "./readFolder.ts";
import { Refused, refusalIssue } from "./refused.ts";
import { folderIn, pathIn, type Surroundings } from "./surroundings.ts";
import { timeToPublish } from "./timeToPublish.ts";

/** `survey import`: files → waves → the next edition of a folder. */
export async function importCommand(args: readonly string[], surroundings: Surroundings): Promise<CommandOutcome> {
  const options = importArguments(args, surroundings.locale);
  try {
    return { exitCode: 0, result: await importAll(options, surroundings) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    surroundings.say(cliWords[surroundings.locale].rejected);
    return { exitCode: 1, result: described("rejected", options, error.understood, error.issues, []) };
  }
}

async function importAll(options: ImportArguments, surroundings: Surroundings): Promise<CommandResult> {
  const { locale } = surroundings;
  const words = cliWords[locale];
  const print = (issue: Issue): PrintedIssue => printedIssue(issue, locale);

  // 1. Mapping, region, and what is published now
  const mapping = options.mapping === null ? null : mappingIn(options.mapping, surroundings);
  const accepted = options.acceptReview === null ? [] : acceptedIn(options.acceptReview, surroundings);
  const region = options.region === null ? null : regionIn(options.region, surroundings);
  const disk = options.data === null ? null : folderDisk(dataFolder(options.data, surroundings));
  const folder = disk === null ? null : readFolder(disk);
  if (folder?.kind === "refused") throw new Refused([refusalIssue(folder.refusal, locale, disk)], null);
  const current = folder?.current ?? null;
  const problem = disk === null ? null : folderProblem(disk, current);
  if (problem !== null) throw Refused.by([problem], locale);
  const at = timeToPublish(options.at, current, surroundings);
  const reference = referenceOf(current?.manifest ?? null, region);

  // 2. Files → waves, as in the browser
  const twice = repeatedInput(options.inputs, surroundings);
  if (twice !== null) throw new CommandFailure("usage", words.inputTwice(twice));
  const { year, status, reveal, pool, model } = options;
  const publishedYears = (current?.manifest.waves ?? []).map((wave) => wave.year);
  const context = { ...reference, mapping, year, status, reveal, accepted, pool, model, publishedYears, at };
  const outcome = await importInputs(
    context,
    options.inputs.map((input) => inputSource(input, surroundings)),
    { readWorkbook, startTextThread, onProgress: (_, __, rows) => surroundings.progress(words.rowsSoFar(rows)) },
  );
  surroundings.progress("");
  const sheetTwice = repeatedSheet(outcome.inputs, surroundings);
  if (sheetTwice !== null) throw new CommandFailure("usage", words.inputTwice(sheetTwice));
  const issues = outcome.issues.map(print);
  const refuse = (...more: readonly PrintedIssue[]): never => {
    throw new Refused([...issues, ...more], outcome);
  };
  if (outcome.kind === "rejected") return refuse();
  if (options.strict && issues.some(({ severity }) => severity !== "info")) {
    surroundings.say(words.strict);
    return refuse();
  }
  surroundings.say(
    words.imported(
      outcome.years,
      outcome.inputs.reduce((sum, { rows }) => sum + rows, 0),
    ),
  );
  const done = (waves: readonly Wave[], more: object = {}, added: readonly PrintedIssue[] = []): CommandResult => ({
    ...described("imported", options, outcome, [...issues, ...added], waves),
    ...more,
  });

  // 3. Waves → the files of the next edition
  const plan = disk === null ? null : planImport(outcome.waves, reference, disk, current, { ...options, at });
  if (plan?.kind === "folder-refused") return refuse(refusalIssue(plan.refusal, locale));
  if (plan?.kind === "refused") {
    if (plan.issue.code === "needs-reason") throw new CommandFailure("usage", print(plan.issue).message);
    return refuse(print(plan.issue));
  }
  const beside = disk === null || plan === null ? [] : planIssuesIn(disk, current, plan, reference).map(print);
  if (options.strict && beside.length > 0) return refuse(...beside);
  if (options.dryRun || disk === null || plan === null) {
    surroundings.say(words.dryRun);
    const unchanged = plan?.kind === "unchanged" ? [print(issueOf("nothing-changed", {}))] : [];
    return done(reveal || plan === null ? outcome.waves : plan.waves, {}, [...beside, ...unchanged]);
  }

  // 4. The files, whole or not at all, and what is damaged of those that stay
  const files = [
    ...(current === null ? [] : [...missingEdition(disk, current), ...damagedWaves(disk, current, plan.waves)]),
    ...(plan.kind === "planned" ? plan.files : []),
  ];
  const isPlain = plan.kind === "unchanged" && files.length === 0;
  const published = isPlain ? null : publishPlan({ disk, current, files }, options.data ?? "", locale);
  if (published?.kind === "refused") return refuse(...published.issues.map(print));
  const written = { files: files.map(({ path }) => path) };
  if (plan.kind === "unchanged") return done(plan.waves, written, [...beside, print(issueOf("nothing-changed", {}))]);
  surroundings.say(words.published(plan.edition, options.data ?? ""));
  return done(plan.waves, { edition: plan.edition, ...written }, beside);
}

function described(
  outcome: "imported" | "rejected",
  options: ImportArguments,
  understood: ImportOutcome | null,
  issues: readonly PrintedIssue[],
  waves: readonly Wave[],
): CommandResult {
  const { shape = null, encoding = null, rows = 0, years = [], inputs = [] } = understood ?? {};
  return {
    outcome,
    ...(options.reveal ? { revealed: true } : {}),
    shape,
    encoding,
    rows,
    years,
    // Rows of respondents are for `inspect` alone.
    ...(options.inputs.length > 1
      ? { inputs: inputs.map(({ preview: _preview, previewRows: _rows, ...input }) => input) }
      : {}),
    issues,
    waves,
  };
}

/** A folder that does not exist yet is made; a file is none. */
function dataFolder(data: string, surroundings: Surroundings): string {
  const path = pathIn(surroundings, data);
  return existsSync(path) ? folderIn(surroundings, data) : path;
}
