/** What publishing asks of a folder of published data; paths are relative to it, with forward slashes. Every call may fail. */
export interface FolderPort {
  /** Null where there is no such file, or where a new one was not written to its end. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
  /** When a file was last written, in milliseconds since 1970, one that holds nothing too; null where there is none. */
  readonly modifiedAt: (path: string) => Promise<number | null>;
  /** Names of the files in a folder of it, of which the empty path is itself; none where there is no such folder. */
  readonly list: (path: string) => Promise<readonly string[]>;
  /** Makes or replaces a file, and the folder that it lies in: whoever reads sees the old bytes or the new ones, never a part. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
}
