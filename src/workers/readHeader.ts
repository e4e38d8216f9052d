import { createCsvTokenizer } from "#core/tables/csvTokenizer.ts";

const mostBytes = 1024 * 1024;

/** The names of the columns of a CSV file: its first row that is not blank. Empty where the beginning of the file has none, or is not UTF-8. */
export async function readHeader(file: Blob): Promise<readonly string[]> {
  const text = new TextDecoder().decode(await file.slice(0, mostBytes).arrayBuffer());
  let header: readonly string[] | null = null;
  const tokenizer = createCsvTokenizer({
    row: (cells) => {
      if (cells.some((cell) => cell.trim() !== "")) header ??= cells.map((cell) => cell.trim());
    },
    fault: () => undefined,
  });
  const pieceLength = 8192;
  for (let at = 0; at < text.length && header === null; at += pieceLength)
    tokenizer.push(text.slice(at, at + pieceLength));
  if (header === null) tokenizer.end();
  const names: readonly string[] = header ?? [];
  return names.some((name) => /[\uFFFD\0]/.test(name)) ? [] : names;
}
