import { formatSize } from "#features/import/files/formatSize.ts";
import { reasonTooLong } from "#features/import/reasonTooLong.ts";
import type { ImportPlan, PlanRefusal } from "#data/queries/surveyImport.ts";
import { importResultWords } from "#i18n/importResultWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatYear } from "#i18n/numbers.ts";
import { Notice } from "#ui/Notice.tsx";

export interface PlanRefusedProps {
  /** Null where the form keeps it from being made. */
  readonly plan: Exclude<ImportPlan, { readonly kind: "planned" }> | null;
  readonly status: "final" | "provisional" | "demo";
  readonly reason: string;
  readonly locale: Locale;
}

/** Why there is nothing to publish yet, or at all. */
export function PlanRefused({ plan, status, reason, locale }: PlanRefusedProps) {
  const words = importResultWords[locale];
  if (plan?.kind === "unchanged") {
    return (
      <Notice tone="quiet" title={words.unchanged}>
        <p>{words.unchangedBody}</p>
      </Notice>
    );
  }
  const lines =
    plan === null ? [reasonTooLong(reason, locale) ?? words.blocked.time] : refusalText(plan.refusal, status, locale);
  return (
    <Notice tone="caution" title={words.blocked.title}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  );
}

function refusalText(refusal: PlanRefusal, status: PlanRefusedProps["status"], locale: Locale): readonly string[] {
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
