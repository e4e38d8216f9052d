import { writeCsv } from "#core/tables/writeCsv.ts";
import { htmlTables, type HtmlTable } from "#core/tables/htmlTables.ts";

/** What a clipboard holds of a table. */
export type Pasted =
  | { readonly kind: "tables"; readonly files: readonly File[] }
  /** Neither a table nor text. */
  | { readonly kind: "nothing" }
  | { readonly kind: "too-long" };

/** Characters: beyond these the table is better saved as a file, which is read beside the page. */
const limits = { html: 2_000_000, text: 20_000_000 };

/**
 * A table from WPS, Word, Excel or a web page as an input of its own; several tables become several inputs.
 * @param html as on the clipboard, empty where there is none; it never becomes part of the page
 * @param text the same as plain text, cells apart by tabs
 */
export function pastedFiles(html: string, text: string): Pasted {
  const tables = html.length > limits.html ? [] : htmlTables(html).filter(hasCells);
  if (tables.length > 0) return { kind: "tables", files: tables.map((rows) => fileOf(writeCsv(rows))) };
  if (text.trim() === "") return html.length > limits.html ? { kind: "too-long" } : { kind: "nothing" };
  return text.length > limits.text ? { kind: "too-long" } : { kind: "tables", files: [fileOf(text)] };
}

/** One cell is no table: it is what stands around text. */
function hasCells(rows: HtmlTable): boolean {
  return rows.reduce((sum, cells) => sum + cells.length, 0) > 1;
}

function fileOf(text: string): File {
  return new File([text], "clipboard.csv", { type: "text/csv" });
}
