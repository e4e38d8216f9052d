import type { ReactNode } from "react";
import type { Manifest } from "#core/dataset/schema.ts";
import { appWords } from "#i18n/appWords.ts";
import { formatDate } from "#i18n/dates.ts";
import type { Locale } from "#i18n/locale.ts";

/** Which edition is shown, and since when it has been published. */
export function Colophon({ manifest, locale }: { readonly manifest: Manifest; readonly locale: Locale }): ReactNode {
  return <span>{appWords[locale].edition(manifest.edition, formatDate(manifest.publishedAt, locale))}</span>;
}
