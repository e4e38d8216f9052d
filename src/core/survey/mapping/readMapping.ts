import * as v from "valibot";
import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { mappingSchema, type Mapping } from "./mapping.ts";

export type MappingRead =
  | { readonly kind: "ok"; readonly mapping: Mapping }
  | { readonly kind: "refused"; readonly issues: readonly [Issue, ...Issue[]] };

/** Text of a mapping file → the mapping, or every key that does not fit, by its path. */
export function readMapping(text: string, input: string): MappingRead {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { kind: "refused", issues: [issueOf("mapping-not-json", {}, { input })] };
  }
  // A list has members, too, and one of them is called like a key of a mapping.
  if (Array.isArray(raw)) return { kind: "refused", issues: [issueOf("mapping-wrong-value", { key: "" }, { input })] };
  const result = v.safeParse(mappingSchema, raw);
  if (result.success) return { kind: "ok", mapping: result.output };
  const [first, ...rest] = result.issues.map((issue) => issueOfKey(issue, input));
  return { kind: "refused", issues: [first ?? issueOf("mapping-wrong-value", { key: "" }, { input }), ...rest] };
}

function issueOfKey(issue: v.BaseIssue<unknown>, input: string): Issue {
  const key = (issue.path ?? []).map((part) => String(part.key)).join(".");
  if (issue.type === "strict_object" && issue.expected === "never")
    return issueOf("mapping-unknown-key", { key }, { input });
  const value =
    typeof issue.input === "string" || typeof issue.input === "number" ? { value: String(issue.input) } : {};
  return issueOf("mapping-wrong-value", { key }, { input, ...value });
}
