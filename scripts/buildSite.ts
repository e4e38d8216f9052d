import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { withLock } from "./launch/withLock.mjs";
import { siteFolder } from "./siteFolder.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Builds the site into `dist`. It is built beside it and put in place when it is whole,
 * so that a server on the old one goes on, and a failed build changes nothing.
 * @returns false where the sources do not build; Vite has said why
 */
export async function buildSite(): Promise<boolean> {
  const cache = join(root, ".cache");
  return withLock(join(cache, "build"), {
    onWait: () => process.stderr.write("Another run is building the site; waiting for it…\n"),
    work: async () => {
      const next = join(cache, "next-site");
      const previous = join(cache, "previous-site");
      mkdirSync(cache, { recursive: true });
      try {
        await build({ root, logLevel: "warn", build: { outDir: next, emptyOutDir: true } });
      } catch {
        return false;
      }
      rmSync(previous, { recursive: true, force: true });
      try {
        renameSync(siteFolder, previous);
      } catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
      }
      renameSync(next, siteFolder);
      rmSync(previous, { recursive: true, force: true });
      return true;
    },
  });
}
