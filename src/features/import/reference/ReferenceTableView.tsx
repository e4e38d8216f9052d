import { useId } from "react";
import type { Manifest } from "#core/dataset/schema.ts";
import type { Locale } from "#i18n/locale.ts";
import { referenceWords } from "#i18n/referenceWords.ts";
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

/** One table of reference data: each cell a field, with what is wrong under it. */
export function ReferenceTableView(props: ReferenceTableViewProps) {
  const { table, rows, manifest, problems, locale, onChange, onAdd, onRemove } = props;
  const words = referenceWords[locale];
  const { title, hint, add, row: rowName } = words.tables[table];
  const fields = tableFields(table, manifest, locale);
  const heading = useId();
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
            <tbody>
              {rows.map((row, place) => {
                const named = rowName(String(place + 1));
                return (
                  <tr key={row.key}>
                    {fields.map((field) => (
                      <td key={field.name}>
                        <Cell
                          field={field}
                          label={`${named}${locale === "zh" ? "，" : ", "}${words.fields[field.name]}`}
                          value={row[field.name] ?? ""}
                          problem={problems.get(`${place}.${field.name}`) ?? null}
                          onChange={(value) => onChange(row.key, field.name, value)}
                        />
                      </td>
                    ))}
                    <td>
                      <button
                        type="button"
                        className="link-button"
                        aria-label={words.remove(named)}
                        onClick={() => onRemove(row.key)}
                      >
                        ×
                      </button>
                    </td>
                  </tr>
                );
              })}
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
        <button type="button" className="button" onClick={onAdd}>
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

interface CellProps {
  readonly field: TableField;
  readonly label: string;
  readonly value: string;
  readonly problem: string | null;
  readonly onChange: (value: string) => void;
}

function Cell({ field: { kind, options }, label, value, problem, onChange }: CellProps) {
  const id = useId();
  const shared = {
    "aria-label": label,
    "aria-invalid": problem !== null,
    ...(problem !== null && { "aria-describedby": id }),
  };
  const isKnown = options.some((option) => option.value === value);
  return (
    <>
      {kind === "select" ? (
        <select {...shared} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {!isKnown && <option value={value}>{value}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : kind === "long" ? (
        <textarea
          {...shared}
          rows={2}
          value={value}
          onChange={(event) => onChange(oneLine(event.currentTarget.value))}
        />
      ) : (
        <input
          {...shared}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
      {problem !== null && (
        <span className="field-problem" id={id}>
          {problem}
        </span>
      )}
    </>
  );
}

/** These texts are published as one line. */
function oneLine(text: string): string {
  return text.replaceAll(/[\r\n\t]+/g, " ");
}
