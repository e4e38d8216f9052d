import { createReadStream, existsSync, statSync } from "node:fs";
import { cliWords } from "#i18n/cliWords.ts";
import type { InputSource } from "#io/inputSource.ts";
import { CommandFailure } from "./outcome.ts";
import { pathIn, type Surroundings } from "./surroundings.ts";

/** An INPUT of the command line: a file, `file#sheet`, or `-` for what is piped in. */
export function inputSource(input: string, surroundings: Surroundings): InputSource {
  const { file, sheet } = inputParts(input, surroundings);
  let isSpent = false;
  return {
    name: input,
    choices: sheet === null ? {} : { sheet },
    size: sizeOf(file, surroundings),
    open: () => {
      if (isSpent) return null;
      isSpent = file === "-";
      return bytesOf(file, surroundings);
    },
  };
}

/** What an INPUT names. A file may have the mark in its own name; of what is piped in a sheet can be asked for, too. */
export function inputParts(
  input: string,
  surroundings: Pick<Surroundings, "folder">,
): { readonly file: string; readonly sheet: string | null } {
  const marks = [...input.matchAll(/#/g)].map(({ index }) => index).filter((at) => at > 0);
  const [first] = marks;
  const exists = (file: string): boolean => existsSync(pathIn(surroundings, file));
  if (input === "-" || first === undefined || exists(input)) return { file: input, sheet: null };
  // The longest file that there is; a sheet may have the mark in its name as well.
  const ofFile = marks.filter((one) => exists(input.slice(0, one))).at(-1);
  const at = input.startsWith("-#") ? first : (ofFile ?? marks.at(-1) ?? first);
  return { file: input.slice(0, at), sheet: input.slice(at + 1) };
}

/** In bytes; 0 for what is no file. */
function sizeOf(file: string, surroundings: Surroundings): number {
  return file === "-" ? 0 : (statSync(pathIn(surroundings, file), { throwIfNoEntry: false })?.size ?? 0);
}

async function* bytesOf(file: string, surroundings: Surroundings): AsyncGenerator<Uint8Array> {
  const words = cliWords[surroundings.locale];
  try {
    const source: AsyncIterable<Uint8Array> =
      file === "-" ? surroundings.input : createReadStream(pathIn(surroundings, file), { highWaterMark: 256 * 1024 });
    for await (const piece of source) yield piece;
  } catch (error) {
    throw new CommandFailure("io", words.cannotRead(file, error instanceof Error ? error.message : String(error)));
  }
}
