import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import Papa from "papaparse";
import { inferSchema, initParser } from "udsv";
import { inputSource } from "#cli/inputSource.ts";
import { readWorkbook } from "#cli/readWorkbook.ts";
import { startTextThread } from "#cli/textThread.ts";
import { packagedReference } from "#core/region/packagedReference.ts";
import { createDelimitedText } from "#core/tables/delimitedText.ts";
import { decodeText } from "#io/decodeText.ts";
import type { TextEncoding } from "#io/detectEncoding.ts";
import { importInputs } from "#io/importInputs.ts";

/** What is done with a survey file: each work holds what the one before it does; the two libraries stand beside ours. */
export const fileWorkNames = ["decode", "udsv", "papaparse", "tokenizer", "import"] as const;
export type FileWorkName = (typeof fileWorkNames)[number];

/** @returns rows below the header that were seen; 0 where rows are not looked at */
type FileWork = (path: string, encoding: TextEncoding) => Promise<number>;

/** As the command line reads. */
const pieceSize = 256 * 1024;

async function* textOf(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const pieces: AsyncIterable<Uint8Array> = createReadStream(path, { highWaterMark: pieceSize });
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

async function decode(path: string, encoding: TextEncoding): Promise<number> {
  let length = 0;
  for await (const text of textOf(path, encoding)) length += text.length;
  return length === 0 ? Number.NaN : 0;
}

async function udsv(path: string, encoding: TextEncoding): Promise<number> {
  let parser: ReturnType<typeof initParser> | null = null;
  let rows = 0;
  for await (const text of textOf(path, encoding)) {
    parser ??= initParser(inferSchema(text));
    parser.chunk<string[]>(text, parser.stringArrs, () => {
      rows += 1;
    });
  }
  parser?.end();
  return rows;
}

async function papaparse(path: string, encoding: TextEncoding): Promise<number> {
  let rows = -1;
  await new Promise<void>((resolve, reject) => {
    Papa.parse(Readable.from(textOf(path, encoding)), {
      delimiter: ",",
      newline: "\n",
      chunk: ({ data }) => {
        rows += data.length;
      },
      complete: resolve,
      error: reject,
    });
  });
  return rows;
}

async function tokenizer(path: string, encoding: TextEncoding): Promise<number> {
  let rows = -1;
  const delimited = createDelimitedText({
    row: () => {
      rows += 1;
    },
    fault: ({ code }) => {
      throw new Error(code);
    },
  });
  const decoding = decodeText(encoding);
  const pieces: AsyncIterable<Uint8Array> = createReadStream(path, { highWaterMark: pieceSize });
  for await (const piece of pieces) {
    const decoded = decoding.push(piece);
    if (decoded.kind === "text") delimited.push(decoded.text);
  }
  const last = decoding.end();
  if (last.kind === "text") delimited.push(last.text);
  delimited.end();
  return rows;
}

/** Decode, parse, check and estimate: all that the command line does but for writing. */
async function importWhole(path: string): Promise<number> {
  const { region, instruments } = packagedReference();
  const outcome = await importInputs(
    { region, instruments, mapping: null, year: null, status: "provisional", reveal: false },
    [
      inputSource(path, {
        locale: "en",
        folder: "/",
        input: process.stdin,
        say: () => undefined,
        progress: () => undefined,
        now: () => new Date(0),
      }),
    ],
    { readWorkbook, startTextThread },
  );
  if (outcome.kind === "rejected") throw new Error(`the file is refused: ${JSON.stringify(outcome.issues[0])}`);
  return outcome.rows;
}

export const fileWorks: Readonly<Record<FileWorkName, FileWork>> = {
  decode,
  udsv,
  papaparse,
  tokenizer,
  import: importWhole,
};
