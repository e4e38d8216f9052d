import { memo } from "react";
import type { Instrument, Region } from "#core/dataset/schema.ts";
import type { ImportReading } from "#data/queries/surveyImport.ts";
import { importCheckWords } from "#i18n/importCheckWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount } from "#i18n/numbers.ts";
import { groupIssues, type IssueGroup } from "./groupIssues.ts";
import type { ImportController } from "#features/import/importController.ts";
import type { ImportDraft } from "#features/import/importDraft.ts";
import { IssueGroupView } from "./IssueGroupView.tsx";
import { IssueRemedy } from "./IssueRemedy.tsx";
import { MadeFiles } from "./MadeFiles.tsx";

export interface CheckStepProps {
  readonly reading: ImportReading;
  readonly draft: ImportDraft;
  readonly region: Region;
  readonly instruments: readonly Instrument[];
  readonly agreed: ReadonlySet<string>;
  readonly locale: Locale;
  readonly onAgree: (key: string, on: boolean) => void;
  readonly onChange: (change: Partial<ImportDraft>) => void;
  readonly makeFile: ImportController["makeFile"];
}

/** What the reading has to say: errors that refuse, rows left out, warnings to be ticked, notes. */
export const CheckStep = memo(function CheckStep(props: CheckStepProps) {
  const { reading, draft, region, instruments, agreed, locale, onAgree, onChange, makeFile } = props;
  const words = importCheckWords[locale];
  const remedyOf = (group: IssueGroup) => (
    <IssueRemedy
      issues={group.issues}
      inputs={reading.inputs}
      draft={draft}
      region={region}
      instruments={instruments}
      locale={locale}
      onChange={onChange}
    />
  );
  const groups = groupIssues(reading);
  const notes = groups.filter(({ level }) => level === "info");
  const matters = groups.filter(({ level }) => level !== "info");
  const severalFiles = reading.inputs.length > 1;
  return (
    <>
      {matters.length === 0 && <p>{words.clean}</p>}
      {matters.map((group) => (
        <IssueGroupView
          key={group.key}
          group={group}
          severalFiles={severalFiles}
          locale={locale}
          agreed={agreed.has(group.key)}
          onAgree={(on) => onAgree(group.key, on)}
          remedy={remedyOf(group)}
        />
      ))}
      {notes.length > 0 && (
        <details className="issue-notes">
          <summary>{words.infos(formatCount(notes.length, locale))}</summary>
          {notes.map((group) => (
            <IssueGroupView
              key={group.key}
              group={group}
              severalFiles={severalFiles}
              locale={locale}
              agreed={false}
              onAgree={() => undefined}
              remedy={remedyOf(group)}
            />
          ))}
        </details>
      )}
      <MadeFiles reading={reading} hasIssues={groups.length > 0} locale={locale} makeFile={makeFile} />
    </>
  );
});
