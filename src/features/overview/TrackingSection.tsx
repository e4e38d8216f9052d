import type { Verdict } from "#core/query/verdict.ts";
import { trackingTable } from "#charts/spec/trackingTable.ts";
import type { Locale } from "#i18n/locale.ts";
import { Unbroken } from "#ui/Unbroken.tsx";
import "./tracking.css";

/** Everything that is reported beside the verdict, for those who check it. Nothing without a target. */
export function TrackingSection({ verdict, locale }: { readonly verdict: Verdict; readonly locale: Locale }) {
  const table = trackingTable(verdict, locale);
  if (table === null) return null;
  const { title, lead, columns, rows } = table;
  return (
    <section className="tracking" aria-labelledby="tracking-title">
      <h2 id="tracking-title">{title}</h2>
      <p className="tracking-lead">
        <Unbroken text={lead} />
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.measure}</th>
            <th scope="col">{columns.value}</th>
            <th scope="col">{columns.note}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, value, note }) => (
            <tr key={id}>
              <th scope="row">
                <Unbroken text={label} />
              </th>
              <td className="tracking-value">
                <Unbroken text={value} />
              </td>
              <td className="tracking-note">
                <Unbroken text={note} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
