import { useMemo } from "react";
import { findImpact } from "#core/impact/findImpact.ts";
import type { LaterStepProps } from "#features/import/laterStepProps.ts";
import { Step } from "#features/import/Step.tsx";
import { impactWords } from "#i18n/impactWords.ts";
import { ImpactView } from "./ImpactView.tsx";
import { plannedDataset, plannedState, publishedDataset } from "./plannedDataset.ts";

/** What a publication changes beyond its own figures. */
export function ImpactStep({ number, snapshot, published, isBusy, locale }: LaterStepProps) {
  const { plan } = snapshot;
  const states = useMemo(() => {
    const next = plannedState(plan);
    if (next === null) return null;
    const before = publishedDataset(published);
    const after = plannedDataset(before, next);
    return { before, after, impact: findImpact(before, after) };
  }, [plan, published]);
  const words = impactWords[locale];
  const isHidden = plan?.kind === "refused" && states === null;
  const later = plan === null ? words.later : isHidden ? words.blocked : null;
  return (
    <Step number={number} title={words.title} busy={isBusy} {...(later !== null && { later })}>
      {states !== null && <ImpactView {...states} locale={locale} />}
      {states === null && <p>{words.nothing}</p>}
    </Step>
  );
}
