import { readdirSync } from "node:fs";
import { join, sep } from "node:path";

const root = join(import.meta.dirname, "../..");

/** Paths, from the root and with `/`, of the files in these folders of the project, at any depth. */
export function trackedFiles(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .split(sep)
          .join("/"),
      )
      .sort(),
  );
}
