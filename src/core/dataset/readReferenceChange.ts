import * as v from "valibot";
import type { Issue } from "#core/survey/issue.ts";
import { issueOf } from "#core/survey/issueLog.ts";
import { isShare } from "#core/units.ts";
import { referenceChangeSchema, type ReferenceChange } from "./referenceChange.ts";
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
  const result = v.safeParse(referenceChangeSchema, raw);
  if (!result.success) return refused(result.issues.map((issue) => issueOfValue(issue, input)));
  const unknown = unreadKeys(raw, result.output);
  if (unknown.length > 0) return refused(unknown.map((key) => issueOf("reference-unknown-key", { key }, { input })));
  if (Object.keys(result.output).length === 0) return refused([issueOf("reference-empty", {}, { input })]);
  return { kind: "ok", change: result.output };
}

function refused(issues: readonly Issue[]): ReferenceChangeRead {
  const [first, ...rest] = issues;
  if (first === undefined) throw new RangeError("refused without a reason");
  return { kind: "refused", issues: [first, ...rest] };
}

function issueOfValue(issue: v.BaseIssue<unknown>, input: string): Issue {
  const key = (issue.path ?? []).map((part) => String(part.key)).join(".");
  const shown = typeof issue.input === "string" || typeof issue.input === "number";
  const place = { input, ...(shown ? { value: String(issue.input) } : {}) };
  const isRate = issue.type === "guard" && issue.requirement === isShare;
  return issueOf(isRate ? "reference-rate" : "reference-wrong-value", { key }, place);
}
