import type { Columns } from "./columns.ts";
import type { Shape } from "./importContext.ts";
import { namesColumns } from "./columns.ts";
import type { Mapping } from "./mapping.ts";

/** Respondents where each row has an outcome, an aggregate table where each has a rate; null where neither can be found. */
export function shapeOf({ roles, isMapped }: Columns, mapping: Mapping | null): Shape | null {
  const hasOutcome = roles.has("qualified") || roles.has("score");
  const hasRate = roles.has("rate") || (roles.has("count") && roles.has("n"));
  const isTold = mapping?.shape !== undefined && (isMapped || !namesColumns(mapping));
  if (isTold)
    return mapping.shape === "respondents" ? (hasOutcome ? "respondents" : null) : hasRate ? "aggregate" : null;
  if (hasOutcome) return "respondents";
  return hasRate ? "aggregate" : null;
}
