import type { VerdictCard } from "#charts/spec/verdictCard.ts";
import { overviewWords } from "#i18n/overviewWords.ts";
import { Clauses } from "#ui/Clauses.tsx";
import "./verdict.css";

/** The verdict sentence, what is certain and what is not, what would settle it, and the four figures. */
export function VerdictBlock({ card }: { readonly card: VerdictCard }) {
  const words = overviewWords[card.locale];
  return (
    <section className="verdict" aria-labelledby="verdict-sentence">
      <h1 id="verdict-sentence">
        {card.headline.map(({ text, tone }) => (
          <span key={text} className={`tone-${tone}`}>
            <Clauses text={text} />
          </span>
        ))}
      </h1>
      <div className="verdict-ground">
        {card.certain.length > 0 && (
          <p>
            <strong>{words.certain}</strong>
            {card.certain.join(words.clauseJoint)}
            {words.clauseEnd}
          </p>
        )}
        {card.uncertain.length > 0 && (
          <p>
            <strong>{words.uncertain}</strong>
            {card.uncertain.join(words.clauseJoint)}
            {words.clauseEnd}
          </p>
        )}
        {card.settle !== null && <p>{card.settle}</p>}
      </div>
      <dl className="key-figures">
        {card.figures.map(({ id, label, before, number, unit, note }) => (
          <div key={id} className="key-figure">
            <dt>{label}</dt>
            <dd className="key-figure-value">
              {before !== "" && <span className="key-figure-word">{before}</span>}
              <span className="key-figure-number">{number}</span>
              <span className={unit === "%" ? "key-figure-word key-figure-percent" : "key-figure-word"}>{unit}</span>
            </dd>
            <dd className="key-figure-note">{note}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
