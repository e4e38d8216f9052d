import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { withLock } from "./launch/withLock.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Absolute path of the built site. */
export const siteFolder: string = join(root, "dist");

/**
 * Builds the site into `dist`. It is built beside it and put in place when it is whole,
 * so that a server on the old one goes on, and a failed build changes nothing.
 */
export async function buildSite(): Promise<void> {
  const cache = join(root, ".cache");
  await withLock(join(cache, "build"), {
    onWait: () => process.stderr.write("Another run is building the site; waiting for it…\n"),
    work: async () => {
      const next = join(cache, "next-site");
      const previous = join(cache, "previous-site");
      mkdirSync(cache, { recursive: true });
      await build({ root, logLevel: "warn", build: { outDir: next, emptyOutDir: true } });
      rmSync(previous, { recursive: true, force: true });
      try {
        renameSync(siteFolder, previous);
      } catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
      }
      renameSync(next, siteFolder);
      rmSync(previous, { recursive: true, force: true });
    },
  });
}
