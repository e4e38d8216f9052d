import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { OpenDraft } from "#core/draft/openDraft.ts";
import { findImpact } from "#core/impact/findImpact.ts";
import { draftQuery } from "#data/queries/draftQuery.ts";
import { storedDrafts } from "#data/queries/storedDrafts.ts";
import type { Published } from "#data/queries/surveyImport.ts";
import { draftHref } from "#features/import/draft/draftHref.ts";
import { DraftOffer } from "#features/import/draft/DraftOffer.tsx";
import { DraftLinks } from "#features/import/draft/DraftLinks.tsx";
import { useSavedDraft } from "#features/import/draft/useSavedDraft.ts";
import { ImpactView } from "#features/import/impact/ImpactView.tsx";
import { plannedDataset, publishedDataset } from "#features/import/impact/plannedDataset.ts";
import { localTime } from "#features/import/review/localTime.ts";
import { TimeField } from "#features/import/review/TimeField.tsx";
import { PublishWays } from "#features/import/publish/PublishWays.tsx";
import { oneLine } from "#features/import/oneLine.ts";
import { reasonTooLong } from "#features/import/reasonTooLong.ts";
import { Step } from "#features/import/Step.tsx";
import { TextField } from "#features/import/TextField.tsx";
import { hasControls } from "#core/tables/controlCharacters.ts";
import { draftWords } from "#i18n/draftWords.ts";
import { impactWords } from "#i18n/impactWords.ts";
import { importFormWords } from "#i18n/importFormWords.ts";
import { issueWords } from "#i18n/issueWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount } from "#i18n/numbers.ts";
import { publishWords } from "#i18n/publishWords.ts";
import { referenceWords } from "#i18n/referenceWords.ts";
import { zipFiles } from "#io/zip.ts";
import { Notice } from "#ui/Notice.tsx";
import { commandOfReference } from "./commandOfReference.ts";
import { referenceProblems } from "./referenceProblems.ts";
import { referenceRows, referenceTables, type ReferenceRows, type ReferenceTable } from "./referenceRows.ts";
import { ReferenceTableView } from "./ReferenceTableView.tsx";
import { emptyRow } from "./tableFields.ts";
import { useReferencePlan } from "./useReferencePlan.ts";
import "./reference.css";

/** Told beside the reason, not at a table. */
const ofReason: ReadonlySet<string> = new Set(["needs-reason", "reason-too-long"]);

export interface ReferenceTabProps {
  readonly base: string;
  readonly published: Published;
  readonly locale: Locale;
}

/** Targets, national figures, breaks and lead units as tables; then impact, draft and publication as for survey data. */
export function ReferenceTab({ base, published, locale }: ReferenceTabProps) {
  const words = referenceWords[locale];
  if (published.kind === "ok") return <ReferenceSteps base={base} published={published} locale={locale} />;
  return (
    <Notice tone="caution" title={words.nothingPublished}>
      <p>{words.nothingPublishedBody}</p>
    </Notice>
  );
}

interface ReferenceStepsProps extends ReferenceTabProps {
  readonly published: Extract<Published, { readonly kind: "ok" }>;
}

function ReferenceSteps({ base, published, locale }: ReferenceStepsProps) {
  const { current } = published;
  const { manifest } = current;
  const words = referenceWords[locale];
  const [rows, setRows] = useState(() => referenceRows(manifest));
  const [at, setAt] = useState(present);
  const [reason, setReason] = useState("");
  const [isOffered, setOffered] = useState(true);
  const { data: kept } = useQuery({ ...draftQuery(base, "reference"), refetchOnMount: false, enabled: isOffered });
  const state = useReferencePlan(published, { rows, at, reason });
  const saved = useSavedDraft(base, state.kind === "planned" ? state.record : null);
  const impact = useMemo(() => {
    if (state.kind !== "planned") return null;
    const before = publishedDataset(published);
    const after = plannedDataset(before, { manifest: state.plan.manifest, waves: [] });
    return { before, after, impact: findImpact(before, after) };
  }, [state, published]);
  const publication = useMemo(() => {
    if (state.kind !== "planned") return null;
    const { manifest: next, files } = state.plan;
    return { manifest: next, files, basis: current, zip: new Uint8Array(zipFiles(files)) };
  }, [state, current]);
  const edit = (table: ReferenceTable, change: (of: ReferenceRows[ReferenceTable]) => ReferenceRows[ReferenceTable]) =>
    setRows((before) => ({ ...before, [table]: change(before[table]) }));
  const isReasonMissing = state.kind === "wrong" && state.issues.every(({ code }) => ofReason.has(code));
  const issues = state.kind === "wrong" ? state.issues.filter(({ code }) => !ofReason.has(code)) : [];
  const tooLong = reasonTooLong(reason, locale);
  const problems = referenceProblems(
    issues,
    rows.tasks,
    manifest.region.actions.map(({ id }) => id),
    locale,
  );
  const warnings = state.kind === "planned" ? state.plan.warnings.map(issueWords(locale)) : [];
  const missing = isReasonMissing && tooLong === null ? words.needsReason : words.needsFixing;
  const later = state.kind === "planned" ? {} : { later: state.kind === "wrong" ? missing : words.unchanged };
  // A draft of another state of the published data would undo what came since.
  const offered = isOffered && state.kind === "unchanged" && kept?.manifest.previous === manifest.edition ? kept : null;
  return (
    <div className="import-steps">
      {offered !== null && (
        <DraftOffer
          draft={offered}
          isStale={false}
          locale={locale}
          onResume={() => {
            setOffered(false);
            setRows(referenceRows(offered.manifest));
            setReason(reasonOf(offered));
          }}
          onClear={() => {
            setOffered(false);
            void storedDrafts.clear(base, "reference");
          }}
        />
      )}
      <Step number={1} title={words.tabs.reference}>
        {referenceTables.map((table) => (
          <ReferenceTableView
            key={table}
            table={table}
            rows={rows[table]}
            manifest={manifest}
            problems={problems.tables[table]}
            locale={locale}
            onChange={(key, field, value) =>
              edit(table, (all) => all.map((row) => (row.key === key ? { ...row, [field]: value, key } : row)))
            }
            onAdd={() => edit(table, (all) => [...all, emptyRow(table, all, manifest)])}
            onRemove={(key) => edit(table, (all) => all.filter((row) => row.key !== key))}
          />
        ))}
        <button type="button" className="link-button" onClick={() => setRows(referenceRows(manifest))}>
          {words.reset}
        </button>
      </Step>
      <Step number={2} title={words.publication}>
        <div className="publication-form">
          <TextField
            label={importFormWords[locale].reason}
            value={reason}
            hint={words.reasonHint}
            problem={tooLong ?? (isReasonMissing ? words.reasonNeeded : null)}
            isWide
            onChange={(text) => setReason(oneLine(text))}
          />
          <TimeField at={at} current={manifest} locale={locale} now={present} onChange={setAt} />
        </div>
        {issues.length > 0 && (
          <Notice tone="caution" title={words.general}>
            <p>{words.wrong(formatCount(issues.length, locale))}</p>
            {problems.others.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Notice>
        )}
        {warnings.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Step>
      <Step number={3} title={impactWords[locale].title} {...later}>
        {impact !== null && <ImpactView {...impact} locale={locale} />}
      </Step>
      <Step number={4} title={draftWords[locale].step.title} {...later}>
        {state.kind === "planned" && <DraftLinks base={base} origin="reference" saved={saved} locale={locale} />}
      </Step>
      <Step number={5} title={publishWords[locale].title} {...later}>
        {state.kind === "planned" && publication !== null && (
          <PublishWays
            publication={publication}
            hindrances={[]}
            isUnread={false}
            command={commandOfReference(state.change, { at, reason: reason.trim() }, locale)}
            handover={{
              href: draftHref("reference", "handover", window.location.hash),
              isOwnTab: () => storedDrafts.placeOf(base, "reference") === "memory",
              onOpen: () => void storedDrafts.putBack(base, "reference"),
            }}
            locale={locale}
          />
        )}
      </Step>
    </div>
  );
}

function present(): string {
  return localTime(new Date());
}

function reasonOf({ stored }: OpenDraft): string {
  const { reason } = stored.form;
  return typeof reason === "string" && !hasControls(reason) ? reason : "";
}
