import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import type { Year } from "#core/units.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { checkedReference } from "./checkedReference.ts";
import { instrumentIssues } from "./instrumentIssues.ts";
import { charactersOf, isTooLong, longestReason } from "./longestReason.ts";
import { nextEdition } from "./nextEdition.ts";
import type { CurrentEdition, DataFile } from "./planPublication.ts";
import { changedReference, type ReferenceChange } from "./referenceChange.ts";
import { referenceOf } from "./referenceData.ts";
import { referenceIssues } from "./referenceIssues.ts";
import type { Manifest, Wave } from "./schema.ts";

export interface ReferenceRequest {
  readonly current: CurrentEdition;
  /** Published waves that could be read: those that stay must fit the instruments that are given. */
  readonly published: ReadonlyMap<Year, Wave>;
  readonly change: ReferenceChange;
  /** ISO time of publication. */
  readonly at: string;
  readonly reason: string;
}

export type ReferencePlan =
  /** Files in the order in which they are written: edition, manifest. No wave changes. */
  | {
      readonly kind: "planned";
      readonly edition: string;
      readonly manifest: Manifest;
      readonly files: readonly DataFile[];
      readonly warnings: readonly Issue[];
    }
  | { readonly kind: "unchanged" }
  /** Where a value of a list is at fault, `detail.key` is its path, such as `targets.0.area`. */
  | { readonly kind: "refused"; readonly issues: readonly [Issue, ...Issue[]] };

/** Targets, benchmarks, breaks, instruments or actions → the files of the next edition. Nothing is written here. */
export function planReference({ current, published, change: given, at, reason }: ReferenceRequest): ReferencePlan {
  const checked = checkedReference(given);
  if (checked.kind === "refused") return checked;
  const { change } = checked;
  const old = referenceOf(current.manifest);
  const reference = changedReference(old, change);

  // 1. What is given must agree with itself, with the rest, and with the waves that stay
  const issues = [
    ...referenceIssues(reference, change),
    ...(change.instruments === undefined ? [] : instrumentIssues(current.manifest, reference, published)),
  ];
  const [first, ...rest] = issues.filter(({ severity }) => severity === "error");
  if (first !== undefined) return { kind: "refused", issues: [first, ...rest] };
  if (canonicalJson(old) === canonicalJson(reference)) return { kind: "unchanged" };
  if (reason.trim() === "") return { kind: "refused", issues: [issueOf("needs-reason", { years: [] })] };

  if (isTooLong(reason)) {
    const detail = { count: charactersOf(reason), limit: longestReason };
    return { kind: "refused", issues: [issueOf("reason-too-long", detail)] };
  }

  // 2. The edition: the same waves
  const made = nextEdition({
    current,
    reference,
    waves: current.manifest.waves,
    revisions: [{ kind: "reference", reason, changed: [] }],
    at,
  });
  if (made.kind === "too-large") {
    const { bytes, limit } = made;
    return { kind: "refused", issues: [issueOf("manifest-too-large", { bytes, limit })] };
  }
  const { manifest, files } = made;
  return { kind: "planned", edition: manifest.edition, manifest, files, warnings: issues };
}
