import dayjs from "dayjs";
import type { ByLocale, Locale } from "./locale.ts";

const patterns: ByLocale<string> = { zh: "YYYY 年 M 月 D 日", en: "D MMMM YYYY" };

/** The day of an ISO time, in the time zone that the time itself was written in, so that every reader sees the same day. */
export function formatDate(iso: string, locale: Locale): string {
  const day = dayjs(iso.slice(0, 10));
  return day.isValid() ? day.format(patterns[locale]) : iso;
}
