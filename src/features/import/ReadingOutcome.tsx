import type { ImportReading } from "#data/queries/surveyImport.ts";
import { importCheckWords } from "#i18n/importCheckWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount, formatYear } from "#i18n/numbers.ts";
import { Notice } from "#ui/Notice.tsx";

export interface ReadingOutcomeProps {
  readonly reading: ImportReading;
  /** Kinds of issues that are still to be ticked, and whether there were any. */
  readonly open: number;
  readonly hadAny: boolean;
  readonly locale: Locale;
}

/** How the reading ended, beside the files, so that nobody has to look for it further down. */
export function ReadingOutcome({ reading, open, hadAny, locale }: ReadingOutcomeProps) {
  const words = importCheckWords[locale];
  if (reading.kind === "rejected") {
    return (
      <Notice tone="problem" title={words.refused}>
        <p>{words.refusedBody}</p>
      </Notice>
    );
  }
  const rows = reading.inputs.reduce((sum, input) => sum + input.rows, 0);
  const years = formatList(
    reading.waves.map(({ year }) => formatYear(year, locale)),
    locale,
  );
  return (
    <Notice tone="quiet" title={words.read(formatCount(rows, locale), years)}>
      <p>{open > 0 ? words.toAgree(formatCount(open, locale)) : hadAny ? words.allAgreed : words.clean}</p>
    </Notice>
  );
}
