import type { Dataset } from "#core/dataset/dataset.ts";
import type { Manifest, Wave } from "#core/dataset/schema.ts";
import type { ImportPlan, Published } from "#data/queries/surveyImport.ts";

/** What is published now; null where nothing is, or nothing that could be read. */
export function publishedDataset(published: Published): Dataset | null {
  if (published.kind !== "ok") return null;
  const { current, waves, missing } = published;
  return { manifest: current.manifest, waves, missing };
}

/** The manifest and the waves of its own that a plan would publish; null where it would publish none. */
export function plannedState(
  plan: ImportPlan | null,
): { readonly manifest: Manifest; readonly waves: readonly Wave[] } | null {
  if (plan?.kind === "planned") return plan;
  return plan?.kind === "refused" ? plan.preview : null;
}

/** What will be published: the waves of the plan, and of the others those that its manifest still names. */
export function plannedDataset(
  before: Dataset | null,
  { manifest, waves }: { readonly manifest: Manifest; readonly waves: readonly Wave[] },
): Dataset {
  const own = new Set(waves.map(({ year }) => year));
  const kept = manifest.waves.filter(({ year }) => !own.has(year)).map(({ year }) => year);
  return {
    manifest,
    waves: [...waves, ...(before?.waves ?? []).filter(({ year }) => kept.includes(year))].sort(
      (a, b) => a.year - b.year,
    ),
    missing: (before?.missing ?? []).filter(({ year }) => kept.includes(year)),
  };
}
