import { verdictHeadline } from "#charts/spec/verdictHeadline.ts";
import type { Dataset } from "#core/dataset/dataset.ts";
import type { VerdictChange } from "#core/impact/impact.ts";
import type { Verdict } from "#core/query/verdict.ts";
import { impactWords } from "#i18n/impactWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatInterval, formatShare } from "#i18n/numbers.ts";
import { Clauses } from "#ui/Clauses.tsx";
import { Unbroken } from "#ui/Unbroken.tsx";
import "./impact.css";

export interface VerdictChangesProps {
  readonly verdicts: readonly VerdictChange[];
  readonly before: Dataset | null;
  readonly after: Dataset;
  readonly locale: Locale;
  readonly headingLevel?: 2 | 3;
}

/** The sentence of each verdict as it is and as it will be. */
export function VerdictChanges({ verdicts, before, after, locale, headingLevel = 3 }: VerdictChangesProps) {
  const words = impactWords[locale].verdict;
  const Heading = headingLevel === 2 ? "h2" : "h3";
  const changed = verdicts.filter(({ kind }) => kind !== "same");
  return (
    <section className="impact-part">
      <Heading>{words.title}</Heading>
      {changed.length === 0 && <p>{verdicts.length === 0 ? words.none : words.same}</p>}
      {changed.length === 0 &&
        verdicts.map(({ area, after: verdict }) => (
          <p key={area} className="impact-before">
            <Sentence verdict={verdict} dataset={after} locale={locale} />
          </p>
        ))}
      {changed.map((change) =>
        isSaidAlike(change, before, after, locale) ? (
          <div key={change.area}>
            <p>{words.sameWords[change.kind === "status" ? "status" : "value"]}</p>
            <p className="impact-before">
              <Sentence verdict={change.after} dataset={after} locale={locale} />
            </p>
          </div>
        ) : (
          <dl key={change.area} className="impact-verdict">
            <dt>{words.before}</dt>
            <dd className="impact-before">
              <Sentence verdict={change.before} dataset={before} locale={locale} />
            </dd>
            <dt>{words.after}</dt>
            <dd>
              <Sentence verdict={change.after} dataset={after} locale={locale} />
            </dd>
          </dl>
        ),
      )}
    </section>
  );
}

/** What was judged anew may read as before. */
function isSaidAlike(change: VerdictChange, before: Dataset | null, after: Dataset, locale: Locale): boolean {
  const said = (verdict: Verdict | null, dataset: Dataset | null): string | null =>
    verdict === null || dataset === null
      ? null
      : [...verdictHeadline(verdict, dataset, locale).map(({ text }) => text), latestOf(verdict, locale)].join("");
  const is = said(change.after, after);
  return is !== null && is === said(change.before, before);
}

function latestOf({ latest: { rate, lower, upper } }: Verdict, locale: Locale): string {
  const words = impactWords[locale].verdict;
  const interval = lower === null || upper === null ? words.noError : formatInterval(lower, upper, locale);
  return words.latest(formatShare(rate), interval);
}

interface SentenceProps {
  readonly verdict: Verdict | null;
  readonly dataset: Dataset | null;
  readonly locale: Locale;
}

function Sentence({ verdict, dataset, locale }: SentenceProps) {
  if (verdict === null || dataset === null) return impactWords[locale].verdict.none;
  return (
    <>
      {verdictHeadline(verdict, dataset, locale).map(({ text, tone }) => (
        <span key={text} className={`impact-tone-${tone}`}>
          <Clauses text={text} />
        </span>
      ))}
      <span className="impact-latest">
        <Unbroken text={latestOf(verdict, locale)} />
      </span>
    </>
  );
}
