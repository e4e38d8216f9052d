import type { CurrentEdition, PublicationRefusal } from "#core/dataset/planPublication.ts";
import type { AcceptedCell } from "#core/dataset/publishingOptions.ts";
import type { Manifest, Status, Wave } from "#core/dataset/schema.ts";
import type { CorrectedForm } from "#core/survey/files/correctedFile.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import type { InputSummary } from "#core/survey/importOutcome.ts";
import type { InputChoices } from "#core/survey/inputChoices.ts";
import type { MappingChoices } from "#core/survey/mapping/mappingChoices.ts";
import type { ReviewCell } from "#core/survey/reviewCells.ts";
import type { Year } from "#core/units.ts";
import type { Locale } from "#i18n/locale.ts";

/** What is published now, fetched before a survey file is chosen. */
export interface PublishedFolder {
  /** Null: nothing is published, or nothing that could be read; then the import begins a new folder. */
  readonly current: CurrentEdition | null;
  readonly waves: readonly Wave[];
}

/** How the waves are published: changes nothing of what is read from the file. */
export interface PublishChoices {
  /** ISO time with offset; it goes into the manifest as it is. */
  readonly at: string;
  readonly reason: string;
  /** Touch only the cells of the input. */
  readonly merge: boolean;
  readonly replaceDemo: boolean;
}

/** One input: a file, or a sheet of one. */
export interface ImportFile {
  /** Unlike that of every other input. */
  readonly name: string;
  readonly file: File;
  readonly choices: InputChoices;
}

export interface ImportRequest {
  readonly files: readonly ImportFile[];
  readonly mappingFile: File | null;
  readonly choices: MappingChoices;
  readonly status: Exclude<Status, "published-figure">;
  /** Two years to be pooled as one design, the earlier first; null: none. */
  readonly pool: readonly [Year, Year] | null;
  /** Whether model estimates of the counties are published. */
  readonly model: boolean;
  /** Cells under review that are let through, each with its note. */
  readonly accepted: readonly AcceptedCell[];
  readonly folder: PublishedFolder;
  readonly publish: PublishChoices;
}

/** How far the reading has come, over all files. */
export interface ImportProgress {
  readonly bytes: number;
  readonly totalBytes: number;
  /** Data rows so far. */
  readonly rows: number;
}

/** A file is read whole, but for the rows counted in `excluded`, or not at all. */
export type ImportReading =
  | {
      readonly kind: "imported";
      readonly inputs: readonly InputSummary[];
      readonly issues: readonly Issue[];
      /** As they are, before they replace or join published ones. */
      readonly waves: readonly Wave[];
      /** What a reviewer may let be published, with its values: for this page's memory alone, never stored, never in the archive. */
      readonly reviews: readonly ReviewCell[];
    }
  | { readonly kind: "rejected"; readonly inputs: readonly InputSummary[]; readonly issues: readonly Issue[] };

/** A file of the publication as the page lists it. */
export interface PlannedFile {
  readonly path: string;
  readonly bytes: number;
}

export type ImportPlan =
  | {
      readonly kind: "planned";
      readonly manifest: Manifest;
      /** As they will be published. */
      readonly waves: readonly Wave[];
      readonly files: readonly PlannedFile[];
      /** The files, in the order in which they are to be written, as one ZIP archive. */
      readonly zip: Uint8Array<ArrayBuffer>;
      /** What should be said of it beside what is published. */
      readonly issues: readonly Issue[];
    }
  | { readonly kind: "unchanged"; readonly waves: readonly Wave[] }
  /** The preview shows what would change before anybody has to say why. */
  | { readonly kind: "refused"; readonly refusal: PlanRefusal; readonly preview: PlanPreview | null };

export interface PlanPreview {
  readonly manifest: Manifest;
  readonly waves: readonly Wave[];
  readonly issues: readonly Issue[];
}

export type PlanRefusal =
  | PublicationRefusal
  /** The published data of these years could not be read: nothing can be joined to them, and what is the same as they were does not bring them back. */
  | { readonly code: "published-unreadable"; readonly years: readonly Year[] };

/** A file that is made by reading once more what was read last. */
export type WantedFile =
  | { readonly kind: "issues"; readonly locale: Locale }
  | { readonly kind: "corrected"; readonly input: string; readonly form: CorrectedForm; readonly locale: Locale };

export type MadeFile =
  /** `rows` without the header. */
  | { readonly kind: "made"; readonly content: Blob; readonly rows: number }
  /** The input has no table that is understood. */
  | { readonly kind: "unavailable" }
  | { readonly kind: "failed"; readonly detail: string };

export type ToWorker =
  | { readonly kind: "read"; readonly request: ImportRequest }
  /** Plans the waves of the last reading anew. */
  | { readonly kind: "plan"; readonly publish: PublishChoices }
  /** Answered by `made` with the same number. */
  | { readonly kind: "make"; readonly number: number; readonly wanted: WantedFile };

export type FromWorker =
  | { readonly kind: "progress"; readonly progress: ImportProgress }
  /** Long before the end of a large file: what its beginning tells, for the inputs begun so far. */
  | { readonly kind: "understood"; readonly inputs: readonly InputSummary[] }
  | { readonly kind: "read"; readonly reading: ImportReading }
  /** With the choices that it was made with, since others may have been sent meanwhile. */
  | { readonly kind: "planned"; readonly plan: ImportPlan; readonly publish: PublishChoices }
  | { readonly kind: "made"; readonly number: number; readonly made: MadeFile }
  /** Our own bug, or a file that the browser can no longer read. */
  | { readonly kind: "failed"; readonly reason: "unreadable-file" | "fault"; readonly detail: string };
