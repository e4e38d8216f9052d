import { importFormWords } from "./importFormWords.ts";
import type { Locale } from "./locale.ts";

/** What a column is used as, in words: 权重, 农民. A role that has no word keeps its code. */
export function roleName(role: string, locale: Locale): string {
  const { roles, populations } = importFormWords[locale].columns;
  return new Map([...Object.entries(roles), ...Object.entries(populations)]).get(role) ?? role;
}
