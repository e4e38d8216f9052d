import { useMemo } from "react";
import { storedDrafts } from "#data/queries/storedDrafts.ts";
import { lacksNote } from "#features/import/review/acceptances.ts";
import { draftHref } from "#features/import/draft/draftHref.ts";
import type { LaterStepProps } from "#features/import/laterStepProps.ts";
import { Step } from "#features/import/Step.tsx";
import { formatCount } from "#i18n/numbers.ts";
import { publishWords } from "#i18n/publishWords.ts";
import { unzipFiles } from "#io/zip.ts";
import { commandOfDraft } from "./commandOfDraft.ts";
import { PlanRefused } from "./PlanRefused.tsx";
import type { Publication } from "./publication.ts";
import { PublishWays } from "./PublishWays.tsx";

/** The ways from a plan to the website. */
export function PublishStep({ number, snapshot, published, toAgree, isBusy, base, locale }: LaterStepProps) {
  const words = publishWords[locale];
  const { draft, reading, plan } = snapshot;
  const publication = useMemo((): Publication | null => {
    if (plan?.kind !== "planned") return null;
    const basis = published.kind === "ok" ? published.current : null;
    const { manifest, zip } = plan;
    return { manifest, files: unzipFiles(zip), zip, basis };
  }, [plan, published]);
  const isReady = reading?.kind === "imported" && !isBusy;
  const withoutNote = draft.acceptances.filter(lacksNote).length;
  const hindrances = [
    ...(toAgree > 0 ? [words.notAgreed] : []),
    ...(withoutNote > 0 ? [words.notes(formatCount(withoutNote, locale))] : []),
  ];
  return (
    <Step number={number} title={words.title} busy={isBusy} {...(!isReady && { later: words.later })}>
      {isReady && plan?.kind !== "planned" && (
        <PlanRefused plan={plan} status={draft.status} reason={draft.reason} locale={locale} />
      )}
      {isReady && publication !== null && (
        <PublishWays
          key={publication.manifest.edition}
          publication={publication}
          hindrances={hindrances}
          isUnread={published.kind === "refused"}
          command={commandOfDraft(draft, locale)}
          handover={{
            href: draftHref("import", "handover", window.location.hash),
            isOwnTab: () => storedDrafts.placeOf(base, "import") === "memory",
            onOpen: () => void storedDrafts.putBack(base, "import"),
          }}
          locale={locale}
        />
      )}
    </Step>
  );
}
