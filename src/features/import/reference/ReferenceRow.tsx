import { useState } from "react";
import type { Locale } from "#i18n/locale.ts";
import { referenceWords } from "#i18n/referenceWords.ts";
import { ReferenceCell } from "./ReferenceCell.tsx";
import type { FormRow, ReferenceTable } from "./referenceRows.ts";
import { rowSummary } from "./rowSummary.ts";
import type { TableField } from "./tableFields.ts";

export interface ReferenceRowProps {
  readonly table: ReferenceTable;
  readonly row: FormRow;
  /** Names the row by its place. */
  readonly name: string;
  readonly fields: readonly TableField[];
  /** Null where nothing is wrong with the field. */
  readonly problemOf: (field: string) => string | null;
  readonly locale: Locale;
  readonly onChange: (field: string, value: string) => void;
  readonly onRemove: () => void;
}

/** One row of fields. On a narrow screen it is a card that unfolds. */
export function ReferenceRow(props: ReferenceRowProps) {
  const { table, row, name, fields, problemOf, locale, onChange, onRemove } = props;
  const words = referenceWords[locale];
  // What was just added is to be filled in.
  const [isOpen, setOpen] = useState(() => fields.every(({ name: field, kind }) => kind === "select" || !row[field]));
  const summary = rowSummary(table, row, fields, locale);
  const isWrong = fields.some((field) => problemOf(field.name) !== null);
  return (
    <tr className={isOpen ? "reference-row reference-row-open" : "reference-row"}>
      <th scope="row" className="reference-summary">
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <span>{summary.name === "" ? words.summary.empty : summary.name}</span>
          {isWrong ? (
            <span className="field-problem">{words.summary.wrong}</span>
          ) : (
            summary.value !== "" && <span>{summary.value}</span>
          )}
        </button>
      </th>
      {fields.map((field) => (
        <ReferenceCell
          key={field.name}
          field={field}
          label={`${name}${words.summary.joint}${words.fields[field.name]}`}
          shortLabel={words.fields[field.name]}
          value={row[field.name] ?? ""}
          problem={problemOf(field.name)}
          onChange={(value) => onChange(field.name, value)}
        />
      ))}
      <td className="reference-removal">
        <button type="button" className="link-button" aria-label={words.remove(name)} onClick={onRemove}>
          <span className="reference-cross">×</span>
          <span className="reference-removal-words">{words.removal}</span>
        </button>
      </td>
    </tr>
  );
}
