import type { Region } from "#core/dataset/schema.ts";
import type { Issue, IssueCode } from "#core/survey/issues/issue.ts";
import type { InputSummary } from "#data/queries/surveyImport.ts";
import { importValueWords } from "#i18n/importValueWords.ts";
import { importWords } from "#i18n/importWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { AnswerField } from "#features/import/columns/AnswerField.tsx";
import { answerTo, stepFor } from "#features/import/columns/answers.ts";
import type { ImportDraft } from "#features/import/importDraft.ts";
import { SampleSizeFields } from "#features/import/columns/SampleSizeFields.tsx";
import { goToStep } from "#features/import/Step.tsx";

export interface IssueRemedyProps {
  /** Of one kind. */
  readonly issues: readonly [Issue, ...Issue[]];
  readonly inputs: readonly InputSummary[];
  readonly draft: ImportDraft;
  readonly region: Region;
  readonly locale: Locale;
  readonly onChange: (change: Partial<ImportDraft>) => void;
}

const asksForSize: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "missing-n",
  "extreme-needs-n",
  "sample-size-told",
  "sample-size-unused",
]);

/** The field that settles an issue, right beside it; or the way to the step where it is settled. */
export function IssueRemedy({ issues, inputs, draft, region, locale, onChange }: IssueRemedyProps) {
  const [issue] = issues;
  if (asksForSize.has(issue.code)) {
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
  const answer = answerTo(issue, inputs);
  if (answer !== null) {
    return (
      <div className="issue-remedy">
        <AnswerField answer={answer} draft={draft} locale={locale} onChange={onChange} />
      </div>
    );
  }
  const step = stepFor(issue);
  if (step === null) return null;
  return (
    <button type="button" className="link-button" onClick={() => goToStep(stepNumbers[step])}>
      {importValueWords[locale].answers.goTo(importWords[locale].steps[step])}
    </button>
  );
}

const stepNumbers = { understood: 2, columns: 3, review: 5 } as const;
