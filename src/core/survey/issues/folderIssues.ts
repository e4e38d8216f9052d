import type { Severity } from "#core/survey/issues/severity.ts";

/** No values beyond the place. */
type Nothing = Readonly<Record<never, never>>;

/** What is said of a folder of published data and of commands on it. Each code with the values that its words need. */
export interface FolderIssues {
  // A file of JSON that is given: a mapping, a region, accepted cells, reference data.
  "json-not-utf8": Nothing;
  // Reference data that are given: `key` is the path of the value, such as `targets.0.area`.
  "reference-not-json": Nothing;
  "reference-empty": Nothing;
  "reference-unknown-key": { readonly key: string };
  "reference-wrong-value": { readonly key: string };
  "reference-rate": { readonly key: string };
  "reference-controls": { readonly key: string };
  "reference-without-source": { readonly key: string };
  "reference-unknown-code": { readonly key: string };
  "reference-twice": { readonly key: string; readonly other: string };
  "reference-waves-unread": { readonly years: readonly number[] };
  "instrument-in-use": { readonly instrument: string; readonly years: readonly number[] };
  "instrument-redefined": { readonly instrument: string; readonly years: readonly number[] };
  "reason-too-long": { readonly count: number; readonly limit: number };
  // Editions of a folder.
  "folder-without-manifest": Nothing;
  "manifest-behind": { readonly file: string };
  "manifest-not-edition": { readonly file: string };
  /** Two ISO times: of a publication, and of the edition that it would follow. */
  "time-before": { readonly at: string; readonly publishedAt: string };
  /** A wave that stays published and whose file is damaged or gone. */
  "wave-unread": { readonly year: number; readonly file: string };
  "folder-difference": { readonly years: readonly number[] };
  "edition-unknown": { readonly edition: string };
  "edition-withdrawn": { readonly edition: string };
  "edition-withdrawn-already": { readonly edition: string };
  "rollback-misfit": { readonly year: number; readonly key: string };
  "rollback-demo": { readonly years: readonly number[] };
  "rollback-reference-kept": { readonly edition: string };
  "withdraw-nothing": { readonly edition: string };
  "withdraw-carried": { readonly year: number; readonly cells: number };
  "withdraw-none-before": { readonly year: number };
  "withdraw-also": { readonly years: readonly number[] };
  "withdraw-left": { readonly file: string };
  // A code under a report: an edition and the beginning of the hash of its file.
  "code-malformed": Nothing;
  "code-unknown": { readonly edition: string };
  "code-differs": { readonly edition: string };
  "code-superseded": { readonly edition: string; readonly current: string };
  "code-withdrawn": { readonly edition: string; readonly current: string };
}

/** The level of each of these codes, the same on the page and on the command line. */
export const folderIssueSeverity: Readonly<Record<keyof FolderIssues, Severity>> = {
  "json-not-utf8": "error",
  "reference-not-json": "error",
  "reference-empty": "error",
  "reference-unknown-key": "error",
  "reference-wrong-value": "error",
  "reference-rate": "error",
  "reference-controls": "error",
  "reference-without-source": "error",
  "reference-unknown-code": "error",
  "reference-twice": "error",
  "reference-waves-unread": "error",
  "instrument-in-use": "error",
  "instrument-redefined": "warning",
  "reason-too-long": "error",
  "folder-without-manifest": "error",
  "manifest-behind": "error",
  "manifest-not-edition": "error",
  "time-before": "error",
  "wave-unread": "warning",
  "folder-difference": "info",
  "edition-unknown": "error",
  "edition-withdrawn": "error",
  "edition-withdrawn-already": "info",
  "rollback-misfit": "error",
  "rollback-demo": "error",
  "rollback-reference-kept": "info",
  "withdraw-nothing": "error",
  "withdraw-carried": "warning",
  "withdraw-none-before": "warning",
  "withdraw-also": "warning",
  "withdraw-left": "error",
  "code-malformed": "error",
  "code-unknown": "error",
  "code-differs": "error",
  "code-superseded": "info",
  "code-withdrawn": "warning",
};
