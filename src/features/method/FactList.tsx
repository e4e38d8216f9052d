import { Prose } from "./Prose.tsx";

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface FactListProps {
  /** Whose values these are: this edition's, or a year's. */
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** What the rules above give in the edition that is shown. */
export function FactList({ title, facts }: FactListProps) {
  if (facts.length === 0) return null;
  return (
    <div className="facts">
      <p className="facts-title">{title}</p>
      <dl>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>
              <Prose text={label} />
            </dt>
            <dd>
              <Prose text={value} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
