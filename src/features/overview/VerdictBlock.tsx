import type { VerdictCard } from "#charts/spec/verdictCard.ts";
import { overviewWords } from "#i18n/overviewWords.ts";
import { Clauses } from "#ui/Clauses.tsx";
import { Unbroken } from "#ui/Unbroken.tsx";
import "./verdict.css";

/** The verdict sentence, what is certain and what is not, what would settle it, and the four figures. */
export function VerdictBlock({ card }: { readonly card: VerdictCard }) {
  const words = overviewWords[card.locale];
  const listed = (clauses: readonly string[]) => clauses.join(words.clauseJoint) + words.clauseEnd;
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
            <Unbroken text={listed(card.certain)} />
          </p>
        )}
        {card.uncertain.length > 0 && (
          <p>
            <strong>{words.uncertain}</strong>
            <Unbroken text={listed(card.uncertain) + (card.settle ?? "")} />
          </p>
        )}
        {card.uncertain.length === 0 && card.settle !== null && (
          <p>
            <Unbroken text={card.settle} />
          </p>
        )}
      </div>
      <dl className="key-figures">
        {card.figures.map(({ id, label, before, number, unit, note }) => (
          <div key={id} className="key-figure">
            <dt>
              <Unbroken text={label} />
            </dt>
            <dd className="key-figure-value">
              {before !== "" && <span className="key-figure-word">{before}</span>}
              <span className="key-figure-number">{number}</span>
              <span className={unit === "%" ? "key-figure-percent" : "key-figure-word key-figure-unit"}>{unit}</span>
            </dd>
            <dd className="key-figure-note">
              <Unbroken text={note} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
