import type { Locale } from "#i18n/locale.ts";

/** How the reader wants to see things, already resolved: `auto` has become light or dark. */
export interface ReaderSettings {
  readonly locale: Locale;
  readonly theme: "light" | "dark";
  /** Size of type beside the usual 16 pixels: 1.25 with large type, more on a wall. */
  readonly scale: number;
}
