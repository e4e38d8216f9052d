import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";

function filesIn(folder: string): ReadonlySet<string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return new Set(
    names.filter((name) => statSync(join(folder, name)).isFile()).map((name) => name.split(sep).join("/")),
  );
}

/** One sentence for each file that is not the same, byte by byte, in `kept` and in `made`. */
export function folderDifferences(kept: string, made: string): readonly string[] {
  const [keptFiles, madeFiles] = [filesIn(kept), filesIn(made)];
  return [...new Set([...keptFiles, ...madeFiles])].sort().flatMap((name) => {
    if (!madeFiles.has(name)) return `${name} is kept but no longer made`;
    if (!keptFiles.has(name)) return `${name} is made but not kept`;
    return readFileSync(join(kept, name)).equals(readFileSync(join(made, name))) ? [] : `${name} differs`;
  });
}
