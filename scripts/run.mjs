// Starts every command of package.json. Runs on Node 18 and later with nothing installed:
// installs what is missing, then does the work under a Node that can run TypeScript.
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowser } from "./launch/ensureBrowser.mjs";
import { installPackages } from "./launch/installPackages.mjs";
import { runChild } from "./launch/runChild.mjs";
import { say } from "./launch/say.mjs";
import { stopWithParent } from "./launch/stopWithParent.mjs";
import { workingNode } from "./launch/workingNode.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @type {Readonly<Record<string, { readonly run: readonly string[], readonly inBrowser?: true }>>} */
const commands = {
  start: { run: ["scripts/start.ts"] },
  dev: { run: ["node_modules/vite/bin/vite.js"] },
  build: { run: ["scripts/build.ts"] },
  test: { run: ["scripts/test.ts"], inBrowser: true },
  check: { run: ["scripts/check.ts"] },
  survey: { run: ["src/cli/main.ts"] },
  schema: { run: ["scripts/schema.ts"] },
  "mock-data": { run: ["mock-data/generate.ts"] },
  bench: { run: ["scripts/bench.ts"] },
  calibrate: { run: ["scripts/calibrate.ts"] },
  pictures: { run: ["node_modules/vitest/vitest.mjs", "run", "--project", "node", "--update", "tests/charts"] },
};

/** @param {string} name @param {readonly string[]} args @returns {Promise<number>} exit code */
async function start(name, args) {
  const command = commands[name];
  if (command === undefined) {
    say(`There is no command "${name}". Commands: ${Object.keys(commands).join(", ")}.`);
    return 2;
  }
  if (!(await installPackages(root))) return 1;
  const node = workingNode(root);
  if (node === undefined) {
    say(
      `This needs Node 22.18 or later (found ${process.versions.node}, and no packaged Node for ${process.platform}-${process.arch}). Install it from https://nodejs.org and run the command again.`,
    );
    return 1;
  }
  const browser = command.inBrowser === true ? await ensureBrowser() : {};
  if (browser === undefined) return 1;
  const path = [dirname(node), join(root, "node_modules", ".bin"), process.env["PATH"] ?? ""].join(delimiter);
  const [script = "", ...fixed] = command.run;
  return runChild(node, [join(root, script), ...fixed, ...args], {
    cwd: root,
    env: { NODE_COMPILE_CACHE: join(root, "node_modules", ".cache", "node"), ...process.env, ...browser, PATH: path },
  });
}

if (process.env["npm_lifecycle_event"] !== undefined) stopWithParent();
const [name = "", ...args] = process.argv.slice(2);
process.exitCode = await start(name, args);
