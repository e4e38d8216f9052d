// Runs every test: units and components, the build, then the built site in a browser.
// Its last line is counted from the runners' own reports.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runChild } from "./launch/runChild.mjs";
import { playwrightCounts, sumOfCounts, vitestCounts, type RunnerResult, type TestCounts } from "./testCounts.ts";
import { toolScript } from "./toolScript.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const results = join(root, "test-results");

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

async function runTool(title: string, args: readonly string[], reportFile: string): Promise<RunnerResult> {
  say(`\n== ${title}`);
  const exitCode = await runChild(process.execPath, args, { cwd: root });
  return { exitCode, report: existsSync(reportFile) ? readReport(reportFile) : undefined };
}

async function runUnitTests(): Promise<TestCounts> {
  const report = join(results, "unit.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return vitestCounts(await runTool("Units and components", [toolScript("vitest"), "run", ...reporters], report));
}

async function runBrowserTests(): Promise<TestCounts> {
  say("\n== Build");
  const built = await runChild(process.execPath, [join(root, "scripts/build.ts")], { cwd: root });
  if (built !== 0) return { passed: 0, failed: 1, skipped: 0 };
  const report = join(results, "e2e.json");
  return playwrightCounts(
    await runTool("The built site in Chromium", [toolScript("@playwright/test", "playwright"), "test"], report),
  );
}

rmSync(results, { recursive: true, force: true });
const counts = [await runUnitTests(), await runBrowserTests()];
const total = sumOfCounts(counts);
const [unit, browser] = counts;
say(`\nunits and components: ${unit?.passed} passed, ${unit?.failed} failed, ${unit?.skipped} skipped`);
say(`built site: ${browser?.passed} passed, ${browser?.failed} failed, ${browser?.skipped} skipped`);
if (total.skipped > 0) say("A skipped test proves nothing: it counts as failed.");
say(`${total.passed} passed, ${total.failed + total.skipped} failed`);
process.exitCode = total.failed + total.skipped === 0 ? 0 : 1;
