import type { Year } from "#core/units.ts";
import type { ImportReading } from "#data/queries/surveyImport.ts";
import { importCheckWords } from "#i18n/importCheckWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount, formatYear } from "#i18n/numbers.ts";
import { Notice } from "#ui/Notice.tsx";
import { groupIssues } from "./groupIssues.ts";
import { IssueGroupView } from "./IssueGroupView.tsx";

export interface CheckStepProps {
  readonly reading: ImportReading;
  readonly agreed: ReadonlySet<string>;
  readonly locale: Locale;
  readonly onAgree: (key: string, on: boolean) => void;
}

/** What the reading has to say: errors that refuse, rows left out, warnings to be ticked, notes. */
export function CheckStep({ reading, agreed, locale, onAgree }: CheckStepProps) {
  const words = importCheckWords[locale];
  const groups = groupIssues(reading);
  const notes = groups.filter(({ level }) => level === "info");
  const matters = groups.filter(({ level }) => level !== "info");
  const open = matters.filter(({ mustAgree, key }) => mustAgree && !agreed.has(key)).length;
  const severalFiles = reading.inputs.length > 1;
  return (
    <>
      {reading.kind === "rejected" ? (
        <Notice tone="problem" title={words.refused}>
          <p>{words.refusedBody}</p>
        </Notice>
      ) : (
        <p role="status">{words.read(formatCount(rowsOf(reading), locale), yearsOf(reading.waves, locale))}</p>
      )}
      {reading.inputs.length > 0 && (
        <ul className="read-inputs">
          {reading.inputs.map(({ name, shape, rows }) => (
            <li key={name}>{words.input(name, words.shapes[shape ?? "unknown"], formatCount(rows, locale))}</li>
          ))}
        </ul>
      )}
      {matters.map((group) => (
        <IssueGroupView
          key={group.key}
          group={group}
          severalFiles={severalFiles}
          locale={locale}
          agreed={agreed.has(group.key)}
          onAgree={(on) => onAgree(group.key, on)}
        />
      ))}
      {reading.kind === "imported" && (
        <p>{matters.length === 0 ? words.clean : open === 0 ? words.allAgreed : words.toAgree(formatCount(open, locale))}</p>
      )}
      {notes.length > 0 && (
        <details className="issue-notes">
          <summary>{words.infos(formatCount(notes.length, locale))}</summary>
          {notes.map((group) => (
            <IssueGroupView key={group.key} group={group} severalFiles={severalFiles} locale={locale} agreed={false} onAgree={() => undefined} />
          ))}
        </details>
      )}
    </>
  );
}

function rowsOf({ inputs }: ImportReading): number {
  return inputs.reduce((sum, { rows }) => sum + rows, 0);
}

function yearsOf(waves: readonly { readonly year: Year }[], locale: Locale): string {
  return formatList(waves.map(({ year }) => formatYear(year, locale)), locale);
}
