import { useState } from "react";
import { isIdentifying } from "#core/survey/names/headerNames.ts";
import type { InputSummary } from "#data/queries/surveyImport.ts";
import { importUnderstoodWords } from "#i18n/importUnderstoodWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount } from "#i18n/numbers.ts";
import { columnUseName } from "#features/import/columns/columnUse.ts";

export interface PreviewTableProps {
  readonly input: Pick<InputSummary, "name" | "header" | "headerRow" | "columns" | "preview" | "previewRows">;
  readonly locale: Locale;
  /** Takes another row for the header. */
  readonly onHeader: (row: number) => void;
}

/** What a screen can show; a table of figures may be hundreds of columns wide. */
const shownColumns = 40;
const shownAtFirst = 6;

/** The first rows below the header, and over each column what it is taken for. */
export function PreviewTable({ input, locale, onHeader }: PreviewTableProps) {
  const words = importUnderstoodWords[locale];
  const [isOpen, setOpen] = useState(false);
  const { header, preview, previewRows, headerRow, name } = input;
  const rows = isOpen ? preview : preview.slice(0, shownAtFirst);
  if (header.length === 0 && preview.length === 0) return <p className="step-hint">{words.noPreview}</p>;
  const width = Math.min(Math.max(header.length, ...preview.map((cells) => cells.length)), shownColumns);
  const places = Array.from({ length: width }, (_, place) => place);
  const hidden = Math.max(header.length, ...preview.map((cells) => cells.length)) - width;
  return (
    <>
      <div className="table-scroll" role="region" aria-label={words.preview(name)} tabIndex={0}>
        <table className="preview-table">
          <caption className="visually-hidden">{words.preview(name)}</caption>
          <thead>
            <tr className="preview-roles">
              <td className="preview-row">{words.taken}</td>
              {places.map((place) => (
                <td key={place}>
                  <RoleOf column={header[place] ?? ""} input={input} locale={locale} />
                </td>
              ))}
            </tr>
            <tr>
              <td className="preview-row">{headerRow}</td>
              {places.map((place) => (
                <th key={place} scope="col">
                  {header[place]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                <RowNumber row={previewRows[row] ?? null} locale={locale} onHeader={onHeader} />
                {places.map((place) => (
                  <td key={place}>{cells[place]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {preview.length > rows.length && (
        <button type="button" className="link-button" onClick={() => setOpen(true)}>
          {words.moreRows(formatCount(preview.length, locale))}
        </button>
      )}
      {hidden > 0 && <p className="step-hint">{words.others(formatCount(hidden, locale))}</p>}
    </>
  );
}

/** The number of a row, which makes the row the header. */
function RowNumber({
  row,
  locale,
  onHeader,
}: Pick<PreviewTableProps, "locale" | "onHeader"> & { readonly row: number | null }) {
  const words = importUnderstoodWords[locale];
  return (
    <td className="preview-row">
      {row !== null && (
        <button
          type="button"
          title={words.asHeader(String(row))}
          aria-label={words.asHeader(String(row))}
          onClick={() => onHeader(row)}
        >
          {row}
        </button>
      )}
    </td>
  );
}

function RoleOf({ column, input, locale }: Pick<PreviewTableProps, "input" | "locale"> & { readonly column: string }) {
  const words = importUnderstoodWords[locale];
  const uses = column === "" ? [] : input.columns.filter((one) => one.column === column).map(({ role }) => role);
  if (uses.length === 0) return <span>{isIdentifying(column) ? words.masked : words.unused}</span>;
  return (
    <strong>
      {formatList(
        uses.map((use) => columnUseName(use, locale)),
        locale,
      )}
    </strong>
  );
}
