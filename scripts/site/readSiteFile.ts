import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";

/** A file of the site, whole: it is read in one go, so that a file replaced meanwhile is never mixed with its successor. */
export interface SiteFile {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Weak entity tag from the bytes, the same for every encoding. */
  readonly tag: string;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".geojson": "application/geo+json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

const absent = new Set(["ENOENT", "ENOTDIR", "EISDIR", "EACCES", "ENAMETOOLONG"]);

/** Segments of a request's path, or undefined where one of them could leave the folder or is hidden. */
function safeSegments(path: string): readonly string[] | undefined {
  const segments = path.split("/").filter((segment) => segment !== "");
  const unsafe = segments.some((segment) => segment.startsWith(".") || /[\\:\0]/.test(segment));
  return unsafe ? undefined : segments;
}

/**
 * Reads the file that a path names inside a folder.
 * @param folder absolute path of the folder
 * @param path decoded path of the request, with a leading slash; a trailing slash means `index.html`
 * @returns undefined where there is no such file: hidden files (the lock of a publication) count as absent
 */
export async function readSiteFile(folder: string, path: string): Promise<SiteFile | undefined> {
  const segments = safeSegments(path.endsWith("/") ? `${path}index.html` : path);
  if (segments === undefined) return undefined;
  const file = join(folder, ...segments);
  try {
    const bytes = await readFile(file);
    const hash = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
    return { bytes, type: types[extname(file).toLowerCase()] ?? "application/octet-stream", tag: `W/"${hash}"` };
  } catch (error) {
    if (error instanceof Error && "code" in error && absent.has(String(error.code))) return undefined;
    throw error;
  }
}
