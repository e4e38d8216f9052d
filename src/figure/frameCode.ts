import { chartHeight } from "#charts/echarts/chartHeight.ts";
import type { ChartSpec } from "#charts/spec/chartSpec.ts";
import type { ByLocale } from "#i18n/locale.ts";

const usualWidth = 720;
/** Title, notes and source around a chart at the usual width, as measured; English runs longer. */
const aroundChart: ByLocale<number> = { zh: 320, en: 380 };

function attribute(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The markup by which another page shows this chart. Its name says what is drawn: the finding may change under it. */
export function frameCode(spec: ChartSpec, address: string): string {
  const height = chartHeight(spec, usualWidth, 1) + aroundChart[spec.locale];
  return `<iframe src="${attribute(address)}" title="${attribute(spec.subtitle)}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`;
}
