import type { Instrument, Region } from "#core/dataset/schema.ts";
import type { Issue, IssueCode } from "#core/survey/issues/issue.ts";
import type { InputSummary } from "#data/queries/surveyImport.ts";
import type { Locale } from "#i18n/locale.ts";
import { AnswerField } from "#features/import/columns/AnswerField.tsx";
import { CodeFields } from "#features/import/columns/CodeFields.tsx";
import { PopulationField } from "#features/import/columns/PopulationField.tsx";
import { RoleField } from "#features/import/columns/RoleField.tsx";
import { FileYearField } from "#features/import/files/FileYearField.tsx";
import type { ImportDraft } from "#features/import/importDraft.ts";
import { SampleSizeFields } from "#features/import/columns/SampleSizeFields.tsx";
import { issueRemedies, type Remedy } from "./issueRemedies.ts";
import { PlaceLink } from "./PlaceLink.tsx";

export interface IssueRemedyProps {
  /** Of one kind. */
  readonly issues: readonly [Issue, ...Issue[]];
  readonly inputs: readonly InputSummary[];
  readonly draft: ImportDraft;
  readonly region: Region;
  readonly instruments: readonly Instrument[];
  readonly locale: Locale;
  readonly onChange: (change: Partial<ImportDraft>) => void;
}

const asksForSize: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "missing-n",
  "extreme-needs-n",
  "sample-size-told",
  "sample-size-unused",
]);

/** The fields that settle issues of one kind, right beside them; or the ways to where they are settled. */
export function IssueRemedy(props: IssueRemedyProps) {
  const { issues, inputs, draft, region, locale, onChange } = props;
  if (asksForSize.has(issues[0].code)) {
    return (
      <SampleSizeFields
        issues={issues}
        choices={draft.choices}
        region={region}
        locale={locale}
        onChange={(choices) => onChange({ choices })}
      />
    );
  }
  const remedies = issueRemedies(issues, inputs, draft.files);
  if (remedies.length === 0) return null;
  return (
    <div className="issue-remedy">
      {remedies.map((remedy) => (
        <RemedyView key={JSON.stringify(remedy)} {...props} remedy={remedy} isOnly={remedies.length === 1} />
      ))}
    </div>
  );
}

function RemedyView(props: IssueRemedyProps & { readonly remedy: Remedy; readonly isOnly: boolean }) {
  const { remedy, isOnly, issues, inputs, draft, region, instruments, locale, onChange } = props;
  const { files, choices } = draft;
  switch (remedy.kind) {
    case "answer":
      return <AnswerField {...{ answer: remedy.answer, draft, region, instruments, locale, onChange }} />;
    case "population":
      return (
        <PopulationField
          population={remedy.population}
          column={remedy.column}
          choices={choices}
          locale={locale}
          onChange={(changed) => onChange({ choices: changed })}
        />
      );
    case "column":
      return (
        <RoleField
          role={remedy.role}
          inputs={inputs.filter(({ name }) => remedy.input === null || name === remedy.input)}
          choices={choices}
          locale={locale}
          onChange={(changed) => onChange({ choices: changed })}
        />
      );
    case "codes":
      return (
        <CodeFields
          role={remedy.role}
          column={remedy.column}
          choices={choices}
          region={region}
          locale={locale}
          onChange={(changed) => onChange({ choices: changed })}
        />
      );
    case "year": {
      const chosen = files.find(({ name }) => name === remedy.input);
      if (chosen === undefined) return null;
      return (
        <FileYearField
          chosen={chosen}
          dating={inputs.find(({ name }) => name === remedy.input)?.dating ?? null}
          files={files}
          undated={new Set(issues.flatMap(({ code, input }) => (code === "no-year" ? (input ?? []) : [])))}
          isNamed={files.length > 1}
          locale={locale}
          onChange={(changed) => onChange({ files: changed })}
        />
      );
    }
    case "place":
      return <PlaceLink place={remedy.place} column={isOnly ? null : remedy.column} locale={locale} />;
  }
}
