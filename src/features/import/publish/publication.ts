import type { CurrentEdition, DataFile } from "#core/dataset/planPublication.ts";
import type { Manifest } from "#core/dataset/schema.ts";

/** A planned publication, wherever its plan comes from. */
export interface Publication {
  readonly manifest: Manifest;
  /** In the order of writing, the manifest last. */
  readonly files: readonly DataFile[];
  /** The same files as one archive. */
  readonly zip: Uint8Array<ArrayBuffer>;
  /** What it was planned from; null for an empty folder. */
  readonly basis: CurrentEdition | null;
}
