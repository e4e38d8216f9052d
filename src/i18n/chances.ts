import type { ByLocale, Locale } from "./locale.ts";

const tenths: ByLocale<readonly string[]> = {
  zh: ["", "一成", "两成", "三成", "四成", "五成", "六成", "七成", "八成", "九成"],
  en: ["", "one in ten", "two in ten", "three in ten", "four in ten", "five in ten", "six in ten", "seven in ten", "eight in ten", "nine in ten"],
};

interface ChanceWords {
  readonly about: (tenth: string) => string;
  readonly below5: string;
  readonly below1: string;
  readonly above95: string;
  readonly above99: string;
}

const words: ByLocale<ChanceWords> = {
  zh: { about: (tenth) => `约${tenth}`, below5: "不到半成", below1: "不到百分之一", above95: "超过九成五", above99: "超过百分之九十九" },
  en: { about: (tenth) => `about ${tenth}`, below5: "less than one in twenty", below1: "less than one in a hundred", above95: "more than 95 in a hundred", above99: "more than 99 in a hundred" },
};

/** A probability spoken roughly, to follow 把握 or "the chance is": 约三成 or about three in ten. */
export function roughChance(probability: number, locale: Locale): string {
  const { about, below1, below5, above95, above99 } = words[locale];
  if (probability < 0.01) return below1;
  if (probability < 0.05) return below5;
  if (probability > 0.99) return above99;
  if (probability > 0.95) return above95;
  return about(tenths[locale][Math.min(9, Math.max(1, Math.round(probability * 10)))] ?? "");
}
