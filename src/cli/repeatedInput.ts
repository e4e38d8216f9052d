import { realpathSync } from "node:fs";
import type { InputSummary } from "#core/survey/importOutcome.ts";
import { inputParts } from "./inputSource.ts";
import { pathIn, type Surroundings } from "./surroundings.ts";

/** The first input that is the same as one before it: everybody in it would count twice. What is piped in can be read once only. */
export function repeatedInput(inputs: readonly string[], surroundings: Surroundings): string | null {
  const keys = inputs.map((input) => {
    const { file, sheet } = inputParts(input, surroundings);
    return file === "-" ? file : `${realPath(file, surroundings)}\n${sheet ?? ""}`;
  });
  return inputs.find((_, place) => keys.indexOf(keys[place] ?? "") < place) ?? null;
}

/** The first input of which the same sheet was read as of one before it, once it was asked for by name and once not. */
export function repeatedSheet(read: readonly InputSummary[], surroundings: Surroundings): string | null {
  const keys = read.map(({ name, sheet }, place) =>
    sheet === null ? `${place}` : `${realPath(inputParts(name, surroundings).file, surroundings)}\n${sheet}`,
  );
  return read.find((_, place) => keys.indexOf(keys[place] ?? "") < place)?.name ?? null;
}

/** The same for every name of a file, links among them. */
function realPath(file: string, surroundings: Surroundings): string {
  const path = pathIn(surroundings, file);
  try {
    return realpathSync(path);
  } catch {
    // It is told when it is read.
    return path;
  }
}
