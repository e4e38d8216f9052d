/**
 * SHA-256 as hexadecimal digits, by the browser where it offers that, which it does only on https and localhost.
 * On a plain http intranet the library is loaded for it.
 */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (!globalThis.isSecureContext || globalThis.crypto?.subtle === undefined) {
    const { sha256Hex } = await import("#core/dataset/hash.ts");
    return sha256Hex(bytes);
  }
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
