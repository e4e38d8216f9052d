import { lacksNote } from "#features/import/acceptances.ts";
import type { LaterStepProps } from "#features/import/laterStepProps.ts";
import { Step } from "#features/import/Step.tsx";
import { importWords } from "#i18n/importWords.ts";
import { DownloadStep } from "./DownloadStep.tsx";

/** The ways from a plan to the website. */
export function PublishStep({ number, snapshot, toAgree, isBusy, locale }: LaterStepProps) {
  const words = importWords[locale];
  const { draft, reading, plan } = snapshot;
  const isReady = reading?.kind === "imported" && !isBusy;
  return (
    <Step number={number} title={words.steps.download} busy={isBusy} {...(!isReady && { later: words.later.download })}>
      {isReady && (
        <DownloadStep
          plan={plan}
          agreed={toAgree === 0}
          withoutNote={draft.acceptances.filter(lacksNote).length}
          status={draft.status}
          locale={locale}
        />
      )}
    </Step>
  );
}
