import type { CurrentEdition } from "#core/dataset/planPublication.ts";
import { folderCommandWords } from "#i18n/folderCommandWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { CommandFailure } from "./outcome.ts";

/** @throws CommandFailure where a time that is given lies before that of the edition which it would follow */
export function notBefore(at: string | null, current: CurrentEdition | null, locale: Locale): void {
  if (at === null || current === null) return;
  const { publishedAt } = current.manifest;
  if (Date.parse(at) < Date.parse(publishedAt))
    throw new CommandFailure("usage", folderCommandWords[locale].timeBefore(at, publishedAt));
}
