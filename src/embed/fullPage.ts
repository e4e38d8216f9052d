import type { Year } from "#core/units.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatYears } from "#charts/spec/embedRequest.ts";
import type { Drawing } from "./resolveEmbed.ts";

interface Route {
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
}

function populationsPage(drawing: { readonly area: string; readonly year: Year | null }, region: string): Route {
  const area = drawing.area === region ? "" : drawing.area;
  return { path: "/populations", parameters: { area, year: String(drawing.year ?? "") } };
}

/** Route and parameters of the page that shows the same, as its own codec reads them. */
function routeOf(drawing: Drawing, region: string): Route {
  switch (drawing.chart) {
    case "verdict":
      return drawing.area === region
        ? { path: "/", parameters: {} }
        : { path: "/trend", parameters: { area: drawing.area } };
    case "trend": {
      const { areas, by, categories, years } = drawing.selection;
      const area = areas.join(",");
      return {
        path: "/trend",
        parameters: {
          area: area === region ? "" : area,
          by: by ?? "",
          category: categories.join(","),
          year: years.from !== null && years.from === years.to ? `${years.from}..${years.to}` : formatYears(years),
        },
      };
    }
    case "breakdown":
      return drawing.dimension === "population"
        ? populationsPage(drawing, region)
        : {
            path: "/trend",
            parameters: {
              area: drawing.area === region ? "" : drawing.area,
              by: drawing.dimension,
              category: drawing.categories.join(","),
            },
          };
    case "youth":
      return populationsPage(drawing, region);
    case "counties-map":
    case "counties-rank":
      return { path: "/counties", parameters: { year: String(drawing.year ?? "") } };
  }
}

/** Address of the page behind an embed, relative to the embed. */
export function fullPageAddress(drawing: Drawing, region: string, locale: Locale): string {
  const { path, parameters } = routeOf(drawing, region);
  const query = Object.entries({ ...parameters, lang: locale === "zh" ? "" : locale })
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`)
    .join("&");
  return `index.html#${path}${query === "" ? "" : `?${query}`}`;
}
