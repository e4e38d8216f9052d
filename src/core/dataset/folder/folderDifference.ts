import type { Manifest, WaveEntry } from "#core/dataset/schema.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";

/** The years of which a folder publishes another wave now than it did. @param then null where nothing was published */
export function folderDifference(then: Pick<Manifest, "waves"> | null, now: Pick<Manifest, "waves">): Issue {
  const before = then?.waves ?? [];
  const isIn = (entries: readonly WaveEntry[], { file }: WaveEntry): boolean =>
    entries.some((entry) => entry.file === file);
  const differing = [
    ...before.filter((entry) => !isIn(now.waves, entry)),
    ...now.waves.filter((entry) => !isIn(before, entry)),
  ];
  return issueOf("folder-difference", {
    years: [...new Set(differing.map(({ year }) => year))].sort((a, b) => a - b),
  });
}
