import type { Issue } from "#core/survey/issue.ts";
import type { InputSummary } from "#data/queries/surveyImport.ts";
import { importValueWords } from "#i18n/importValueWords.ts";
import { importWords } from "#i18n/importWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { AnswerField } from "./AnswerField.tsx";
import { answerTo, stepFor } from "./answers.ts";
import type { ImportDraft } from "./importDraft.ts";
import { goToStep } from "./Step.tsx";

export interface IssueRemedyProps {
  readonly issue: Issue;
  readonly inputs: readonly InputSummary[];
  readonly draft: ImportDraft;
  readonly locale: Locale;
  readonly onChange: (change: Partial<ImportDraft>) => void;
}

/** The field that settles an issue, right beside it; or the way to the step where it is settled. */
export function IssueRemedy({ issue, inputs, draft, locale, onChange }: IssueRemedyProps) {
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
