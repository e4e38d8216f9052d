import { dimensions, type CategoryDimension } from "#core/breakdown.ts";
import type { Region } from "#core/dataset/schema.ts";
import type { ColumnUse, InputSummary, UnknownValue } from "#core/survey/importOutcome.ts";
import { columnRoles, type ColumnRole } from "#core/survey/mapping/mapping.ts";
import { importFormWords } from "#i18n/importFormWords.ts";
import { inspectWords } from "#i18n/inspectWords.ts";
import { areaName, categoryName } from "#i18n/names.ts";
import type { Locale } from "#i18n/locale.ts";
import { textTable } from "./textTable.ts";

/** What was understood of an input, for people: lines of text and tables. @param withheld columns that are not read */
export function inputTable(input: InputSummary, withheld: ReadonlySet<string>, region: Region, locale: Locale): string {
  const words = inspectWords[locale];
  const { sheet, sheets, tables } = input;
  const lines = [
    words.title(input.name),
    sheet === null && input.encoding !== null
      ? words.encoding(words.encodings[input.encoding], input.encodingDoubtful)
      : words.workbook,
    ...(input.delimiter === null ? [] : [words.delimiter(words.delimiters[input.delimiter])]),
    ...(sheet === null ? [] : [words.sheet(sheet)]),
    ...(sheets.length < 2
      ? []
      : [words.sheets(sheets.map(({ name, hidden }) => (hidden ? words.hiddenSheet(name) : name)))]),
  ];
  const read = tables.filter(({ isLeftOut }) => !isLeftOut);
  const several = tables.map((table, place) => {
    const title = words.table(place + 1, `${table.firstColumn}${table.headerRow ?? ""}`, table.isLeftOut);
    return [title, ...(read.includes(table) ? tableLines({ ...input, ...table }, withheld, locale) : [])].join("\n");
  });
  const others =
    input.unknownValues.length === 0
      ? []
      : [
          words.unknownValues,
          textTable([
            words.values,
            ...input.unknownValues.map(({ role, column, value, rows: count, near }) => [
              column,
              value,
              String(count),
              near === null ? "" : nameOf(role, near, region, locale),
            ]),
          ]),
        ];
  return [...lines, ...(tables.length === 0 ? tableLines(input, withheld, locale) : several), ...others].join("\n");
}

/** What was understood of one table. */
function tableLines(input: InputSummary, withheld: ReadonlySet<string>, locale: Locale): readonly string[] {
  const words = inspectWords[locale];
  const { titles, headerRow, headerRows, header, shape, rows, rateUnit, preview } = input;
  return [
    ...(titles.length === 0 ? [] : [words.titles(titles)]),
    header.length === 0 ? words.noHeader : words.header(headerRow ?? 1, headerRows),
    words.shape(shape, rows),
    ...(rateUnit === null ? [] : [words.unit(rateUnit)]),
    ...(header.length === 0
      ? []
      : [textTable([words.columns, ...header.map((name) => columnLine(name, input, withheld, locale))])]),
    ...(preview.length === 0 ? [] : [words.preview, textTable([header, ...preview])]),
  ];
}

function columnLine(
  column: string,
  { columns, near }: InputSummary,
  withheld: ReadonlySet<string>,
  locale: Locale,
): readonly string[] {
  const words = inspectWords[locale];
  const uses = columns.filter((one) => one.column === column).map(({ role }) => meaningOf(role, locale));
  const guesses = near.filter((one) => one.column === column).map(({ role }) => words.nearly(meaningOf(role, locale)));
  if (uses.length > 0) return [column, uses.join(" / ")];
  if (withheld.has(column)) return [column, words.withheld];
  return [column, guesses[0] ?? words.unused];
}

function meaningOf(use: ColumnUse, locale: Locale): string {
  const { roles, populations } = importFormWords[locale].columns;
  if (isRole(use)) return roles[use];
  const id = use.slice("population ".length);
  const known = new Map<string, string>(Object.entries(populations));
  return inspectWords[locale].population(known.get(id) ?? id);
}

/** A code by its name, and by itself, since a mapping takes the code. */
function nameOf(role: UnknownValue["role"], code: string, region: Region, locale: Locale): string {
  const name = isDimension(role) ? categoryName(role, code, locale) : areaName(region, code, locale);
  return name === code ? code : `${name} = ${code}`;
}

function isDimension(role: string): role is CategoryDimension {
  return role !== "total" && (dimensions as readonly string[]).includes(role);
}

function isRole(use: ColumnUse): use is ColumnRole {
  return (columnRoles as readonly string[]).includes(use);
}
