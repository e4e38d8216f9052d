import { useDeferredValue, useMemo, type ReactNode } from "react";
import { packagedReference } from "#core/region/packagedReference.ts";
import type { Manifest } from "#core/dataset/schema.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import type { ImportPlan, Published } from "#data/queries/surveyImport.ts";
import { importWords } from "#i18n/importWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { CheckStep } from "./check/CheckStep.tsx";
import { ColumnStep } from "./columns/ColumnStep.tsx";
import { DraftStep } from "./draft/DraftStep.tsx";
import type { RestoredForm } from "./draft/restoredForm.ts";
import { FileStep } from "./files/FileStep.tsx";
import { FolderNote } from "./FolderNote.tsx";
import { groupIssues } from "./check/groupIssues.ts";
import { ImpactStep } from "./impact/ImpactStep.tsx";
import { localTime } from "./review/localTime.ts";
import { PublicationStep } from "./review/PublicationStep.tsx";
import { PublishStep } from "./publish/PublishStep.tsx";
import { ReadingOutcome } from "./ReadingOutcome.tsx";
import { ReadingProgress } from "./ReadingProgress.tsx";
import { ResultStep } from "./results/ResultStep.tsx";
import { ReviewStep } from "./review/ReviewStep.tsx";
import { AppliedMapping, SavedMappings } from "./columns/SavedMappings.tsx";
import { Step } from "./Step.tsx";
import { UnderstoodStep } from "./understood/UnderstoodStep.tsx";
import { useImport } from "./useImport.ts";
import { useResults } from "./results/useResults.ts";
import { useSavedMappings } from "./columns/useSavedMappings.ts";

export interface ImportStepsProps {
  /** Address of the folder of published data. */
  readonly base: string;
  readonly published: Published;
  readonly locale: Locale;
  readonly retry: () => void;
  /** Filled in before. */
  readonly initial: RestoredForm;
  /** Stands before the first step until a file is chosen. */
  readonly offer: ReactNode;
}

/** The steps of one import, in the order in which they are done. */
export function ImportSteps({ base, published, locale, retry, initial, offer }: ImportStepsProps) {
  const { controller, snapshot } = useImport(published, initial);
  const { draft, activity, inputs, reading, plan, agreed } = snapshot;
  const words = importWords[locale];
  const saved = useSavedMappings(snapshot, controller);
  const isBusy = activity.kind === "reading" || activity.kind === "planning";
  const groups = useMemo(() => (reading === null ? [] : groupIssues(reading)), [reading]);
  const hadAny = groups.some(({ level }) => level !== "info");
  const toAgree = groups.filter(({ mustAgree, key }) => mustAgree && !agreed.has(key));
  // What takes long to draw comes after the rest, in pieces that let the page answer in between.
  const shown = useDeferredValue(snapshot);
  const isChosen = draft.files.length > 0;
  const hasColumns = shown.inputs.some(({ header }) => header.length > 0);
  const results = useResults(shown, published);
  const current = published.kind === "ok" ? published.current.manifest : null;
  const { region, instruments } = useMemo(() => current ?? packagedReference(), [current]);
  const undated = useMemo(() => undatedInputs(reading?.issues ?? none), [reading]);
  const canReview = reading?.kind === "imported" || (reading !== null && draft.pool !== null);
  const isDrawn = shown.reading === reading && shown.plan === plan;
  const later = {
    snapshot: shown,
    controller,
    published,
    results,
    toAgree: toAgree.length,
    isBusy: isBusy || !isDrawn,
    base,
    locale,
  };
  return (
    <div className="import-steps">
      <FolderNote published={published} locale={locale} retry={isChosen ? null : retry} />
      {!isChosen && offer}
      <Step number={1} title={words.steps.files}>
        <FileStep draft={draft} inputs={inputs} region={region} locale={locale} onChange={controller.change} />
        <ReadingProgress
          activity={activity}
          locale={locale}
          now={() => performance.now()}
          onCancel={controller.cancel}
          onAgain={controller.readAgain}
        />
        {reading !== null && activity.kind === "idle" && (
          <ReadingOutcome reading={reading} open={toAgree.length} hadAny={hadAny} locale={locale} />
        )}
      </Step>
      <Step number={2} title={words.steps.understood} {...(!isChosen && { later: words.later.understood })}>
        <AppliedMapping state={saved} locale={locale} />
        {isChosen && (
          <UnderstoodStep
            draft={draft}
            inputs={inputs}
            undated={undated}
            isReading={isBusy}
            locale={locale}
            onChange={controller.change}
          />
        )}
      </Step>
      <Step number={3} title={words.steps.columns} {...(!hasColumns && { later: words.later.columns })}>
        {hasColumns && (
          <>
            <ColumnStep
              inputs={shown.inputs}
              draft={draft}
              region={region}
              instruments={instruments}
              issues={shown.reading?.issues ?? none}
              locale={locale}
              onChange={controller.change}
            />
            <SavedMappings state={saved} draft={draft} locale={locale} />
          </>
        )}
      </Step>
      <Step number={4} title={words.steps.check} busy={isBusy} {...(reading === null && { later: words.later.check })}>
        {reading !== null && (
          <CheckStep
            reading={reading}
            draft={draft}
            region={region}
            instruments={instruments}
            agreed={agreed}
            locale={locale}
            onAgree={controller.agree}
            onChange={controller.change}
            makeFile={controller.makeFile}
          />
        )}
      </Step>
      <Step number={5} title={words.steps.review}>
        <PublicationStep
          draft={draft}
          locale={locale}
          current={current}
          has={{ years: hasAny(current, () => true), demo: hasAny(current, ({ status }) => status === "demo") }}
          needsReason={yearsThatNeedReason(plan)}
          now={() => localTime(new Date())}
          onChange={controller.change}
        />
        {reading !== null && canReview ? (
          <ReviewStep
            snapshot={snapshot}
            reading={reading}
            current={current}
            about={results?.manifest ?? current}
            locale={locale}
            onChange={controller.change}
            onAccept={controller.accept}
          />
        ) : (
          <p className="step-hint">{words.later.review}</p>
        )}
      </Step>
      <Step
        number={6}
        title={words.steps.results}
        busy={isBusy || !isDrawn}
        {...(results === null && { later: words.later.results })}
      >
        {results !== null && <ResultStep years={results.years} manifest={results.manifest} locale={locale} />}
      </Step>
      <ImpactStep number={7} {...later} />
      <DraftStep number={8} {...later} />
      <PublishStep number={9} {...later} />
    </div>
  );
}

const none: readonly Issue[] = [];

/** Names of the inputs that tell no year. */
function undatedInputs(issues: readonly Issue[]): ReadonlySet<string> {
  return new Set(issues.flatMap(({ code, input }) => (code === "no-year" && input !== undefined ? [input] : [])));
}

function hasAny(manifest: Manifest | null, wanted: (entry: Manifest["waves"][number]) => boolean): boolean {
  return manifest?.waves.some(wanted) ?? false;
}

function yearsThatNeedReason(plan: ImportPlan | null) {
  return plan?.kind === "refused" && plan.refusal.code === "needs-reason" ? plan.refusal.years : [];
}
