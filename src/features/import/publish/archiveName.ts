import type { Manifest } from "#core/dataset/schema.ts";
import { fileName } from "#figure/fileName.ts";
import { importResultWords } from "#i18n/importResultWords.ts";
import { inLocale, type Locale } from "#i18n/locale.ts";

/** The archive of an edition: 长治市-0005-1a2b3c4d.zip */
export function archiveName({ region, edition }: Pick<Manifest, "region" | "edition">, locale: Locale): string {
  const { fileName: name } = importResultWords[locale];
  return fileName(name(inLocale(region.name, locale), edition), "zip", edition);
}
