import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = fileURLToPath(new URL("../node_modules", import.meta.url));

/** The script that a package puts on the PATH, to be run by the running Node: the PATH may hold another version. */
export function toolScript(packageName: string, command: string = packageName): string {
  const folder = join(packages, packageName);
  const { bin }: { readonly bin?: string | Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const script = typeof bin === "string" ? bin : bin?.[command];
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(folder, script);
}
