import * as v from "valibot";

export const draftFormat = "science-literacy-draft/1";

/** What a publication is made from: survey files, or tables of targets and the like. */
export const draftOrigins = ["import", "reference"] as const;
export type DraftOrigin = (typeof draftOrigins)[number];

/** A draft is forgotten after this many days. */
export const draftDays = 14;

const textSchema = v.object({ zh: v.string(), en: v.string() });

const storedDraftSchema = v.object({
  format: v.literal(draftFormat),
  origin: v.picklist(draftOrigins),
  /** Milliseconds since 1970 by the clock of this machine. */
  savedAt: v.number(),
  /** SHA-256 of the manifest that it was planned from; null for an empty folder. */
  basis: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  /** The files of the publication in the order of writing: published form, after suppression. */
  files: v.array(v.object({ path: v.string(), text: v.string() })),
  /** What was typed and chosen, as the form has it: no file, and no value that is withheld. */
  form: v.record(v.string(), v.unknown()),
  /** Kinds of issues, without the places and values where they were found. */
  issues: v.array(v.object({ level: v.string(), title: textSchema, total: v.number(), agreed: v.boolean() })),
  /** Cells that a reviewer let through, named in words, each with the note that is published with it. */
  accepted: v.array(v.object({ name: textSchema, note: v.string() })),
});

/** A publication that waits on this machine: what it would write and what was filled in; never rows of a survey file. */
export type StoredDraft = v.InferOutput<typeof storedDraftSchema>;

/** A draft before its time is known. */
export type UnsavedDraft = Omit<StoredDraft, "savedAt">;

/**
 * A stored text → the draft; null for what is none, and for one that has expired or lies in the future.
 * @param now milliseconds since 1970
 */
export function readStoredDraft(text: string, now: number): StoredDraft | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  const read = v.safeParse(storedDraftSchema, raw);
  if (!read.success) return null;
  const age = now - read.output.savedAt;
  const day = 24 * 60 * 60 * 1000;
  return age >= -day && age <= draftDays * day ? read.output : null;
}
