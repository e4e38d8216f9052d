import type { Locale } from "#i18n/locale.ts";

/** How the reader wants to see things, already resolved: `auto` has become light or dark. */
export interface ReaderSettings {
  readonly locale: Locale;
  readonly theme: "light" | "dark";
  /** 1, or 1.25 with large type. */
  readonly scale: number;
}
