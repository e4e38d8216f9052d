import * as v from "valibot";
import { regionSchema, type Region } from "#core/dataset/schema.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { regionFaults } from "./regionFaults.ts";

export type RegionRead =
  | { readonly kind: "ok"; readonly region: Region }
  | { readonly kind: "refused"; readonly issues: readonly [Issue, ...Issue[]] };

/** Text of a region file, in the manifest's shape → the region, or every value that does not fit. */
export function readRegion(text: string, input: string): RegionRead {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { kind: "refused", issues: [issueOf("region-not-json", {}, { input })] };
  }
  const result = v.safeParse(regionSchema, raw);
  const keys = result.success
    ? regionFaults(result.output)
    : result.issues.map(({ path = [] }) => path.map(({ key }) => String(key)).join("."));
  if (result.success && keys.length === 0) return { kind: "ok", region: result.output };
  const [first, ...rest] = keys.map((key) => issueOf("region-wrong-value", { key }, { input }));
  return { kind: "refused", issues: [first ?? issueOf("region-wrong-value", { key: "" }, { input }), ...rest] };
}
