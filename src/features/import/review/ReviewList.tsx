import { useId, useState } from "react";
import type { ReviewCell } from "#core/survey/reviewCells.ts";
import { importReviewWords } from "#i18n/importReviewWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount, formatYear } from "#i18n/numbers.ts";
import { Notice } from "#ui/Notice.tsx";
import { reviewKey, type Acceptance } from "./acceptances.ts";
import type { ImportController } from "#features/import/importController.ts";
import { ReviewAreaView } from "./ReviewAreaView.tsx";
import { reviewGroups } from "./reviewGroups.ts";
import { nameInFull, type ReviewAbout } from "./reviewName.ts";
import "./review.css";

export interface ReviewListProps {
  readonly reviews: readonly ReviewCell[];
  readonly acceptances: readonly Acceptance[];
  /** Ticks that the last reading took away. */
  readonly dropped: readonly Acceptance[];
  readonly about: ReviewAbout;
  readonly locale: Locale;
  readonly onAccept: ImportController["accept"];
}

/** As many as are read at a glance; more are folded away by area. */
const fewCells = 20;

/** The cells under review, by year and area, each to be let through by a tick and a note. */
export function ReviewList({ reviews, acceptances, dropped, about, locale, onAccept }: ReviewListProps) {
  const words = importReviewWords[locale].review;
  const id = useId();
  /** Areas that the reader has folded or unfolded. */
  const [folds, setFolds] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isOpen = (key: string): boolean => folds.get(key) ?? reviews.length <= fewCells;
  const known = new Map(acceptances.map((one) => [reviewKey(one), one]));
  const count = (cells: readonly ReviewCell[]): string => {
    const ticked = cells.filter((cell) => known.get(reviewKey(cell))?.ticked === true).length;
    return words.count(formatCount(cells.length, locale), ticked === 0 ? null : formatCount(ticked, locale));
  };
  const groups = reviewGroups(reviews, about.region);
  const keys = groups.flatMap(({ year, areas }) => areas.map(({ area }) => foldKey(year, area)));
  const areAllOpen = keys.every(isOpen);
  return (
    <section className="review" aria-labelledby={id}>
      <h3 id={id}>{words.title}</h3>
      {dropped.length > 0 && (
        <Notice tone="caution" title={words.dropped}>
          <p>
            {words.droppedBody(
              formatList(
                dropped.map((cell) => nameInFull(cell, about, locale)),
                locale,
              ),
            )}
          </p>
        </Notice>
      )}
      {reviews.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p className="step-hint">{words.lead}</p>
          <p className="step-hint">{words.meaning}</p>
          <button
            type="button"
            className="link-button"
            onClick={() => setFolds(new Map(keys.map((key) => [key, !areAllOpen])))}
          >
            {areAllOpen ? words.foldAll : words.unfoldAll}
          </button>
          {groups.map(({ year, areas }) => (
            <div key={year} className="review-year">
              <h4>{words.year(formatYear(year, locale), count(areas.flatMap(({ cells }) => cells)))}</h4>
              {areas.map((group) => {
                const key = foldKey(year, group.area);
                return (
                  <ReviewAreaView
                    key={group.area}
                    group={group}
                    counts={count(group.cells)}
                    acceptances={known}
                    isOpen={isOpen(key)}
                    onFold={(on) => {
                      if (on !== isOpen(key)) setFolds((before) => new Map(before).set(key, on));
                    }}
                    about={about}
                    locale={locale}
                    onAccept={onAccept}
                  />
                );
              })}
            </div>
          ))}
        </>
      )}
    </section>
  );
}

function foldKey(year: number, area: string): string {
  return `${year} ${area}`;
}
