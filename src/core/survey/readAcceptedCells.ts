import * as v from "valibot";
import { dimensions, isCategory } from "#core/breakdown.ts";
import { isTooLong } from "#core/dataset/longestReason.ts";
import type { AcceptedCell } from "#core/dataset/publishingOptions.ts";
import { hasControls } from "#core/tables/controlCharacters.ts";
import { isYear } from "#core/units.ts";
import type { Issue } from "./issues/issue.ts";
import { issueOf } from "./issues/issueLog.ts";

const note = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== "" && !hasControls(text) && !isTooLong(text)),
);
const acceptedSchema = v.array(
  v.pipe(
    v.strictObject({
      year: v.pipe(v.number(), v.guard(isYear)),
      area: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{6}$/)),
      dimension: v.picklist(dimensions),
      category: v.exactOptional(v.string()),
      with: v.exactOptional(v.strictObject({ dimension: v.picklist(dimensions), category: v.string() })),
      note,
    }),
    v.check(({ dimension, category }) =>
      dimension === "total" ? category === undefined : category !== undefined && isCategory(dimension, category),
    ),
  ),
);

export type AcceptedRead =
  | { readonly kind: "ok"; readonly accepted: readonly AcceptedCell[] }
  | { readonly kind: "refused"; readonly issues: readonly [Issue, ...Issue[]] };

/** Text of a reviewer's file → the cells that are accepted, or every value that does not fit, by its path. */
export function readAcceptedCells(text: string, input: string): AcceptedRead {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { kind: "refused", issues: [issueOf("accepted-not-json", {}, { input })] };
  }
  const result = v.safeParse(acceptedSchema, raw);
  if (result.success) return { kind: "ok", accepted: result.output };
  const keyOf = (issue: v.BaseIssue<unknown>) => (issue.path ?? []).map((part) => String(part.key)).join(".");
  const [first, ...rest] = result.issues.map((issue) =>
    issueOf("accepted-wrong-value", { key: keyOf(issue) }, { input }),
  );
  return { kind: "refused", issues: [first ?? issueOf("accepted-wrong-value", { key: "" }, { input }), ...rest] };
}
