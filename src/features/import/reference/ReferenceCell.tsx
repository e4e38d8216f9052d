import { useId } from "react";
import type { TableField } from "./tableFields.ts";

export interface ReferenceCellProps {
  readonly field: TableField;
  /** Names the field on its own. */
  readonly label: string;
  /** Stands over the field where the table has no head. */
  readonly shortLabel: string;
  readonly value: string;
  readonly problem: string | null;
  readonly onChange: (value: string) => void;
}

/** A cell of a table of reference data: a field, with what is wrong under it. */
export function ReferenceCell({ field, label, shortLabel, value, problem, onChange }: ReferenceCellProps) {
  const { name, kind, options } = field;
  const id = useId();
  const problemId = useId();
  const shared = {
    id,
    "aria-label": label,
    "aria-invalid": problem !== null,
    ...(problem !== null && { "aria-describedby": problemId }),
  };
  const isKnown = options.some((option) => option.value === value);
  return (
    <td className={`reference-cell-${kind} reference-cell-${name}`}>
      <label className="reference-label" htmlFor={id}>
        {shortLabel}
      </label>
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
        <span className="field-problem" id={problemId}>
          {problem}
        </span>
      )}
    </td>
  );
}

/** These texts are published as one line. */
function oneLine(text: string): string {
  return text.replaceAll(/[\r\n\t]+/g, " ");
}
