import type { Dataset } from "#core/dataset/dataset.ts";
import type { Instrument, Text } from "#core/dataset/schema.ts";
import type { Locale } from "#i18n/locale.ts";
import { inLocale } from "#i18n/locale.ts";
import { pointWording } from "#i18n/pointWording.ts";

/** @throws Error for an instrument that the manifest does not define: the reader refuses such waves */
export function instrumentOf(dataset: Dataset, id: string): Instrument {
  const instrument = dataset.manifest.instruments.find((one) => one.id === id);
  if (instrument === undefined) throw new Error(`unknown instrument: ${id}`);
  return instrument;
}

/** The words of the demo mark, or null where no wave is a demo. */
export function demoWords(dataset: Dataset, locale: Locale): string | null {
  return dataset.manifest.waves.some(({ status }) => status === "demo") ? pointWording[locale].demo : null;
}

/** Sources one after another, each once, in the order given. */
export function sourceWords(sources: readonly Text[], locale: Locale): string {
  return [...new Set(sources.map((text) => inLocale(text, locale)))].join(pointWording[locale].sourceJoint);
}
