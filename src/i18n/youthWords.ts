import type { ByLocale } from "./locale.ts";

/** Words of the figure of youth, who are measured by another instrument. Parameters are worded already. */
export interface YouthWords {
  readonly title: (year: string, rate: string, interval: string | null) => string;
  readonly titleSeveral: (year: string) => string;
  readonly titleWithheld: (year: string, reason: string) => string;
  readonly subtitle: (instrument: string) => string;
  readonly note: string;
  readonly alt: (year: string, rate: string) => string;
  readonly caption: (year: string) => string;
}

export const youthWords: ByLocale<YouthWords> = {
  zh: {
    title: (year, rate, interval) =>
      `${year}青少年合格率 ${rate}${interval === null ? "（未公布误差）" : `（95% 置信区间 ${interval}）`}`,
    titleSeveral: (year) => `${year}青少年科学素质`,
    titleWithheld: (year, reason) => `${year}青少年：${reason}`,
    subtitle: (instrument) => `${instrument}，合格率（%）；与成年人群不是同一口径`,
    note: "青少年用另一种测评口径，不与其他人群和全市比较，不适用全市目标。",
    alt: (year, rate) => `点和区间图：${year}青少年 ${rate}，单独的坐标轴，从 0 到 100%。`,
    caption: (year) => `${year}青少年科学素质测评合格率`,
  },
  en: {
    title: (year, rate, interval) =>
      `${year}: ${rate} of youth passed (${interval === null ? "no error published" : `95% confidence interval ${interval}`})`,
    titleSeveral: (year) => `Youth science literacy, ${year}`,
    titleWithheld: (year, reason) => `Youth, ${year}: ${reason}`,
    subtitle: (instrument) => `${instrument}, pass rate (%); not the same test as for adults`,
    note: "Youth are measured by another test: not compared with other populations or the city, and the city's target does not apply.",
    alt: (year, rate) =>
      `Chart of a point and its interval: youth, ${year}, ${rate}, on an axis of its own from 0 to 100%.`,
    caption: (year) => `Youth science literacy pass rate, ${year}`,
  },
};
