import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { cacheControl } from "./cacheControl.ts";
import { bodyEncoder } from "./encodeBody.ts";
import { readSiteFile } from "./readSiteFile.ts";
import { securityHeaders } from "./securityHeaders.ts";

export interface SiteFolders {
  /** Absolute path of the built site, served at `/`. */
  readonly site: string;
  /** Absolute path of the published data, served at `/data/`. */
  readonly data: string;
}

/** Path of a request, decoded and without query; undefined where it is malformed. */
function decodedPath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ""));
  } catch {
    return undefined;
  }
}

/** Whether an If-None-Match header names the tag: tags are compared weakly, and `*` is any (RFC 9110, 13.1.2). */
function isKnown(header: string | undefined, tag: string): boolean {
  const opaque = (text: string): string => text.trim().replace(/^W\//, "");
  return header !== undefined && header.split(",").some((one) => one.trim() === "*" || opaque(one) === opaque(tag));
}

function refuse(response: ServerResponse, status: 400 | 404 | 405 | 500, sentence: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
  response.end(`${sentence}\n`);
}

/** Answers requests for the built site and its data, with compression, cache rules and security headers. */
export function siteListener({ site, data }: SiteFolders): RequestListener {
  const encode = bodyEncoder();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodedPath(request.url ?? "/");
    for (const [name, value] of securityHeaders(path ?? "/")) response.setHeader(name, value);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      return refuse(response, 405, "Only GET and HEAD are answered here.");
    }
    if (path === undefined || !path.startsWith("/")) return refuse(response, 400, "This address is malformed.");
    const file = path.startsWith("/data/")
      ? await readSiteFile(data, path.slice("/data".length))
      : await readSiteFile(site, path);
    if (file === undefined) return refuse(response, 404, "There is no such file.");
    response.setHeader("Cache-Control", cacheControl(path));
    response.setHeader("ETag", file.tag);
    response.setHeader("Vary", "Accept-Encoding");
    if (isKnown(request.headers["if-none-match"], file.tag)) {
      response.writeHead(304).end();
      return;
    }
    const { encoding, bytes } = await encode(file, String(request.headers["accept-encoding"] ?? ""));
    if (encoding !== undefined) response.setHeader("Content-Encoding", encoding);
    response.writeHead(200, { "Content-Type": file.type, "Content-Length": bytes.byteLength });
    response.end(request.method === "HEAD" ? undefined : bytes);
  }

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      process.stderr.write(`${request.url ?? ""}: ${String(error)}\n`);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, "The server could not read this file.");
    });
  };
}
