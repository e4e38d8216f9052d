// Writes schema/*.schema.json from the one definition of the published format; with --check it only compares.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { jsonSchemas } from "./jsonSchemas.ts";

const folder = fileURLToPath(new URL("../schema", import.meta.url));

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

const stale = [...jsonSchemas()].filter(([name, text]) => textOf(join(folder, name)) !== text);
if (process.argv.includes("--check")) {
  for (const [name] of stale)
    process.stdout.write(`schema/${name} does not fit src/core/dataset/schema.ts: run "npm run schema".\n`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of stale) writeFileSync(join(folder, name), text);
  process.stdout.write(
    stale.length === 0
      ? "schema/ is up to date.\n"
      : `Wrote ${stale.map(([name]) => `schema/${name}`).join(" and ")}.\n`,
  );
}
