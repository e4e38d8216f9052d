import { readFileSync } from "node:fs";
import { packagedReference } from "#core/region/packagedReference.ts";
import { planPublication, type Publication } from "#core/dataset/planPublication.ts";
import { referenceFor, type ReferenceData } from "#core/dataset/referenceData.ts";
import type { Refusal } from "#core/dataset/refusal.ts";
import type { Region, Wave } from "#core/dataset/schema.ts";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import { createSurveyImport } from "#core/survey/importSurvey.ts";
import type { Issue } from "#core/survey/issue.ts";
import { issueOf } from "#core/survey/issueLog.ts";
import type { Mapping } from "#core/survey/mapping.ts";
import { readMapping } from "#core/survey/readMapping.ts";
import { readRegion } from "#core/region/readRegion.ts";
import { cliWords } from "#i18n/cliWords.ts";
import { refusalWords } from "#i18n/refusalWords.ts";
import { readInput } from "#io/readInput.ts";
import { folderDisk, type Disk } from "./disk.ts";
import { importArguments, type ImportArguments } from "./importArguments.ts";
import { inputBytes } from "./inputBytes.ts";
import { CommandFailure, printedIssue, type CommandOutcome, type PrintedIssue } from "./outcome.ts";
import { publishFiles } from "./publishFiles.ts";
import { readFolder, readWaves } from "./readFolder.ts";
import { pathIn, type Surroundings } from "./surroundings.ts";

/** Ends a command early: the file or the folder was refused. */
class Refused extends Error {
  readonly issues: readonly PrintedIssue[];
  readonly understood: ImportOutcome | null;
  constructor(issues: readonly PrintedIssue[], understood: ImportOutcome | null) {
    super("refused");
    this.issues = issues;
    this.understood = understood;
  }
}

/** `survey import`: files → waves → the next edition of a folder. */
export async function importCommand(args: readonly string[], surroundings: Surroundings): Promise<CommandOutcome> {
  const options = importArguments(args, surroundings.locale);
  try {
    return await importAll(options, surroundings);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    surroundings.say(cliWords[surroundings.locale].rejected);
    return { exitCode: 1, result: { ...described("rejected", options, error.understood, error.issues), waves: [] } };
  }
}

async function importAll(options: ImportArguments, surroundings: Surroundings): Promise<CommandOutcome> {
  const { locale } = surroundings;
  const words = cliWords[locale];
  const print = (issues: readonly Issue[]): readonly PrintedIssue[] =>
    issues.map((issue) => printedIssue(issue, locale));

  // 1. Mapping, region and what is published now
  const mapping = options.mapping === null ? null : mappingIn(options.mapping, surroundings);
  const region = options.region === null ? null : regionIn(options.region, surroundings);
  const disk = options.data === null ? null : folderDisk(pathIn(surroundings, options.data));
  const folder = disk === null ? null : readFolder(disk);
  if (folder?.kind === "refused") throw new Refused([refusalIssue(folder.refusal, surroundings)], null);
  const current = folder?.current ?? null;
  const reference = referenceOf(current?.manifest ?? null, region);

  // 2. Files → waves, as in the browser
  const session = createSurveyImport({
    ...reference,
    mapping,
    year: options.year,
    status: options.status,
    reveal: options.reveal,
  });
  for (const input of options.inputs) {
    await readInput(session, input, inputBytes(input, surroundings), {
      onProgress: (_, rows) => surroundings.progress(words.rowsSoFar(rows)),
    });
  }
  surroundings.progress("");
  const outcome = session.finish();
  const issues = print(outcome.issues);
  if (outcome.kind === "rejected") throw new Refused(issues, outcome);
  if (options.strict && issues.some(({ severity }) => severity !== "info")) {
    surroundings.say(words.strict);
    throw new Refused(issues, outcome);
  }

  // 3. Waves → the files of the next edition
  const plan =
    disk === null ? null : planned(outcome.waves, options, surroundings, disk, current, reference, outcome, issues);
  surroundings.say(words.imported(outcome.years, session.rows()));
  const result = (more: readonly PrintedIssue[], extra: object, waves: readonly Wave[]) => ({
    ...described("imported", options, outcome, [...issues, ...more]),
    waves,
    ...extra,
  });
  if (options.dryRun || disk === null || plan === null) {
    surroundings.say(words.dryRun);
    return { exitCode: 0, result: result([], {}, options.reveal || plan === null ? outcome.waves : plan.waves) };
  }
  if (plan.kind === "unchanged")
    return { exitCode: 0, result: result(print([issueOf("nothing-changed", {})]), { files: [] }, plan.waves) };

  // 4. The files, whole or not at all
  const published = write(() => publishFiles(disk, plan.files, current?.bytes ?? null), options, surroundings);
  if (published.kind === "busy")
    throw new Refused([...issues, ...print([issueOf("folder-locked", { holder: published.holder })])], outcome);
  if (published.kind === "changed") {
    const now = published.found === null ? null : readFolder(disk);
    const found = now?.kind === "ok" ? (now.current?.manifest.edition ?? null) : null;
    const issue = issueOf("folder-changed", { expected: current?.manifest.edition ?? null, found });
    throw new Refused([...issues, ...print([issue])], outcome);
  }
  surroundings.say(words.published(plan.edition, options.data ?? ""));
  return {
    exitCode: 0,
    result: result([], { edition: plan.edition, files: plan.files.map(({ path }) => path) }, plan.waves),
  };
}

function planned(
  waves: readonly Wave[],
  options: ImportArguments,
  surroundings: Surroundings,
  disk: Disk,
  current: Parameters<typeof planPublication>[0]["current"],
  reference: ReferenceData,
  outcome: ImportOutcome,
  issues: readonly PrintedIssue[],
): Exclude<Publication, { readonly kind: "refused" }> {
  const touched = new Set(waves.map(({ year }) => year));
  const published = readWaves(
    disk,
    current,
    (year, status) => touched.has(year) || (options.replaceDemo && status === "demo"),
  );
  if (published.kind === "refused")
    throw new Refused([...issues, refusalIssue(published.refusal, surroundings)], outcome);
  const plan = planPublication({
    current,
    reference,
    published: published.waves,
    waves,
    at: options.at ?? surroundings.now().toISOString(),
    // A dry run shows what would change before anybody has to say why.
    reason: options.dryRun && options.reason === "" ? "dry run" : options.reason,
    merge: options.merge,
    replaceDemo: options.replaceDemo,
  });
  if (plan.kind !== "refused") return plan;
  const { refusal } = plan;
  const issue = planIssue(refusal);
  const printed = printedIssue(issue, surroundings.locale);
  if (refusal.code === "needs-reason") throw new CommandFailure("usage", printed.message);
  throw new Refused([...issues, printed], outcome);
}

function planIssue(refusal: Extract<Publication, { readonly kind: "refused" }>["refusal"]): Issue {
  switch (refusal.code) {
    case "needs-reason":
      return issueOf("needs-reason", { years: refusal.years });
    case "demo-mixture":
      return issueOf("demo-mixture", { demoYears: refusal.demoYears, realYears: refusal.realYears });
    case "manifest-too-large":
      return issueOf("manifest-too-large", { bytes: refusal.bytes, limit: refusal.limit });
  }
}

function described(
  outcome: "imported" | "rejected",
  options: ImportArguments,
  understood: ImportOutcome | null,
  issues: readonly PrintedIssue[],
) {
  const { shape = null, encoding = null, rows = 0, years = [], inputs = [] } = understood ?? {};
  return {
    outcome,
    ...(options.reveal ? { revealed: true } : {}),
    shape,
    encoding,
    rows,
    years,
    ...(options.inputs.length > 1 ? { inputs } : {}),
    issues,
  };
}

function referenceOf(published: ReferenceData | null, region: Region | null): ReferenceData {
  if (published !== null) return region === null ? published : { ...published, region };
  const packaged = packagedReference();
  return region === null ? packaged : referenceFor(region, packaged);
}

function mappingIn(file: string, surroundings: Surroundings): Mapping {
  const read = readMapping(textOf(file, surroundings), file);
  if (read.kind === "ok") return read.mapping;
  throw new Refused(
    read.issues.map((issue) => printedIssue(issue, surroundings.locale)),
    null,
  );
}

function regionIn(file: string, surroundings: Surroundings): Region {
  const read = readRegion(textOf(file, surroundings), file);
  if (read.kind === "ok") return read.region;
  throw new Refused(
    read.issues.map((issue) => printedIssue(issue, surroundings.locale)),
    null,
  );
}

function textOf(file: string, surroundings: Surroundings): string {
  try {
    return readFileSync(pathIn(surroundings, file), "utf8");
  } catch (error) {
    throw new CommandFailure(
      "io",
      cliWords[surroundings.locale].cannotRead(file, error instanceof Error ? error.message : String(error)),
    );
  }
}

function write<Result>(work: () => Result, options: ImportArguments, surroundings: Surroundings): Result {
  try {
    return work();
  } catch (error) {
    throw new CommandFailure(
      "io",
      cliWords[surroundings.locale].cannotWrite(
        options.data ?? "",
        error instanceof Error ? error.message : String(error),
      ),
    );
  }
}

function refusalIssue(refusal: Refusal, { locale }: Surroundings): PrintedIssue {
  const { what, todo } = refusalWords(locale)(refusal);
  return { severity: "error", code: refusal.code, message: `${what}${locale === "en" ? " " : ""}${todo}` };
}
