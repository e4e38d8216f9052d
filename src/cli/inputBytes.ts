import { createReadStream, existsSync } from "node:fs";
import { cliWords } from "#i18n/cliWords.ts";
import { CommandFailure } from "./outcome.ts";
import { pathIn, type Surroundings } from "./surroundings.ts";

/** Bytes of an INPUT of the command line: a file, or `-` for what is piped in. @throws CommandFailure where it cannot be read */
export async function* inputBytes(input: string, surroundings: Surroundings): AsyncGenerator<Uint8Array> {
  const words = cliWords[surroundings.locale];
  const path = pathIn(surroundings, input);
  const sheetAt = input.lastIndexOf("#");
  if (input !== "-" && !existsSync(path) && sheetAt > 0 && existsSync(pathIn(surroundings, input.slice(0, sheetAt)))) {
    throw new CommandFailure("usage", words.noSheets(input));
  }
  try {
    const source: AsyncIterable<Uint8Array> =
      input === "-" ? surroundings.input : createReadStream(path, { highWaterMark: 256 * 1024 });
    for await (const piece of source) yield piece;
  } catch (error) {
    throw new CommandFailure("io", words.cannotRead(input, error instanceof Error ? error.message : String(error)));
  }
}
