/** The browser can no longer read a file that was chosen: moved, renamed, changed or held by another program. */
export class FileFault extends Error {
  constructor(name: string, cause: unknown) {
    super(`${name}: ${String(cause)}`, { cause });
    this.name = "FileFault";
  }
}

/** The bytes of a file in pieces. @throws FileFault where it cannot be read */
export async function* filePieces(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    let piece: ReadableStreamReadResult<Uint8Array>;
    try {
      piece = await reader.read();
    } catch (error) {
      throw new FileFault(file.name, error);
    }
    if (piece.done) return;
    yield piece.value;
  }
}
