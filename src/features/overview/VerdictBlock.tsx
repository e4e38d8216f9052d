import type { VerdictCard } from "#charts/spec/verdictCard.ts";
import { overviewWords } from "#i18n/overviewWords.ts";
import { Clauses } from "#ui/Clauses.tsx";
import { Unbroken } from "#ui/Unbroken.tsx";
import "./verdict.css";

export interface VerdictBlockProps {
  readonly card: VerdictCard;
  /** Address of the page that explains it. */
  readonly how: string;
}

/** The verdict sentence, what is certain and what is not, what would settle it, and the four figures. */
export function VerdictBlock({ card, how }: VerdictBlockProps) {
  const words = overviewWords[card.locale];
  const listed = (clauses: readonly string[]) => clauses.join(words.clauseJoint) + words.clauseEnd;
  const settle = card.settle ?? "";
  const open = card.uncertain.length === 0 ? settle : listed(card.uncertain) + settle;
  const paragraphs = [
    { label: words.certain, text: card.certain.length === 0 ? "" : listed(card.certain) },
    { label: card.uncertain.length === 0 ? "" : words.uncertain, text: open },
  ].filter(({ text }) => text !== "");
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
        {paragraphs.map(({ label, text }, place) => (
          <p key={label}>
            {label !== "" && <strong>{label}</strong>}
            <Unbroken text={text} />
            {place === paragraphs.length - 1 && (
              <a href={how} className="verdict-how">
                {words.how}
              </a>
            )}
          </p>
        ))}
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
