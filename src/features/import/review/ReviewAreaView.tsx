import type { Locale } from "#i18n/locale.ts";
import { wholeName } from "#i18n/names.ts";
import { reviewKey, type Acceptance } from "./acceptances.ts";
import type { ImportController } from "#features/import/importController.ts";
import type { ReviewArea } from "./reviewGroups.ts";
import type { ReviewAbout } from "./reviewName.ts";
import { ReviewRow } from "./ReviewRow.tsx";

export interface ReviewAreaViewProps {
  readonly group: ReviewArea;
  /** How many there are, and how many are ticked, in words. */
  readonly counts: string;
  readonly acceptances: ReadonlyMap<string, Acceptance>;
  readonly isOpen: boolean;
  readonly onFold: (isOpen: boolean) => void;
  readonly about: ReviewAbout;
  readonly locale: Locale;
  readonly onAccept: ImportController["accept"];
}

/** The cells of one area under review, to be folded away. */
export function ReviewAreaView(props: ReviewAreaViewProps) {
  const { group, counts, acceptances, isOpen, onFold, about, locale, onAccept } = props;
  const name = wholeName(about.region, group.area, locale);
  return (
    <details className="review-area" open={isOpen} onToggle={(event) => onFold(event.currentTarget.open)}>
      <summary>
        <strong>{name}</strong> <small>{counts}</small>
      </summary>
      <fieldset>
        <legend className="visually-hidden">{name}</legend>
        <ul>
          {group.cells.map((cell) => (
            <ReviewRow
              key={reviewKey(cell)}
              cell={cell}
              acceptance={acceptances.get(reviewKey(cell)) ?? null}
              about={about}
              locale={locale}
              onAccept={onAccept}
            />
          ))}
        </ul>
      </fieldset>
    </details>
  );
}
