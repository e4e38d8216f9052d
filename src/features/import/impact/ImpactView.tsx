import { memo } from "react";
import type { Dataset } from "#core/dataset/dataset.ts";
import { isWithoutImpact } from "#core/impact/findImpact.ts";
import type { Impact } from "#core/impact/impact.ts";
import { impactWords } from "#i18n/impactWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount } from "#i18n/numbers.ts";
import { CellImpacts } from "./CellImpacts.tsx";
import { classLine, changeLine } from "./impactLines.ts";
import { LongList } from "./LongList.tsx";
import { VerdictChanges } from "./VerdictChanges.tsx";
import "./impact.css";

export interface ImpactViewProps {
  readonly impact: Impact;
  readonly before: Dataset | null;
  readonly after: Dataset;
  readonly locale: Locale;
}

/** What becomes different for readers, in words, counted, with lists to open. */
export const ImpactView = memo(function ImpactView({ impact, before, after, locale }: ImpactViewProps) {
  const words = impactWords[locale];
  const { changes, classes, reference, frozen } = impact;
  const isNothing = isWithoutImpact(impact);
  const part = (title: string, none: string, lines: readonly string[]) => (
    <section className="impact-part">
      <h3>{title}</h3>
      {lines.length === 0 ? <p>{none}</p> : <LongList lines={lines} locale={locale} />}
    </section>
  );
  return (
    <div className="impact">
      <p className="step-hint">{isNothing ? words.nothing : words.lead}</p>
      <VerdictChanges verdicts={impact.verdicts} before={before} after={after} locale={locale} />
      <CellImpacts years={impact.years} manifest={after.manifest} locale={locale} />
      {part(
        words.changes.title,
        words.changes.none,
        changes.map((change) => changeLine(change, after.manifest, locale)),
      )}
      {part(
        words.classes.title,
        words.classes.none,
        classes.map((change) => classLine(change, after.manifest, locale)),
      )}
      {reference.length > 0 && (
        <section className="impact-part">
          <h3>{words.reference.title}</h3>
          <p>
            {words.reference.changed(
              formatList(
                reference.map((one) => words.reference.parts[one]),
                locale,
              ),
            )}
          </p>
        </section>
      )}
      <section className="impact-part">
        <h3>{words.embeds.title}</h3>
        <p>
          {[
            frozen.kept === 0 ? words.embeds.noneFrozen : words.embeds.frozen(formatCount(frozen.kept, locale)),
            ...(frozen.withdrawn === 0 ? [] : [words.embeds.withdrawn(formatCount(frozen.withdrawn, locale))]),
            isNothing ? words.embeds.liveSame : words.embeds.live,
          ].join(words.between)}
        </p>
      </section>
    </div>
  );
});
