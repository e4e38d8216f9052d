import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { checkedReference } from "./checkedReference.ts";
import type { ReferenceChange } from "./referenceChange.ts";
import { unreadKeys } from "./unreadKeys.ts";

export type ReferenceChangeRead =
  | { readonly kind: "ok"; readonly change: ReferenceChange }
  | { readonly kind: "refused"; readonly issues: readonly [Issue, ...Issue[]] };

/** Text of a file of reference data → its lists, or every value that does not fit, by its path. */
export function readReferenceChange(text: string, input: string): ReferenceChangeRead {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { kind: "refused", issues: [issueOf("reference-not-json", {}, { input })] };
  }
  // A list has members, too.
  if (Array.isArray(raw)) return refused([issueOf("reference-wrong-value", { key: "" }, { input })]);
  const read = checkedReference(raw);
  if (read.kind === "refused") return refused(read.issues.map((issue) => ({ ...issue, input })));
  const unknown = unreadKeys(raw, read.change);
  if (unknown.length > 0) return refused(unknown.map((key) => issueOf("reference-unknown-key", { key }, { input })));
  if (Object.keys(read.change).length === 0) return refused([issueOf("reference-empty", {}, { input })]);
  return read;
}

function refused(issues: readonly Issue[]): ReferenceChangeRead {
  const [first, ...rest] = issues;
  if (first === undefined) throw new RangeError("refused without a reason");
  return { kind: "refused", issues: [first, ...rest] };
}
