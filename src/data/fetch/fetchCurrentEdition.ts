import type { CurrentEdition } from "#core/dataset/planPublication.ts";
import { readManifest } from "#core/dataset/readManifest.ts";
import type { Refusal } from "#core/dataset/refusal.ts";
import { download } from "./download.ts";

/** What the folder publishes now, with the bytes that the next edition will name; or nothing yet; or why it could not be read. */
export type CurrentEditionRead =
  | { readonly kind: "ok"; readonly current: CurrentEdition }
  | { readonly kind: "empty" }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** The current manifest as it lies on the server, always revalidated. @throws FetchFault when the network fails, AbortError */
export async function fetchCurrentEdition(base: string, signal?: AbortSignal): Promise<CurrentEditionRead> {
  const file = "manifest.json";
  const got = await download(base, file, { cache: "no-cache", ...(signal && { signal }) });
  if (got.kind === "refused") {
    const isAbsent = got.refusal.code === "missing-file" && got.refusal.status === 404;
    return isAbsent ? { kind: "empty" } : got;
  }
  const read = readManifest(got.bytes, file);
  return read.kind === "ok" ? { kind: "ok", current: { manifest: read.value, bytes: got.bytes } } : read;
}
