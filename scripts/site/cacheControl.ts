const immutable = "public, max-age=31536000, immutable";

/**
 * Value of Cache-Control for a path of the site.
 * Files whose name holds a hash of their bytes never change; everything else is asked for anew each time.
 * @param path path of the request from the root of the site, with a leading slash and no query
 */
export function cacheControl(path: string): string {
  return /^\/(?:assets|data\/waves|data\/editions)\/[^/]+$/.test(path) ? immutable : "no-cache";
}
