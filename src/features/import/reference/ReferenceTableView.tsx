import { useEffect, useId, useRef } from "react";
import type { Manifest } from "#core/dataset/schema.ts";
import type { Locale } from "#i18n/locale.ts";
import { referenceWords } from "#i18n/referenceWords.ts";
import { ReferenceRow } from "./ReferenceRow.tsx";
import type { FormRow, ReferenceTable } from "./referenceRows.ts";
import { tableFields, type TableField } from "./tableFields.ts";

export interface ReferenceTableViewProps {
  readonly table: ReferenceTable;
  readonly rows: readonly FormRow[];
  readonly manifest: Manifest;
  /** What is wrong, by row and field: `0.rate`. */
  readonly problems: ReadonlyMap<string, string>;
  readonly locale: Locale;
  readonly onChange: (key: string, field: string, value: string) => void;
  readonly onAdd: () => void;
  readonly onRemove: (key: string) => void;
}

/** One table of reference data. The keyboard follows a row that is added, and one that is removed to the row after it. */
export function ReferenceTableView(props: ReferenceTableViewProps) {
  const { table, rows, manifest, problems, locale, onChange, onAdd, onRemove } = props;
  const words = referenceWords[locale];
  const { title, hint, add, row: rowName } = words.tables[table];
  const fields = tableFields(table, manifest, locale);
  const heading = useId();
  const body = useRef<HTMLTableSectionElement>(null);
  const adding = useRef<HTMLButtonElement>(null);
  const goTo = useRef<number | null>(null);
  useEffect(() => {
    const place = goTo.current;
    if (place === null) return;
    goTo.current = null;
    const row = body.current?.children.item(place);
    const field = [...(row?.querySelectorAll<HTMLElement>("button, select, input, textarea") ?? [])].find(
      // What is not shown at this width takes no focus.
      (one) => one.offsetParent !== null && one.getAttribute("aria-expanded") !== "true",
    );
    (field ?? adding.current)?.focus();
  }, [rows.length]);
  return (
    <section className="reference-table" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <details open={table === "targets" || problems.size > 0}>
        <summary>{words.rows(String(rows.length))}</summary>
        <p className="step-hint">{hint}</p>
        <div className="table-scroll" tabIndex={0} role="region" aria-label={words.scroll(title)}>
          <table>
            <thead>
              <tr>
                {fields.map(({ name, kind }) => (
                  <th key={name} scope="col" className={`reference-${kind}`}>
                    {words.fields[name]}
                  </th>
                ))}
                <th scope="col">
                  <span className="visually-hidden">{words.removal}</span>
                </th>
              </tr>
            </thead>
            <tbody ref={body}>
              {rows.map((row, place) => (
                <ReferenceRow
                  key={row.key}
                  table={table}
                  row={row}
                  name={rowName(String(place + 1))}
                  fields={fields}
                  problemOf={(field) => problems.get(`${place}.${field}`) ?? null}
                  locale={locale}
                  onChange={(field, value) => onChange(row.key, field, value)}
                  onRemove={() => {
                    goTo.current = place;
                    onRemove(row.key);
                  }}
                />
              ))}
            </tbody>
          </table>
        </div>
        {[...problems].flatMap(([key, problem]) =>
          isShownAtCell(key, rows, fields)
            ? []
            : [
                <p className="field-problem" key={key}>
                  {problem}
                </p>,
              ],
        )}
        <button
          type="button"
          className="button"
          ref={adding}
          onClick={() => {
            goTo.current = rows.length;
            onAdd();
          }}
        >
          {add}
        </button>
      </details>
    </section>
  );
}

function isShownAtCell(key: string, rows: readonly FormRow[], fields: readonly TableField[]): boolean {
  const [place = "", name = ""] = key.split(".");
  return Number(place) < rows.length && fields.some((field) => field.name === name);
}
