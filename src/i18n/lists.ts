import type { ByLocale, Locale } from "./locale.ts";

const joints: ByLocale<{ readonly between: string; readonly last: string }> = {
  zh: { between: "、", last: "、" },
  en: { between: ", ", last: " and " },
};

/** 农民、老年人 or farmers and older people */
export function formatList(items: readonly string[], locale: Locale): string {
  const { between, last } = joints[locale];
  const final = items.at(-1);
  if (final === undefined) return "";
  return items.length === 1 ? final : `${items.slice(0, -1).join(between)}${last}${final}`;
}
