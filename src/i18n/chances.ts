import type { ByLocale, Locale } from "./locale.ts";

const tenths: ByLocale<readonly string[]> = {
  zh: ["", "一成", "两成", "三成", "四成", "五成", "六成", "七成", "八成", "九成"],
  en: [
    "",
    "one in ten",
    "two in ten",
    "three in ten",
    "four in ten",
    "five in ten",
    "six in ten",
    "seven in ten",
    "eight in ten",
    "nine in ten",
  ],
};

interface ChanceWords {
  readonly about: (tenth: string) => string;
  readonly below5: string;
  readonly below1: string;
  readonly above95: string;
  readonly above99: string;
}

const words: ByLocale<ChanceWords> = {
  zh: {
    about: (tenth) => `约${tenth}`,
    below5: "不到百分之五",
    below1: "几乎为零",
    above95: "超过百分之九十五",
    above99: "极大，几乎可以肯定",
  },
  en: {
    about: (tenth) => `about ${tenth}`,
    below5: "under 5 in a hundred",
    below1: "close to nil",
    above95: "over 95 in a hundred",
    above99: "almost certain",
  },
};

/** A probability spoken roughly, to follow 的把握 or "chance:": 约三成 or about three in ten. */
export function roughChance(probability: number, locale: Locale): string {
  const { about, below1, below5, above95, above99 } = words[locale];
  if (probability < 0.01) return below1;
  if (probability < 0.05) return below5;
  if (probability > 0.99) return above99;
  if (probability > 0.95) return above95;
  return about(tenths[locale][Math.min(9, Math.max(1, Math.round(probability * 10)))] ?? "");
}
