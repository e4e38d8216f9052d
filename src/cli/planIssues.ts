import { planIssues } from "#core/dataset/planIssues.ts";
import type { CurrentEdition } from "#core/dataset/planPublication.ts";
import type { ReferenceData } from "#core/dataset/referenceData.ts";
import type { Wave } from "#core/dataset/schema.ts";
import { isReal } from "#core/dataset/yearChange.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import type { Disk } from "./disk.ts";
import type { ImportPlan } from "./planImport.ts";
import { readWaves } from "./readFolder.ts";

/** What should be said of a plan beside the waves of the folder, and which of those that stay cannot be read. */
export function planIssuesIn(
  disk: Disk,
  current: CurrentEdition | null,
  plan: ImportPlan,
  reference: ReferenceData,
): readonly Issue[] {
  if (plan.kind !== "planned" && plan.kind !== "unchanged") return [];
  const given = new Set(plan.waves.map(({ year }) => year));
  const hasReal = plan.waves.some(isReal);
  const published: Wave[] = [];
  const unread: Issue[] = [];
  for (const { year, file, status } of current?.manifest.waves ?? []) {
    const read = readWaves(disk, current, (one) => one === year);
    if (read.kind === "ok") published.push(...read.waves.values());
    // A year that is given anew is written anew, and demonstration data go where real ones come.
    else if (!given.has(year) && !(status === "demo" && hasReal)) unread.push(issueOf("wave-unread", { year, file }));
  }
  return [...planIssues(plan, current?.manifest ?? null, published, reference), ...unread];
}
