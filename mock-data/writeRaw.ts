import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rawFiles } from "./rawFiles.ts";

/** Empties `folder` and writes the raw files into it. */
export function writeRaw(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of rawFiles()) writeFileSync(join(folder, name), text);
}
