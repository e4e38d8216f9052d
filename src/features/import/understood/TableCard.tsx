import { useId } from "react";
import { importTableWords } from "#i18n/importTableWords.ts";
import { importUnderstoodWords } from "#i18n/importUnderstoodWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount, formatYear } from "#i18n/numbers.ts";
import { SelectField } from "#ui/SelectField.tsx";
import { PreviewTable } from "./PreviewTable.tsx";
import type { ListedTable, TableFate } from "./tableChoices.ts";

export interface TableCardProps {
  readonly listed: ListedTable;
  /** Among those of its file, from 1. */
  readonly number: number;
  /** Of the file. */
  readonly name: string;
  readonly locale: Locale;
  readonly onFate: (fate: TableFate) => void;
  /** Null: found. */
  readonly onTurned: (turned: boolean | null) => void;
  /** @param rows of the header; null: found */
  readonly onHeader: (row: number, rows: number | null) => void;
}

const headerRowCounts = [1, 2, 3] as const;
/** Rows above and below the header that are offered in its place. */
const rowsAbove = 5;
const rowsBelow = 8;

/** One of several tables of a file: where it begins, and whether it is imported. */
export function TableCard({ listed, number, name, locale, onFate, onTurned, onHeader }: TableCardProps) {
  const { choice, found } = listed;
  const words = importTableWords[locale];
  const understood = importUnderstoodWords[locale];
  const id = useId();
  const isLeft = choice.leave === true;
  const { headerRow, headerRows = null } = choice;
  const first = Math.max(1, headerRow - rowsAbove);
  const rows = Array.from({ length: headerRow + rowsBelow - first + 1 }, (_, place) => String(first + place));
  const fates: readonly TableFate[] =
    number === 1 || choice.firstColumn !== undefined ? ["read", "leave"] : ["read", "leave", "join"];
  const title = words.table(number, found?.corner ?? `${choice.firstColumn ?? "A"}${headerRow}`);
  return (
    <section className="table-card" aria-labelledby={id}>
      <h4 id={id}>{title}</h4>
      {found !== null && <p className="step-hint">{factsOf(listed, locale)}</p>}
      <div className="understood-fields">
        <SelectField
          label={words.fate}
          name="tables"
          value={isLeft ? "leave" : "read"}
          options={fates.map((fate) => ({ value: fate, label: words.fates[fate] }))}
          onChange={(text) => {
            const fate = fates.find((one) => one === text);
            if (fate !== undefined) onFate(fate);
          }}
        />
        {!isLeft && (
          <>
            <SelectField
              label={words.lie}
              name="turned"
              value={choice.turned === undefined ? "" : choice.turned ? "turned" : "upright"}
              options={[
                {
                  value: "",
                  label: understood.automatic(
                    found === null || choice.turned !== undefined
                      ? null
                      : words.lies[found.isTurned ? "turned" : "upright"],
                  ),
                },
                ...(["upright", "turned"] as const).map((value) => ({ value, label: words.lies[value] })),
              ]}
              onChange={(text) => onTurned(text === "" ? null : text === "turned")}
            />
            <SelectField
              label={understood.headerRow}
              value={String(headerRow)}
              options={rows.map((row) => ({ value: row, label: words.row(row) }))}
              onChange={(text) => onHeader(Number(text), headerRows)}
            />
            <SelectField
              label={understood.headerRows}
              value={String(headerRows ?? "")}
              options={[
                {
                  value: "",
                  label: understood.automatic(
                    found === null || headerRows !== null ? null : understood.headerRowsCount(found.headerRows),
                  ),
                },
                ...headerRowCounts.map((count) => ({ value: String(count), label: understood.headerRowsCount(count) })),
              ]}
              onChange={(text) => onHeader(headerRow, headerRowCounts.find((count) => String(count) === text) ?? null)}
            />
          </>
        )}
      </div>
      {found !== null && !isLeft && (
        <PreviewTable
          input={{ ...found, name: `${name} ${title}` }}
          locale={locale}
          onHeader={(row) => onHeader(row, headerRows)}
        />
      )}
    </section>
  );
}

function factsOf({ found }: ListedTable, locale: Locale): string {
  if (found === null) return "";
  const understood = importUnderstoodWords[locale];
  const { dating, rows, titles } = found;
  const isDated = dating !== null && dating.from !== "operator" && dating.from !== "file";
  const facts = [
    importTableWords[locale].rows(formatCount(rows, locale)),
    isDated ? understood.datings[dating.from](dating.year === null ? "" : formatYear(dating.year, locale)) : null,
    titles.length === 0 ? null : understood.titles(formatList(titles, locale)),
  ];
  return facts.filter((fact) => fact !== null).join(locale === "zh" ? "" : " ");
}
