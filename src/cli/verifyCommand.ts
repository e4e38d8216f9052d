import { sha256Hex } from "#core/dataset/hash.ts";
import type { CurrentEdition } from "#core/dataset/planPublication.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { folderCommandWords } from "#i18n/folderCommandWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { folderOutcome } from "./folderOutcome.ts";
import { oneArgument } from "./folderArguments.ts";
import { openFolder, type OpenFolder } from "./openFolder.ts";
import { parseOptions } from "./optionValues.ts";
import { CommandFailure, printedIssue, type CommandOutcome } from "./outcome.ts";
import { readEdition } from "./readEdition.ts";
import { Refused, refusalIssue } from "./refused.ts";
import type { Surroundings } from "./surroundings.ts";

const options = { data: { type: "string" }, json: { type: "boolean" } } as const;
const codePattern = /^(\d{4,}-[0-9a-f]{8})-([0-9a-f]{16})$/;

/** What an edition is to a folder. */
type EditionState = "current" | "superseded" | "withdrawn" | "unknown";

/** `survey verify`: whether a code under a report is that of an edition, and what became of it. */
export function verifyCommand(args: readonly string[], surroundings: Surroundings): CommandOutcome {
  const { locale, say } = surroundings;
  const words = folderCommandWords[locale];
  const { values, positionals } = parseOptions(args, options, locale);
  const code = oneArgument(positionals, words.oneCode);
  const { data = "" } = values;
  if (data === "") throw new CommandFailure("usage", words.needsFolder);
  return folderOutcome(surroundings, () => {
    const folder = openFolder(data, surroundings);
    // As somebody types it off a sheet of paper.
    const [, edition = null, hash = ""] = codePattern.exec(code.normalize("NFKC").trim().toLowerCase()) ?? [];
    const known = edition === null ? unknownEdition : knownEdition(folder.current, edition);
    const issue =
      edition === null ? issueOf("code-malformed", {}, { value: code }) : issueIn(folder, edition, hash, known, locale);
    const fits = issue?.severity !== "error";
    const { state, publishedAt } = known;
    if (issue === null) say(words.codeRight(edition ?? "", publishedAt));
    return {
      outcome: fits ? "accepted" : "rejected",
      edition,
      state,
      ...(state === "unknown" ? {} : { publishedAt }),
      current: folder.current.manifest.edition,
      issues: issue === null ? [] : [printedIssue(issue, locale)],
    };
  });
}

interface Known {
  readonly state: EditionState;
  readonly sha256: string;
  readonly publishedAt: string;
}

const unknownEdition: Known = { state: "unknown", sha256: "", publishedAt: "" };

function knownEdition({ manifest, bytes }: CurrentEdition, edition: string): Known {
  const { publishedAt } = manifest;
  if (manifest.edition === edition) return { state: "current", sha256: sha256Hex(bytes), publishedAt };
  return manifest.editions.find((one) => one.edition === edition) ?? unknownEdition;
}

/** What is to be said of a code; null where it is that of the current edition. @throws Refused where the edition's file is not what it was */
function issueIn(
  { disk, current }: OpenFolder,
  edition: string,
  hash: string,
  known: Known,
  locale: Locale,
): Issue | null {
  const { state, sha256 } = known;
  if (state === "unknown") return issueOf("code-unknown", { edition });
  if (!sha256.startsWith(hash)) return issueOf("code-differs", { edition });
  if (state === "current") return null;
  if (state === "superseded") {
    const read = readEdition(disk, { edition, ...known, state });
    if (read.kind === "refused") throw new Refused([refusalIssue(read.refusal, locale)], null);
  }
  return issueOf(`code-${state}`, { edition, current: current.manifest.edition });
}
