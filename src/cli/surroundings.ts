import { statSync } from "node:fs";
import { resolve } from "node:path";
import { cliWords } from "#i18n/cliWords.ts";
import { isLocale, type Locale } from "#i18n/locale.ts";
import { CommandFailure } from "./outcome.ts";

/** What a command may use of the world besides files. */
export interface Surroundings {
  readonly locale: Locale;
  /** Relative paths are relative to this folder. */
  readonly folder: string;
  readonly input: AsyncIterable<Uint8Array>;
  readonly say: (text: string) => void;
  /** Shows how far a long read is; nothing where nobody watches. */
  readonly progress: (text: string) => void;
  readonly now: () => Date;
}

/** Language from LC_ALL, LC_MESSAGES or LANG: English where the first that is set begins with `en`, else Chinese. */
export function localeOf(environment: NodeJS.ProcessEnv): Locale {
  const set = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  const language = set.slice(0, 2).toLowerCase();
  return isLocale(language) ? language : "zh";
}

export function pathIn(surroundings: Pick<Surroundings, "folder">, path: string): string {
  return resolve(surroundings.folder, path);
}

/** Path of a folder that is there. @throws CommandFailure where it is not, or is a file */
export function folderIn({ folder, locale }: Pick<Surroundings, "folder" | "locale">, path: string): string {
  const found = resolve(folder, path);
  if (!isFolder(found)) throw new CommandFailure("io", cliWords[locale].notFolder(path));
  return found;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
