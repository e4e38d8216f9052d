import type { Dataset } from "#core/dataset/dataset.ts";
import type { Instrument, Text } from "#core/dataset/schema.ts";
import type { Locale } from "#i18n/locale.ts";
import { inLocale } from "#i18n/locale.ts";
import { pointWording } from "#i18n/pointWording.ts";
import type { ChartFrame } from "./chartSpec.ts";

/** @throws Error for an instrument that the manifest does not define: the reader refuses such waves */
export function instrumentOf(dataset: Dataset, id: string): Instrument {
  const instrument = dataset.manifest.instruments.find((one) => one.id === id);
  if (instrument === undefined) throw new Error(`unknown instrument: ${id}`);
  return instrument;
}

/** What a chart is marked with wherever it goes: null where no wave is a demo, and no `draft` where the data are published. */
export function marksOf(dataset: Dataset, locale: Locale): Pick<ChartFrame, "demo" | "draft"> {
  const { demo, draft } = pointWording[locale];
  return {
    demo: dataset.manifest.waves.some(({ status }) => status === "demo") ? demo : null,
    ...(dataset.draft === true && { draft }),
  };
}

/** Sources one after another, each once, in the order given. */
export function sourceWords(sources: readonly Text[], locale: Locale): string {
  return [...new Set(sources.map((text) => inLocale(text, locale)))].join(pointWording[locale].sourceJoint);
}
