import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import { importText } from "./importing.ts";

const columns = ["rate", "count", "n", "se", "lower", "upper", "deff"] as const;
export type Given = { readonly [column in (typeof columns)[number]]?: number };

/** One county's row of a table with all columns, the others empty. */
function tableOf(given: Given): string {
  const numbers = columns.map((column) => given[column] ?? "");
  return ["year,area,dimension,category", ...columns].join(",") + `\n2024,潞州区,total,,${numbers.join(",")}`;
}

/** As imported, with what is withheld. @param level of the intervals in the table */
export function aggregateOutcome(given: Given, level: number | null = null): ImportOutcome {
  const options = { confidenceLevel: level ?? 0.95 };
  return importText(tableOf(given), { rateUnit: "share", options }, { reveal: true });
}
