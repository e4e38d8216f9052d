import { editionFile } from "#core/dataset/editionId.ts";
import { sha256Hex } from "#core/dataset/hash.ts";
import type { Read } from "#core/dataset/readFile.ts";
import { readManifest } from "#core/dataset/readManifest.ts";
import type { Manifest } from "#core/dataset/schema.ts";
import type { Disk } from "./disk.ts";

/** The file of a past edition, if it is still what the manifest says of it. */
export function readEdition(disk: Disk, { edition, sha256 }: Manifest["editions"][number]): Read<Manifest> {
  const file = editionFile(edition);
  const bytes = disk.read(file);
  if (bytes === null) return { kind: "refused", refusal: { code: "missing-file", file, status: null } };
  const actual = sha256Hex(bytes);
  return actual === sha256
    ? readManifest(bytes, file)
    : { kind: "refused", refusal: { code: "wrong-hash", file, expected: sha256, actual } };
}
