import { useId } from "react";
import { Prose } from "./Prose.tsx";

export interface MethodTableProps {
  readonly caption: string;
  /** The first column names the row. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Cells of at most so many characters stay on one line. */
const longestWhole = 9;

/** A table that becomes one block for each row on a phone. */
export function MethodTable({ caption, columns, rows }: MethodTableProps) {
  const id = useId();
  return (
    <div className="method-table" role="region" aria-labelledby={id} tabIndex={0}>
      <table>
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = "", ...cells], place) => (
            <tr key={`${place} ${name}`}>
              <th scope="row">
                <Prose text={name} />
              </th>
              {cells.map((cell, at) => (
                <td
                  key={columns[at + 1]}
                  data-label={columns[at + 1]}
                  className={cell.length <= longestWhole ? "method-whole" : undefined}
                >
                  <Prose text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
