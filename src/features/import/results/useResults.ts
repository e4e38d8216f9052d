import { useMemo } from "react";
import type { Manifest, Wave } from "#core/dataset/schema.ts";
import type { ImportPlan, ImportReading, Published } from "#data/queries/surveyImport.ts";
import { compareResults, type ResultYear } from "./compareResults.ts";
import type { ImportSnapshot } from "#features/import/importController.ts";

export interface Results {
  readonly years: readonly ResultYear[];
  readonly manifest: Manifest;
}

/** What was read beside what is published, worked out once for each reading and plan; null while there is nothing to compare. */
export function useResults({ reading, plan, draft: { merge } }: ImportSnapshot, published: Published): Results | null {
  return useMemo(() => {
    if (reading?.kind !== "imported") return null;
    const current = published.kind === "ok" ? published.current.manifest : null;
    const next = nextState(plan, reading, current);
    if (next === null) return null;
    const { manifest, waves } = next;
    const before = published.kind === "ok" ? published.waves : [];
    return {
      manifest,
      years: compareResults({
        manifest,
        isPlanned: plan !== null && (plan.kind !== "refused" || plan.preview !== null),
        waves,
        read: reading.waves,
        current,
        published: before,
        merge,
      }),
    };
  }, [reading, plan, merge, published]);
}

/** What will be published; where a plan was refused as far as it is known, else what was read. */
function nextState(
  plan: ImportPlan | null,
  reading: Extract<ImportReading, { readonly kind: "imported" }>,
  current: Manifest | null,
): { readonly manifest: Manifest; readonly waves: readonly Wave[] } | null {
  if (plan?.kind === "planned") return plan;
  if (plan?.kind === "refused" && plan.preview !== null) return plan.preview;
  if (current === null) return null;
  return { manifest: current, waves: plan?.kind === "unchanged" ? plan.waves : reading.waves };
}
