import { planIssues } from "#core/dataset/planIssues.ts";
import type { CurrentEdition } from "#core/dataset/planPublication.ts";
import type { ReferenceData } from "#core/dataset/referenceData.ts";
import type { Issue } from "#core/survey/issue.ts";
import type { Disk } from "./disk.ts";
import type { ImportPlan } from "./planImport.ts";
import { readWaves } from "./readFolder.ts";

/** What should be said of a plan beside the waves of the folder. A wave that cannot be read is told elsewhere. */
export function planIssuesIn(
  disk: Disk,
  current: CurrentEdition | null,
  plan: ImportPlan,
  reference: ReferenceData,
): readonly Issue[] {
  if (plan.kind !== "planned") return [];
  const published = (current?.manifest.waves ?? []).flatMap(({ year }) => {
    const read = readWaves(disk, current, (one) => one === year);
    return read.kind === "ok" ? [...read.waves.values()] : [];
  });
  return planIssues(plan, current?.manifest ?? null, published, reference);
}
