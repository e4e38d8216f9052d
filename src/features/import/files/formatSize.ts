import { importWords } from "#i18n/importWords.ts";
import type { Locale } from "#i18n/locale.ts";

/** 812 B, 96 KB or 1.4 MB */
export function formatSize(bytes: number, locale: Locale): string {
  const { size } = importWords[locale];
  if (bytes < 1024) return size(String(bytes), "B");
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? size(String(Math.round(kilobytes)), "KB") : size((kilobytes / 1024).toFixed(1), "MB");
}
