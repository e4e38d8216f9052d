import type { Manifest } from "#core/dataset/schema.ts";
import type { Published } from "#data/queries/surveyImport.ts";
import { formatDate } from "#i18n/dates.ts";
import { importWords } from "#i18n/importWords.ts";
import { formatList } from "#i18n/lists.ts";
import { inLocale, type Locale } from "#i18n/locale.ts";
import { formatYear, formatYears } from "#i18n/numbers.ts";
import { refusalWords } from "#i18n/refusalWords.ts";
import { Notice } from "#ui/Notice.tsx";
import { yearRuns } from "./results/yearRuns.ts";

export interface FolderNoteProps {
  readonly published: Published;
  readonly locale: Locale;
  /** Null once a file has been chosen: from then on nothing is asked of the server. */
  readonly retry: (() => void) | null;
}

/** What the file will be compared and joined with. */
export function FolderNote({ published, locale, retry }: FolderNoteProps) {
  const words = importWords[locale].folder;
  const wordsOf = refusalWords(locale);
  const action = retry === null ? {} : { action: { label: words.retry, run: retry } };
  if (published.kind === "empty") {
    return (
      <Notice tone="quiet" title={words.empty}>
        <p>{words.emptyBody}</p>
      </Notice>
    );
  }
  if (published.kind === "refused") {
    const { what } = wordsOf(published.refusal);
    return (
      <Notice tone="caution" title={words.unreadable} {...action}>
        <p>{what}</p>
        <p>{words.unreadableBody}</p>
      </Notice>
    );
  }
  const { current, missing } = published;
  return (
    <>
      <PublishedState manifest={current.manifest} locale={locale} />
      {missing.length > 0 && (
        <Notice
          tone="caution"
          title={words.missing(
            formatList(
              missing.map(({ year }) => formatYear(year, locale)),
              locale,
            ),
          )}
          {...action}
        >
          {missing.map(({ year, refusal }) => (
            <p key={year}>{wordsOf(refusal).what}</p>
          ))}
          <p>{words.missingBody}</p>
        </Notice>
      )}
    </>
  );
}

function PublishedState({ manifest, locale }: { readonly manifest: Manifest; readonly locale: Locale }) {
  const words = importWords[locale].folder;
  const { region, edition, publishedAt, waves } = manifest;
  const years = yearRuns(waves.map(({ year }) => year)).map(([from, to]) => formatYears(from, to, locale));
  return (
    <dl className="import-folder">
      <dt>{words.label}</dt>
      <dd>{words.edition(inLocale(region.name, locale), edition, formatDate(publishedAt, locale))}</dd>
      <dd>{years.length === 0 ? words.noYears : words.years(formatList(years, locale))}</dd>
      {waves.some(({ status }) => status === "demo") && (
        <dd>
          <strong className="demo-mark">{words.demo}</strong>
        </dd>
      )}
    </dl>
  );
}
