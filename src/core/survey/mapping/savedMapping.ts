import * as v from "valibot";
import { mappingSchema } from "./mapping.ts";

const savedSchema = v.object({
  format: v.literal("science-literacy-mapping/1"),
  /** Of the header that it was made for: see headerFingerprint.ts. */
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  /** ISO time. */
  savedAt: v.string(),
  /** Names of the columns, to know it again by; never those that identify persons. */
  header: v.array(v.string()),
  mapping: mappingSchema,
});

/** What an operator told of tables with the same header: names and codes, never data. */
export type SavedMapping = v.InferOutput<typeof savedSchema>;

/** Null where the text is none of this version; then it is as if nothing had been kept. */
export function readSavedMapping(text: string): SavedMapping | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  const result = v.safeParse(savedSchema, raw);
  return result.success ? result.output : null;
}
