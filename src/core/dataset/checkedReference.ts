import * as v from "valibot";
import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { isShare } from "#core/units.ts";
import { referenceChangeSchema, type ReferenceChange } from "./referenceChange.ts";

export type CheckedReference =
  | { readonly kind: "ok"; readonly change: ReferenceChange }
  | { readonly kind: "refused"; readonly issues: readonly [Issue, ...Issue[]] };

/** Lists in the form of the manifest, their keys in its order whoever wrote them; or every value that does not fit, by its path. */
export function checkedReference(raw: unknown): CheckedReference {
  const result = v.safeParse(referenceChangeSchema, raw);
  if (result.success) return { kind: "ok", change: result.output };
  const [first, ...rest] = result.issues.map(issueOfValue);
  return { kind: "refused", issues: [first ?? issueOf("reference-wrong-value", { key: "" }), ...rest] };
}

function issueOfValue({ path, input, type, requirement }: v.BaseIssue<unknown>): Issue {
  const key = (path ?? []).map((part) => String(part.key)).join(".");
  const place = typeof input === "string" || typeof input === "number" ? { value: String(input) } : {};
  const isRate = type === "guard" && requirement === isShare;
  return issueOf(isRate ? "reference-rate" : "reference-wrong-value", { key }, place);
}
