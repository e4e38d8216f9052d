import { canonicalJson } from "./canonicalJson.ts";
import { editionFile, editionId, editionNumber } from "./editionId.ts";
import { sha256Hex } from "./hash.ts";
import type { CurrentEdition, DataFile } from "./planPublication.ts";
import { manifestKind } from "./readManifest.ts";
import { referenceOf, type ReferenceData } from "./referenceData.ts";
import { manifestFormat, type Manifest, type Revision, type WaveEntry } from "./schema.ts";
import { encodeUtf8 } from "./utf8.ts";

/** A line of the log that an edition adds; the edition and its time are filled in. */
export type OwnRevision = Omit<Revision, "edition" | "at">;

export interface EditionParts {
  /** Null in an empty folder. */
  readonly current: CurrentEdition | null;
  readonly reference: ReferenceData;
  readonly waves: readonly WaveEntry[];
  readonly revisions: readonly OwnRevision[];
  /** The editions before, the current one among them; as `pastEditions` gives them where nothing is withdrawn. */
  readonly editions?: Manifest["editions"];
  /** ISO time of publication. */
  readonly at: string;
}

export type EditionMade =
  | {
      readonly kind: "made";
      readonly manifest: Manifest;
      /** The edition and its copy, in the order in which they are written. */
      readonly files: readonly [DataFile, DataFile];
    }
  | { readonly kind: "too-large"; readonly bytes: number; readonly limit: number };

/** The edition after the current one: numbered, named by its own bytes, and logged. */
export function nextEdition({ current, reference, waves, revisions, editions, at }: EditionParts): EditionMade {
  const old = current?.manifest ?? null;
  const nameless: Manifest = {
    format: manifestFormat,
    edition: "",
    previous: old?.edition ?? null,
    publishedAt: "",
    ...referenceOf(reference),
    waves: [...waves].sort((a, b) => a.year - b.year),
    editions: [...(editions ?? (current === null ? [] : pastEditions(current)))],
    revisions: [...(old?.revisions ?? []), ...revisions.map((revision) => ({ edition: "", at: "", ...revision }))],
  };
  const edition = editionId(old === null ? 1 : editionNumber(old.edition) + 1, nameless);
  const manifest: Manifest = {
    ...nameless,
    edition,
    publishedAt: at,
    revisions: nameless.revisions.map((revision) =>
      revision.edition === "" ? { ...revision, edition, at } : revision,
    ),
  };
  const bytes = encodeUtf8(canonicalJson(manifest));
  const limit = manifestKind.mostBytes;
  if (bytes.length > limit) return { kind: "too-large", bytes: bytes.length, limit };
  return {
    kind: "made",
    manifest,
    files: [
      { path: editionFile(edition), bytes },
      { path: "manifest.json", bytes },
    ],
  };
}

/** Every edition before the next one: those that the current one lists, and itself. */
export function pastEditions({ manifest, bytes }: CurrentEdition): Manifest["editions"] {
  const { edition, publishedAt, editions } = manifest;
  return [...editions, { edition, publishedAt, sha256: sha256Hex(bytes), state: "superseded" }];
}
