import { sha256Hex } from "#core/dataset/hash.ts";
import type { CurrentEdition, DataFile } from "#core/dataset/planPublication.ts";
import type { Manifest } from "#core/dataset/schema.ts";
import { decodeUtf8 } from "#core/dataset/utf8.ts";
import { draftFormat, type StoredDraft, type UnsavedDraft } from "#core/draft/storedDraft.ts";
import type { ImportReading } from "#data/queries/surveyImport.ts";
import { lacksNote, type Acceptance } from "#features/import/review/acceptances.ts";
import { groupIssues, type IssueGroup } from "#features/import/check/groupIssues.ts";
import { commonYear } from "#features/import/files/fileYear.ts";
import type { ImportDraft } from "#features/import/importDraft.ts";
import { nameInFull } from "#features/import/review/reviewName.ts";
import { shortReason } from "#i18n/excludedReason.ts";
import { issuePageWords } from "#i18n/issuePageWords.ts";
import type { Locale } from "#i18n/locale.ts";

export interface RecordParts {
  readonly draft: ImportDraft;
  readonly reading: Extract<ImportReading, { readonly kind: "imported" }>;
  readonly agreed: ReadonlySet<string>;
  readonly manifest: Manifest;
  readonly files: readonly DataFile[];
  readonly basis: CurrentEdition | null;
}

/** What of an import may be kept on this machine: nothing of the files' rows, nothing that is withheld, no file's name. */
export function importRecord(parts: RecordParts): UnsavedDraft {
  const { draft, reading, agreed, manifest, files, basis } = parts;
  const { status, files: chosen, pool, model, at, reason, merge, replaceDemo } = draft;
  const ticked = draft.acceptances.filter((one) => one.ticked && !lacksNote(one));
  return {
    format: draftFormat,
    origin: "import",
    basis: basis === null ? null : sha256Hex(basis.bytes),
    files: textsOf(files),
    form: {
      status,
      year: commonYear(chosen),
      pool,
      model,
      at,
      reason,
      merge,
      replaceDemo,
      acceptances: ticked.map(cellOf),
    },
    issues: groupIssues(reading)
      .filter(({ level }) => level !== "info")
      .map((group) => ({
        level: group.level,
        title: { zh: titleOf(group, "zh"), en: titleOf(group, "en") },
        total: group.total,
        agreed: agreed.has(group.key),
      })),
    accepted: ticked.map((one) => ({
      name: { zh: nameInFull(one, manifest, "zh"), en: nameInFull(one, manifest, "en") },
      note: one.note.trim(),
    })),
  };
}

/** Files of a publication as text: all of them are JSON in UTF-8. @throws Error for other bytes: our own bug */
export function textsOf(files: readonly DataFile[]): StoredDraft["files"] {
  return files.map(({ path, bytes }) => {
    const text = decodeUtf8(bytes);
    if (text === null) throw new Error(`${path} is not UTF-8`);
    return { path, text };
  });
}

function cellOf({ year, area, dimension, category, pooledYears, ticked, note }: Acceptance): Acceptance {
  return { year, area, dimension, category, ...(pooledYears !== undefined && { pooledYears }), ticked, note };
}

/** What happened, without the place, the value and the way out. */
function titleOf({ code, issues }: IssueGroup, locale: Locale): string {
  return shortReason(code, locale) ?? issuePageWords(locale)(issues[0]).heading;
}
