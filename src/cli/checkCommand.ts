import type { Manifest } from "#core/dataset/schema.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { cliWords } from "#i18n/cliWords.ts";
import { folderCommandWords } from "#i18n/folderCommandWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { checkFolder, type FolderFinding } from "./checkFolder.ts";
import { compareFolders, type CellDifference } from "./compareFolders.ts";
import { folderDisk, type Disk } from "./disk.ts";
import { editionTable } from "./editionTable.ts";
import { oneArgument } from "./folderArguments.ts";
import { parseOptions } from "./optionValues.ts";
import { CommandFailure, printedIssue, type CommandOutcome, type PrintedIssue } from "./outcome.ts";
import { refusalIssue } from "./refused.ts";
import { folderIn, type Surroundings } from "./surroundings.ts";

const options = { against: { type: "string" }, json: { type: "boolean" } } as const;

/** `survey check`: whether a folder is whole, and what it has otherwise than another one. */
export function checkCommand(args: readonly string[], surroundings: Surroundings): CommandOutcome {
  const { locale } = surroundings;
  const words = cliWords[locale];
  const { values, positionals } = parseOptions(args, options, locale);
  const folder = oneArgument(positionals, words.oneFolder);
  const disk = folderDisk(folderIn(surroundings, folder));
  const here = checkFolder(disk);
  const isSound = here.findings.every(({ severity }) => severity !== "error");
  if (here.manifest !== null) surroundings.say(editionTable(here.manifest, locale));
  surroundings.say(isSound ? words.sound(here.manifest?.edition ?? "") : words.broken);
  const issues = here.findings.map((finding) => printed(finding, disk, locale));
  const shown = here.manifest === null ? {} : { edition: here.manifest.edition, editions: editionsIn(here.manifest) };
  if (values.against === undefined) {
    return { exitCode: isSound ? 0 : 1, result: { outcome: isSound ? "accepted" : "rejected", ...shown, issues } };
  }
  const other = folderDisk(folderIn(surroundings, values.against));
  const there = checkFolder(other);
  // What cannot be read there would look like a difference.
  const fault = there.findings.find(({ code }) => code === "refused");
  if (fault !== undefined)
    throw new CommandFailure("io", `${values.against}: ${printed(fault, other, locale).message}`);
  const { isSuccessor, differences } = compareFolders(here, there);
  for (const difference of differences) {
    const { year, here: now, there: then } = difference;
    surroundings.say(words.differs(year, cellText(difference), String(now ?? "\u2014"), String(then ?? "\u2014")));
  }
  surroundings.say(isSuccessor ? words.sameOrLater : words.notSuccessor);
  const isFine = isSound && isSuccessor;
  const unlike: readonly PrintedIssue[] = isSuccessor
    ? []
    : [{ severity: "error", code: "not-successor", message: words.notSuccessor }];
  return {
    exitCode: isFine ? 0 : 1,
    result: {
      outcome: isFine ? "accepted" : "rejected",
      ...shown,
      issues: [...issues, ...unlike],
      successor: isSuccessor,
      differences,
    },
  };
}

/** A cell by its codes, as a program finds it. */
function cellText(cell: CellDifference): string {
  const { area, dimension, category, instrument, method, pooledYears = [] } = cell;
  const crossing = cell.with === undefined ? [] : [`${cell.with.dimension}/${cell.with.category}`];
  const name = [area, dimension, category].filter((part) => part !== undefined).join("/");
  const more = [...crossing, instrument, method, pooledYears.join("+")].filter(
    (part) => part !== undefined && part !== "",
  );
  return [name, ...more].join(" ");
}

/** Past editions, then the current one. */
function editionsIn({ edition, publishedAt, editions }: Manifest) {
  const past = editions.map(({ edition: name, publishedAt: at, state }) => ({ edition: name, publishedAt: at, state }));
  return [...past, { edition, publishedAt, state: "current" }];
}

function printed(finding: FolderFinding, disk: Disk, locale: Locale): PrintedIssue {
  const words = cliWords[locale];
  const { severity, code } = finding;
  switch (finding.code) {
    case "refused":
      return refusalIssue(finding.refusal, locale, disk);
    case "manifest-not-edition":
    case "manifest-behind":
      return printedIssue(issueOf(finding.code, { file: finding.file }), locale);
    case "edition-misnamed":
      return { severity, code, message: words.editionMisnamed(finding.file) };
    case "left-behind":
      return { severity, code, message: words.leftBehind(finding.file) };
    case "withdrawn-left":
      return { severity, code, message: folderCommandWords[locale].withdrawnFile(finding.file) };
  }
}
