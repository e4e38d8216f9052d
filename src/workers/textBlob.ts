/** Characters that are handed to the browser at a time, so that a long file is not held twice. */
const pieceLength = 1_000_000;

/** A file that is written in pieces of text. */
export function textBlob(type: string): { readonly write: (text: string) => void; readonly end: () => Blob } {
  const pieces: Blob[] = [];
  let texts: string[] = [];
  let length = 0;
  const flush = (): void => {
    pieces.push(new Blob(texts));
    texts = [];
    length = 0;
  };
  return {
    write: (text) => {
      texts.push(text);
      length += text.length;
      if (length >= pieceLength) flush();
    },
    end: () => {
      flush();
      return new Blob(pieces, { type });
    },
  };
}
