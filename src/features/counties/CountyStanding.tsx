import { Unbroken } from "#ui/Unbroken.tsx";

/** What is known of a unit beside its own series: pooled value, rank interval, model estimate. */
export function CountyStanding({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul className="county-standing">
      {sentences.map((sentence) => (
        <li key={sentence}>
          <Unbroken text={sentence} />
        </li>
      ))}
    </ul>
  );
}
