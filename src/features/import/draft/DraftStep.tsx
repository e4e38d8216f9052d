import { useMemo } from "react";
import type { LaterStepProps } from "#features/import/laterStepProps.ts";
import { Step } from "#features/import/Step.tsx";
import { draftWords } from "#i18n/draftWords.ts";
import { unzipFiles } from "#io/zip.ts";
import { DraftLinks } from "./DraftLinks.tsx";
import { importRecord } from "./importRecord.ts";
import { useSavedDraft } from "./useSavedDraft.ts";

/** The whole site as it would be, for those who decide. */
export function DraftStep({ number, snapshot, published, toAgree, isBusy, base, locale }: LaterStepProps) {
  const { plan, reading, draft, agreed } = snapshot;
  const words = draftWords[locale].step;
  const record = useMemo(() => {
    if (plan?.kind !== "planned" || reading?.kind !== "imported") return null;
    const basis = published.kind === "ok" ? published.current : null;
    const { manifest, zip } = plan;
    return importRecord({ draft, reading, agreed, manifest, files: unzipFiles(zip), basis });
  }, [plan, reading, draft, agreed, published]);
  const saved = useSavedDraft(base, isBusy ? null : record);
  const needsReason = plan?.kind === "refused" && plan.refusal.code === "needs-reason";
  const isLater = record === null || isBusy;
  return (
    <Step number={number} title={words.title} busy={isBusy} {...(isLater && !needsReason && { later: words.later })}>
      {needsReason && <p className="step-hint">{words.reasonFirst}</p>}
      {!isLater && (
        <>
          {toAgree > 0 && <p className="step-hint">{words.notYet}</p>}
          <DraftLinks base={base} origin="import" saved={saved} locale={locale} />
        </>
      )}
    </Step>
  );
}
