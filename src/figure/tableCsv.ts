import type { ChartFrame, TableCell } from "#charts/spec/chartSpec.ts";
import { guardFormula } from "#core/tables/guardedCsv.ts";
import { figureWords } from "#i18n/figureWords.ts";
import { pointWording } from "#i18n/pointWording.ts";

function quoted(text: string): string {
  return `"${guardFormula(text).replaceAll('"', '""')}"`;
}

function cellText({ text, value }: TableCell): string {
  return value === null ? quoted(text) : String(value);
}

/**
 * A figure's table as a data file: UTF-8 with BOM, CRLF, text always quoted, numbers bare; rates are shares.
 * A demonstration, and what is not published yet, say so in a column of their own, so that no row can be parted from it; title, source and edition stand
 * below the table, after an empty line.
 */
export function tableCsv(frame: ChartFrame): string {
  const {
    table: { columns, rows },
    title,
    source,
    edition,
    demo,
    draft,
    locale,
  } = frame;
  const words = figureWords[locale];
  const head = columns.map(({ label, dataLabel }) => quoted(dataLabel ?? label));
  const marks = [draft, demo].filter((one) => one !== undefined && one !== null);
  const mark = marks.length === 0 ? [] : [quoted(marks.join(pointWording[locale].point.joint))];
  const table = [
    [...head, ...mark.map(() => quoted(words.dataKind))],
    ...rows.map((row) => [...row.map(cellText), ...mark]),
  ].map((cells) => cells.join(","));
  const foot = [title, words.source(source), words.edition(edition)].map(quoted);
  return `\uFEFF${[...table, "", ...foot].join("\r\n")}\r\n`;
}
