import { useMemo } from "react";
import { sha256Hex } from "#core/dataset/hash.ts";
import { planReference, type ReferencePlan } from "#core/dataset/planReference.ts";
import type { ReferenceChange } from "#core/dataset/referenceChange.ts";
import { draftFormat, type UnsavedDraft } from "#core/draft/storedDraft.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import type { Published } from "#data/queries/surveyImport.ts";
import { textsOf } from "#features/import/draft/importRecord.ts";
import { readReferenceRows } from "./readReferenceRows.ts";
import type { ReferenceRows } from "./referenceRows.ts";

export type ReferenceState =
  | { readonly kind: "unchanged" }
  | { readonly kind: "wrong"; readonly issues: readonly Issue[] }
  | {
      readonly kind: "planned";
      readonly change: ReferenceChange;
      readonly plan: Extract<ReferencePlan, { readonly kind: "planned" }>;
      readonly record: UnsavedDraft;
    };

export interface ReferenceForm {
  readonly rows: ReferenceRows;
  readonly at: string;
  readonly reason: string;
}

/** What the tables would publish, worked out anew whenever something is typed: nothing here is large. */
export function useReferencePlan(
  published: Extract<Published, { readonly kind: "ok" }>,
  { rows, at, reason }: ReferenceForm,
): ReferenceState {
  return useMemo(() => {
    const { current, waves } = published;
    const read = readReferenceRows(rows, current.manifest);
    if (read.kind === "wrong") return { kind: "wrong", issues: read.issues };
    const { change } = read;
    const request = { current, published: new Map(waves.map((wave) => [wave.year, wave])), change, at };
    const plan = planReference({ ...request, reason: reason.trim() });
    if (plan.kind === "unchanged") return { kind: "unchanged" };
    if (plan.kind === "refused") return { kind: "wrong", issues: plan.issues };
    const record: UnsavedDraft = {
      format: draftFormat,
      origin: "reference",
      basis: sha256Hex(current.bytes),
      files: textsOf(plan.files),
      form: { at, reason },
      issues: [],
      accepted: [],
    };
    return { kind: "planned", change, plan, record };
  }, [published, rows, at, reason]);
}
