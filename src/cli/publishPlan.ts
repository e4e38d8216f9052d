import { folderDifference } from "#core/dataset/folder/folderDifference.ts";
import type { CurrentEdition, DataFile } from "#core/dataset/planPublication.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { cliWords } from "#i18n/cliWords.ts";
import type { Locale } from "#i18n/locale.ts";
import type { Disk } from "./disk.ts";
import { CommandFailure } from "./outcome.ts";
import { publishFiles, type Published } from "./publishFiles.ts";
import { readFolder } from "./readFolder.ts";

export interface PlanToPublish {
  readonly disk: Disk;
  /** What the plan was made from; null in an empty folder. */
  readonly current: CurrentEdition | null;
  readonly files: readonly DataFile[];
  /** Whether what no edition names any more is deleted afterwards. */
  readonly sweeps?: boolean;
}

export type PlanPublished =
  | Extract<Published, { readonly kind: "published" }>
  /** Somebody else is writing, or has written since. */
  | { readonly kind: "refused"; readonly issues: readonly Issue[] };

/** Planned files → the folder. @throws CommandFailure where the disk fails; @param data the folder as the caller named it */
export function publishPlan(
  { disk, current, files, sweeps = false }: PlanToPublish,
  data: string,
  locale: Locale,
): PlanPublished {
  const published = writing(() => publishFiles(disk, files, current?.bytes ?? null, sweeps), data, locale);
  switch (published.kind) {
    case "published":
      return published;
    case "busy":
      return { kind: "refused", issues: [issueOf("folder-locked", { holder: published.holder })] };
    case "changed":
      return { kind: "refused", issues: changedIssues(disk, current) };
  }
}

/** What was published since the plan was made: the editions, and the years of which another wave is published. */
function changedIssues(disk: Disk, current: CurrentEdition | null): readonly Issue[] {
  const read = readFolder(disk);
  const now = read.kind === "ok" ? (read.current?.manifest ?? null) : null;
  const [expected, found] = [current?.manifest.edition ?? null, now?.edition ?? null];
  const changed = issueOf("folder-changed", { expected, found });
  return now === null ? [changed] : [changed, folderDifference(current?.manifest ?? null, now)];
}

function writing<Result>(work: () => Result, data: string, locale: Locale): Result {
  try {
    return work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new CommandFailure("io", cliWords[locale].cannotWrite(data, message));
  }
}
