import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { jumpIssues } from "./jumpIssues.ts";
import type { Publication } from "./planPublication.ts";
import type { Break, Manifest, Region, Wave } from "./schema.ts";
import { stalePools } from "./stalePools.ts";
import { vanishedCells } from "./vanishedCells.ts";

/**
 * What should be said of a planned publication beside what is published: pooled values of other years that rest on one which changes,
 * values that are not published any more, and changes since the wave before that sampling cannot explain. Nothing where nothing is published anew.
 * @param current the manifest of the current edition
 * @param published every wave of the current edition that can be read
 */
export function planIssues(
  plan: Publication,
  current: { readonly waves: Manifest["waves"] } | null,
  published: readonly Wave[],
  reference: { readonly region: Region; readonly breaks: readonly Break[] },
): readonly Issue[] {
  if (plan.kind !== "planned") return [];
  const written = new Set(plan.files.flatMap(({ path }) => /^waves\/(\d{4})\./.exec(path)?.[1] ?? []).map(Number));
  const changed = new Set<number>((current?.waves ?? []).flatMap(({ year }) => (written.has(year) ? [year] : [])));
  const waves = plan.waves.filter(({ year }) => written.has(year));
  return [
    ...stalePools(published, changed).map((stale) => issueOf("pool-stale", stale)),
    ...vanishedCells(waves, published, reference.region),
    ...jumpIssues(waves, published, reference),
  ];
}
