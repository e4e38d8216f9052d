/** A folder of published data as it lies; paths are relative to it, with forward slashes. */
export interface FolderFiles {
  /** Null where there is no such file. */
  read(path: string): Uint8Array | null;
  /** Paths of its files, hidden ones too. */
  list(): readonly string[];
}
