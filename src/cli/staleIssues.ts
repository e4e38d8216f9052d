import type { CurrentEdition } from "#core/dataset/planPublication.ts";
import { stalePools } from "#core/dataset/stalePools.ts";
import type { Issue } from "#core/survey/issue.ts";
import { issueOf } from "#core/survey/issueLog.ts";
import type { Disk } from "./disk.ts";
import { readWaves } from "./readFolder.ts";
import type { ImportPlan } from "./planImport.ts";

/** Waves that stay, with pooled values of a year that this publication changes. A wave that cannot be read is told elsewhere. */
export function staleIssues(disk: Disk, current: CurrentEdition | null, plan: ImportPlan): readonly Issue[] {
  if (current === null || plan.kind !== "planned") return [];
  const written = plan.files.flatMap(({ path }) => /^waves\/(\d{4})\./.exec(path)?.[1] ?? []).map(Number);
  const changed = new Set(current.manifest.waves.flatMap(({ year }) => (written.includes(year) ? [year] : [])));
  if (changed.size === 0) return [];
  const others = readWaves(disk, current, (year) => !changed.has(year));
  const waves = others.kind === "ok" ? [...others.waves.values()] : [];
  return stalePools(waves, changed).map((stale) => issueOf("pool-stale", stale));
}
