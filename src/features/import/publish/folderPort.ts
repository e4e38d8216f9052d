/** What publishing asks of a folder of published data; paths are relative to it, with forward slashes. Every call may fail. */
export interface FolderPort {
  /** Null where there is no such file. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
  /** Makes or replaces a file, and the folder that it lies in: whoever reads sees the old bytes or the new ones, never a part. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
}

/** Whether two files are the same; null is a file that is not there. */
export function sameContent(a: Uint8Array | null, b: Uint8Array | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((byte, place) => byte === b[place]);
}
