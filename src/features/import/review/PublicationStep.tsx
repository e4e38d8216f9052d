import type { Manifest } from "#core/dataset/schema.ts";
import type { Year } from "#core/units.ts";
import { importFormWords } from "#i18n/importFormWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatYear } from "#i18n/numbers.ts";
import { SelectField } from "#ui/SelectField.tsx";
import { CheckField } from "#features/import/CheckField.tsx";
import type { ImportDraft } from "#features/import/importDraft.ts";
import { oneLine } from "#features/import/oneLine.ts";
import { reasonTooLong } from "#features/import/reasonTooLong.ts";
import { TextField } from "#features/import/TextField.tsx";
import { TimeField } from "./TimeField.tsx";

export interface PublicationStepProps {
  readonly draft: ImportDraft;
  readonly locale: Locale;
  /** The edition that this one would follow; null in an empty folder. */
  readonly current: Manifest | null;
  /** The published folder has any year, and any demonstration year. */
  readonly has: { readonly years: boolean; readonly demo: boolean };
  /** Published years that change and need a reason. */
  readonly needsReason: readonly Year[];
  readonly now: () => string;
  readonly onChange: (change: Partial<ImportDraft>) => void;
}

const statuses = ["final", "provisional", "demo"] as const;

/** How the data are published: what goes into the files besides the estimates. */
export function PublicationStep({ draft, locale, current, has, needsReason, now, onChange }: PublicationStepProps) {
  const words = importFormWords[locale];
  const isReasonMissing = needsReason.length > 0 && draft.reason.trim() === "";
  const tooLong = reasonTooLong(draft.reason, locale);
  const years = formatList(
    needsReason.map((year) => formatYear(year, locale)),
    locale,
  );
  return (
    <div className="publication-form">
      <div className="publication-field">
        <SelectField
          label={words.status}
          value={draft.status}
          options={statuses.map((value) => ({ value, label: words.statuses[value] }))}
          onChange={(text) => {
            const status = statuses.find((one) => one === text);
            if (status !== undefined) onChange({ status });
          }}
        />
        <p className="step-hint">{words.statusHint}</p>
      </div>
      <TimeField at={draft.at} current={current} locale={locale} now={now} onChange={(at) => onChange({ at })} />
      <TextField
        label={words.reason}
        value={draft.reason}
        hint={words.reasonHint}
        problem={tooLong ?? (isReasonMissing ? words.reasonNeeded(years) : null)}
        isWide
        onChange={(reason) => onChange({ reason: oneLine(reason) })}
      />
      {has.years && (
        <CheckField
          label={words.merge}
          name="merge"
          hint={words.mergeHint}
          checked={draft.merge}
          onChange={(merge) => onChange({ merge })}
        />
      )}
      {has.demo && draft.status !== "demo" && (
        <CheckField
          label={words.replaceDemo}
          hint={words.replaceDemoHint}
          checked={draft.replaceDemo}
          onChange={(replaceDemo) => onChange({ replaceDemo })}
        />
      )}
    </div>
  );
}
