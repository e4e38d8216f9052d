import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { SiteFile } from "./readSiteFile.ts";

export interface EncodedBody {
  readonly encoding: "br" | "gzip" | undefined;
  readonly bytes: Uint8Array;
}

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
const worthIt = 1024;
const keptBodies = 256;

const encoders: Readonly<Record<"br" | "gzip", (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  br: (bytes) => toBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes) => toGzip(bytes, { level: 6 }),
};

/** The encodings that an Accept-Encoding header allows: those named with `q=0` are refused. */
function accepted(header: string): ReadonlySet<string> {
  const items = header.split(",").map((item) => item.trim().toLowerCase());
  return new Set(items.filter((item) => !/;\s*q=0(\.0*)?$/.test(item)).map((item) => item.replace(/;.*$/, "").trim()));
}

/** Makes a function that compresses files for a client and remembers what it compressed last. */
export function bodyEncoder(): (file: SiteFile, acceptEncoding: string) => Promise<EncodedBody> {
  const remembered = new Map<string, Uint8Array>();
  return async (file, acceptEncoding) => {
    const allowed = accepted(acceptEncoding);
    const encoding = allowed.has("br") ? "br" : allowed.has("gzip") ? "gzip" : undefined;
    const compressible = /^(?:text\/|application\/(?:json|geo\+json)|image\/svg)/.test(file.type);
    if (encoding === undefined || !compressible || file.bytes.byteLength < worthIt)
      return { encoding: undefined, bytes: file.bytes };
    const key = `${encoding} ${file.tag}`;
    const bytes = remembered.get(key) ?? (await encoders[encoding](file.bytes));
    remembered.delete(key);
    remembered.set(key, bytes);
    for (const oldest of remembered.keys()) {
      if (remembered.size <= keptBodies) break;
      remembered.delete(oldest);
    }
    return { encoding, bytes };
  };
}
