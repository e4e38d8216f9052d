import type { Region } from "#core/dataset/schema.ts";
import { guardedCsvRow } from "#core/tables/guardedCsv.ts";
import type { TemplateKind } from "#core/survey/files/templateColumns.ts";
import { importTemplateWords } from "#i18n/importTemplateWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { templateColumns } from "./template.ts";

/** Widths in characters of the sheet of explanations. */
const guideWidths = [18, 24, 60, 50, 16];
const columnWidth = 14;

/** A template as CSV (UTF-8 with BOM, CRLF): a header, and what is to stand below it. */
export function templateCsv(
  kind: TemplateKind,
  region: Region,
  locale: Locale,
  rows: readonly (readonly string[])[] = [],
): string {
  const header = templateColumns(kind, region, locale).map((column) => column.header);
  return `\uFEFF${[header, ...rows].map(guardedCsvRow).join("")}`;
}

/** A template as a workbook: the sheet to be filled in, and one that explains its columns. */
export async function templateWorkbook(
  kind: TemplateKind,
  region: Region,
  locale: Locale,
  rows: readonly (readonly string[])[] = [],
): Promise<Uint8Array> {
  const { writeWorkbook } = await import("#io/workbook/writeWorkbook.ts");
  const words = importTemplateWords[locale];
  const columns = templateColumns(kind, region, locale);
  return writeWorkbook([
    { name: words.sheet, widths: columns.map(() => columnWidth), header: columns.map(({ header }) => header), rows },
    {
      name: words.guide,
      widths: guideWidths,
      header: words.header,
      rows: columns.map(({ header, need, meaning, values, example }) => [
        header,
        words.needs[need],
        meaning,
        values,
        example,
      ]),
    },
  ]);
}
