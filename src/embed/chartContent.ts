import type { Dataset } from "#core/dataset/dataset.ts";
import type { Locale } from "#i18n/locale.ts";
import { chartOf } from "./chartOf.ts";
import { chartView, type DrawerModule } from "./chartView.ts";
import type { Content } from "./content.ts";
import { element } from "./element.ts";
import type { Drawing } from "./resolveEmbed.ts";
import { clauseParts } from "./textParts.ts";
import { tableView } from "./tableView.ts";

/** A chart with its table; null where the data have nothing for it. */
export function chartContent(
  drawing: Exclude<Drawing, { chart: "verdict" }>,
  dataset: Dataset,
  locale: Locale,
  library: Promise<DrawerModule>,
): Content | null {
  const spec = chartOf(drawing, dataset, locale);
  if (spec === null) return null;
  const chart = chartView(spec, library);
  return {
    title: spec.title,
    heading: element("h1", {}, ...clauseParts(spec.title)),
    subtitle: spec.subtitle,
    body: [chart.element, tableView(spec.table, locale)],
    notes: spec.notes,
    source: spec.source,
    demo: spec.demo,
    draw: chart.draw,
  };
}
