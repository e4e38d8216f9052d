import { fileName } from "#figure/fileName.ts";
import { saveFile } from "#figure/saveFile.ts";
import type { ImportPlan, PlanRefusal } from "#data/queries/surveyImport.ts";
import { importResultWords } from "#i18n/importResultWords.ts";
import { formatList } from "#i18n/lists.ts";
import { inLocale, type Locale } from "#i18n/locale.ts";
import { formatCount, formatYear } from "#i18n/numbers.ts";
import { Notice } from "#ui/Notice.tsx";
import { formatSize } from "#features/import/formatSize.ts";

export interface DownloadStepProps {
  /** Null where the form keeps it from being made. */
  readonly plan: ImportPlan | null;
  /** Every kind of issue has been ticked. */
  readonly agreed: boolean;
  /** Cells that are ticked and lack the reviewer's note. */
  readonly withoutNote: number;
  readonly status: "final" | "provisional" | "demo";
  readonly locale: Locale;
}

/** The files to copy into the data folder as one archive, or what is still in the way. */
export function DownloadStep({ plan, agreed, withoutNote, status, locale }: DownloadStepProps) {
  const words = importResultWords[locale];
  if (plan === null) {
    return (
      <Notice tone="caution" title={words.blocked.title}>
        <p>{words.blocked.time}</p>
      </Notice>
    );
  }
  if (plan.kind === "unchanged") {
    return (
      <Notice tone="quiet" title={words.unchanged}>
        <p>{words.unchangedBody}</p>
      </Notice>
    );
  }
  if (plan.kind === "refused") {
    return (
      <Notice tone="caution" title={words.blocked.title}>
        {refusalText(plan.refusal, status, locale).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Notice>
    );
  }
  const { manifest, files, zip } = plan;
  const size = formatSize(zip.length, locale);
  const name = fileName(
    words.fileName(inLocale(manifest.region.name, locale), manifest.edition),
    "zip",
    manifest.edition,
  );
  return (
    <div className="download-step">
      <div>
        <p>
          <strong>{words.ready(manifest.edition)}</strong>
        </p>
        <p className="step-hint">{manifest.previous === null ? words.newFolder : words.follows(manifest.previous)}</p>
        <button
          type="button"
          className="button button-main"
          disabled={!agreed || withoutNote > 0}
          onClick={() => saveFile(new Blob([zip], { type: "application/zip" }), name)}
        >
          {words.button(size)}
        </button>
        {!agreed && <p className="field-problem">{words.blocked.issues}</p>}
        {withoutNote > 0 && <p className="field-problem">{words.blocked.notes(formatCount(withoutNote, locale))}</p>}
        <p className="step-hint">{words.files}</p>
        <ol className="planned-files">
          {files.map(({ path, bytes }) => (
            <li key={path}>
              <code>{words.file(path, formatSize(bytes, locale))}</code>
            </li>
          ))}
        </ol>
      </div>
      <div className="how-to-publish">
        <h3>{words.how}</h3>
        <ol>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </div>
  );
}

function refusalText(refusal: PlanRefusal, status: DownloadStepProps["status"], locale: Locale): readonly string[] {
  const { blocked } = importResultWords[locale];
  const list = (years: readonly Parameters<typeof formatYear>[0][]): string =>
    formatList(
      years.map((year) => formatYear(year, locale)),
      locale,
    );
  switch (refusal.code) {
    case "needs-reason":
      return [refusal.years.length === 0 ? blocked.reasonOnly : blocked.reason(list(refusal.years))];
    case "demo-mixture":
      return [
        blocked.demoMixture(
          formatList(refusal.demoYears.map(String), locale),
          formatList(refusal.realYears.map(String), locale),
        ),
        status === "demo" ? blocked.mixtureDemo : blocked.mixtureReal,
      ];
    case "manifest-too-large":
      return [blocked.tooLarge(formatSize(refusal.bytes, locale), formatSize(refusal.limit, locale))];
    case "published-unreadable":
      return [blocked.unreadable(list(refusal.years))];
  }
}
