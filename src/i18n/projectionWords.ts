import type { ByLocale } from "./locale.ts";

/** Words of lines continued beyond the last value. Parameters are worded already. */
export interface ProjectionWords {
  readonly of: (name: string) => string;
  readonly label: (rate: string) => string;
  readonly interval: (interval: string) => string;
  readonly notData: string;
  /** `years` are those of the surveys that it rests on. */
  readonly note: (year: string, years: readonly string[]) => string;
  readonly alt: (year: string, rate: string, interval: string) => string;
}

export const projectionWords: ByLocale<ProjectionWords> = {
  zh: {
    of: (name) => `${name}按目前趋势推算`,
    label: (rate) => `推算 ${rate}`,
    interval: (interval) => `95% 区间 ${interval}`,
    notData: "推算，不是调查值",
    note: (year, years) =>
      `虚线和扇形：按 ${years.join("、")} 年调查的趋势推算到 ${year}的真实比例和 95% 区间，不是调查值，也不是对下一次调查结果的预报。`,
    alt: (year, rate, interval) => `虚线按目前趋势推算，到 ${year}为 ${rate}（95% 区间 ${interval}），不是调查值。`,
  },
  en: {
    of: (name) => `${name}, projected at the present trend`,
    label: (rate) => `Projected ${rate}`,
    interval: (interval) => `95% interval ${interval}`,
    notData: "projected, not surveyed",
    note: (year, years) =>
      `Dashes and fan: the trend of the surveys of ${years.join(", ")} continued to ${year}, the true rate with its 95% interval; neither data nor a forecast of what the next survey will find.`,
    alt: (year, rate, interval) =>
      `A dashed line continues the present trend to ${rate} in ${year} (95% interval ${interval}); it is not data.`,
  },
};
