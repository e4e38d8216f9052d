import { chartHeight } from "#charts/echarts/chartHeight.ts";
import type { ChartSpec } from "#charts/spec/chartSpec.ts";

const usualWidth = 720;
const aroundChart = 220;

function attribute(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The markup by which another page shows this chart. */
export function frameCode(spec: ChartSpec, address: string): string {
  const height = chartHeight(spec, usualWidth, 1) + aroundChart;
  return `<iframe src="${attribute(address)}" title="${attribute(spec.title)}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`;
}
