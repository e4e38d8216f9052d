/** One HTTP response header: its name and value. */
export type Header = readonly [name: string, value: string];

const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const everywhere: readonly Header[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
  [
    "Permissions-Policy",
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
  ],
  ["Cross-Origin-Opener-Policy", "same-origin"],
];

/** Only the embed page may stand in a frame of another site, or of a page on somebody's disk, which `*` leaves out. */
const framedPath = "/embed.html";

/**
 * The security headers of a response.
 * @param path path of the request from the root of the site, with a leading slash and no query
 */
export function securityHeaders(path: string): readonly Header[] {
  const ancestors = path === framedPath ? "frame-ancestors * file:" : "frame-ancestors 'none'";
  return [["Content-Security-Policy", `${contentSecurityPolicy}; ${ancestors}`], ...everywhere];
}
