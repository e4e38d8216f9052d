// Everything that can be checked without running the product. All of it runs, also after a failure.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runChild } from "./launch/runChild.mjs";
import { toolScript } from "./toolScript.ts";

interface Check {
  readonly title: string;
  readonly args: readonly string[];
}

const root = fileURLToPath(new URL("..", import.meta.url));

const checks: readonly Check[] = [
  { title: "lint", args: [toolScript("oxlint"), "."] },
  { title: "format", args: [toolScript("oxfmt"), "--check", "."] },
  { title: "types", args: [toolScript("typescript", "tsc"), "-p", root] },
  {
    title: "types of core, without DOM and Node",
    args: [toolScript("typescript", "tsc"), "-p", join(root, "src/core")],
  },
  { title: "unused files, exports and packages", args: [toolScript("knip")] },
  { title: "JSON Schema fits the code", args: [join(root, "scripts/schema.ts"), "--check"] },
  { title: "mock data fits the generator", args: [join(root, "mock-data/generate.ts"), "--check"] },
];

const failed: string[] = [];
for (const { title, args } of checks) {
  process.stdout.write(`\n== ${title}\n`);
  const code = await runChild(process.execPath, args, { cwd: root });
  if (code !== 0) failed.push(title);
}
process.stdout.write(
  failed.length === 0 ? `\nAll ${checks.length} checks passed.\n` : `\nFailed: ${failed.join("; ")}.\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
