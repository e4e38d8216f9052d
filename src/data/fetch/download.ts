import type { Refusal } from "#core/dataset/refusal.ts";
import { FetchFault } from "./fetchFault.ts";

export type Download =
  | { readonly kind: "ok"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "refused"; readonly refusal: Refusal };

export interface DownloadOptions {
  readonly signal?: AbortSignal;
  readonly cache: RequestCache;
}

/**
 * GET of one file of the data folder.
 * @throws FetchFault (transient) on a network fault, on 429 and on 5xx
 * @throws DOMException `AbortError` when the signal says so
 */
export async function download(base: string, file: string, { signal, cache }: DownloadOptions): Promise<Download> {
  let response: Response;
  let body: ArrayBuffer;
  try {
    response = await fetch(new URL(file, base), {
      cache,
      credentials: "same-origin",
      headers: { accept: "application/json" },
      ...(signal && { signal }),
    });
    body = await response.arrayBuffer();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new FetchFault({ code: "unreachable", file }, true);
  }
  if (response.status === 429 || response.status >= 500) {
    throw new FetchFault({ code: "missing-file", file, status: response.status }, true);
  }
  if (!response.ok) return { kind: "refused", refusal: { code: "missing-file", file, status: response.status } };
  return { kind: "ok", bytes: new Uint8Array(body) };
}
