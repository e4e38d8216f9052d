import { useId } from "react";
import type { ChartTable } from "#charts/spec/chartSpec.ts";

/** The chart as a table, scrolling in a region of its own. */
export function FigureTable({ table }: { readonly table: ChartTable }) {
  const caption = useId();
  const { columns, rows } = table;
  return (
    <section className="figure-table" tabIndex={0} aria-labelledby={caption}>
      <table>
        <caption id={caption}>{table.caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, numeric }) => (
              <th key={key} scope="col" className={numeric ? "figure-number" : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              {columns.map(({ key, numeric }, column) => {
                const text = row[column]?.text ?? "";
                const className = numeric ? "figure-number" : undefined;
                return column === 0 ? (
                  <th key={key} scope="row" className={className}>
                    {text}
                  </th>
                ) : (
                  <td key={key} className={className}>
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
