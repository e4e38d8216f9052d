import type { ChartTable, TableCell, TableColumn } from "#charts/spec/chartSpec.ts";
import type { Locale } from "#i18n/locale.ts";
import { figureWords } from "#i18n/figureWords.ts";
import { element } from "./element.ts";

function cellView({ text }: TableCell, column: TableColumn | undefined, place: number): HTMLElement {
  const attributes = column?.numeric === true ? { class: "numeric" } : {};
  return place === 0 ? element("th", { scope: "row", ...attributes }, text) : element("td", attributes, text);
}

/** The chart as a table, folded away until asked for. */
export function tableView({ caption, columns, rows }: ChartTable, locale: Locale): HTMLElement {
  const head = columns.map(({ label, numeric }) =>
    element("th", { scope: "col", ...(numeric ? { class: "numeric" } : {}) }, label),
  );
  const body = rows.map((row) => element("tr", {}, ...row.map((cell, place) => cellView(cell, columns[place], place))));
  const table = element(
    "table",
    {},
    element("caption", {}, caption),
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...body),
  );
  return element(
    "details",
    { class: "table" },
    element("summary", {}, figureWords[locale].table),
    element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption }, table),
  );
}
