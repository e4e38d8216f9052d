import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { isNewEnough } from "#scripts/launch/workingNode.mjs";

const root = join(import.meta.dirname, "../..");
const launch = join(root, "scripts/launch");
const temporary = mkdtempSync(join(tmpdir(), "launcher-"));
let folder: string;

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

function started(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function ended(child: ChildProcess): Promise<Ended> {
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (text: Buffer) => (stdout += text.toString()));
  child.stderr?.on("data", (text: Buffer) => (stderr += text.toString()));
  return new Promise((resolve) => child.on("close", (code, signal) => resolve({ code, signal, stdout, stderr })));
}

/** Writes a script of this test and gives its path. */
function script(name: string, source: string): string {
  const file = join(folder, name);
  writeFileSync(file, source);
  return file;
}

beforeEach(() => {
  folder = mkdtempSync(join(temporary, "case-"));
});

afterAll(() => rmSync(temporary, { recursive: true, force: true }));

test.each([
  ["22.18.0", true],
  ["22.17.9", false],
  ["24.0.0", true],
  ["20.20.2", false],
  ["18.0.0", false],
])("Node %s is new enough: %s", (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});

describe("a lock", () => {
  const increment = () => `
    import { readFileSync, writeFileSync } from "node:fs";
    import { setTimeout as sleep } from "node:timers/promises";
    import { withLock } from ${JSON.stringify(join(launch, "withLock.mjs"))};
    await withLock("lock", { pollMs: 5, onWait: () => {}, work: async () => {
      const before = Number(readFileSync("count", "utf8"));
      await sleep(30);
      writeFileSync("count", String(before + 1));
    } });`;

  test("lets one process work at a time", async () => {
    writeFileSync(join(folder, "count"), "0");
    const file = script("increment.mjs", increment());
    const results = await Promise.all(Array.from({ length: 6 }, () => ended(started([file]))));
    expect(results.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(readFileSync(join(folder, "count"), "utf8")).toBe("6");
  });

  test("left by a process that is gone is taken over, by several at once", async () => {
    const gone = started(["-e", ""]);
    await ended(gone);
    mkdirSync(join(folder, "lock"));
    const holder = { id: "gone", pid: gone.pid, host: hostname(), since: Date.now() };
    writeFileSync(join(folder, "lock/lock"), JSON.stringify(holder));
    writeFileSync(join(folder, "count"), "0");
    const file = script("increment.mjs", increment());
    await Promise.all(Array.from({ length: 4 }, () => ended(started([file]))));
    expect(readFileSync(join(folder, "count"), "utf8")).toBe("4");
    expect(existsSync(join(folder, "lock/lock"))).toBe(false);
  });
});

describe("installing packages", () => {
  const packages = (version: string) => ({
    "": {},
    "node_modules/a": { version },
    "node_modules/other-platform": { version: "1.0.0", optional: true },
  });

  /** Stands for npm: notes each call, talks on stdout and installs what the lockfile says, slowly. */
  const fakeNpm = `
    import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
    appendFileSync("calls", process.argv.slice(2).join(" ") + "\\n");
    console.log("added 1 package");
    if (process.env.NPM_FAILS) process.exit(7);
    rmSync("node_modules", { recursive: true, force: true });
    await new Promise((resolve) => setTimeout(resolve, 100));
    mkdirSync("node_modules");
    const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
    const present = Object.fromEntries(Object.entries(packages).filter(([path, { optional }]) => path !== "" && !optional));
    writeFileSync("node_modules/.package-lock.json", JSON.stringify({ packages: present }));
`;

  function install(env: Readonly<Record<string, string>> = {}): Promise<Ended> {
    mkdirSync(join(folder, "npm"), { recursive: true });
    const npm = script("npm/npm-cli.mjs", fakeNpm);
    writeFileSync(join(folder, "npm/npm-cli.js"), `import(${JSON.stringify(npm)});`);
    const run = script(
      "install.mjs",
      `import { installPackages } from ${JSON.stringify(join(launch, "installPackages.mjs"))};
       process.exitCode = (await installPackages(${JSON.stringify(folder)})) ? 0 : 1;`,
    );
    return ended(
      started([run], { npm_execpath: join(folder, "npm/npm-cli.js"), npm_node_execpath: process.execPath, ...env }),
    );
  }

  function lockfile(version: string): void {
    writeFileSync(join(folder, "package-lock.json"), JSON.stringify({ packages: packages(version) }));
  }

  function calls(): number {
    return existsSync(join(folder, "calls"))
      ? readFileSync(join(folder, "calls"), "utf8").trim().split("\n").length
      : 0;
  }

  test("happens when they are missing, and again only when the lockfile has changed", async () => {
    lockfile("1.0.0");
    const first = await install();
    expect([first.code, first.stdout, calls()]).toEqual([0, "", 1]);
    expect(first.stderr).toContain("Installing packages (first run");
    expect(readFileSync(join(folder, "calls"), "utf8")).toBe(
      "ci --ignore-scripts --no-audit --no-fund --loglevel=error\n",
    );
    expect((await install()).stderr).toBe("");
    expect(calls()).toBe(1);
    lockfile("1.0.1");
    expect((await install()).stderr).toContain("Packages have changed");
    expect(calls()).toBe(2);
  });

  test("does not happen when somebody has installed the same packages by hand", async () => {
    lockfile("1.0.0");
    mkdirSync(join(folder, "node_modules"));
    const byHand = { packages: { "node_modules/a": { version: "1.0.0" } } };
    writeFileSync(join(folder, "node_modules/.package-lock.json"), JSON.stringify(byHand));
    expect((await install()).code).toBe(0);
    expect(calls()).toBe(0);
  });

  test("happens once when two commands start at the same time", async () => {
    lockfile("1.0.0");
    const both = await Promise.all([install(), install()]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(calls()).toBe(1);
  });

  test("that fails is told, and tried again next time", async () => {
    lockfile("1.0.0");
    const failed = await install({ NPM_FAILS: "1" });
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain("Installing packages failed (npm ended with 7)");
    expect((await install()).code).toBe(0);
    expect(calls()).toBe(2);
  });
});

describe("the started command", () => {
  const runner = () => `
    import { runChild } from ${JSON.stringify(join(launch, "runChild.mjs"))};
    process.exitCode = await runChild(process.execPath, process.argv.slice(2));`;

  test("passes its exit code and output on", async () => {
    const result = await ended(started([script("runner.mjs", runner()), "-e", "console.log(5); process.exitCode = 3"]));
    expect([result.code, result.stdout]).toEqual([3, "5\n"]);
  });

  test("gets the signals, and may end in its own time", async () => {
    const child =
      "process.on('SIGTERM', () => setTimeout(() => process.exit(4), 50)); console.log('ready'); setInterval(() => {}, 1000)";
    const run = started([script("runner.mjs", runner()), "-e", child]);
    run.stdout?.once("data", () => run.kill("SIGTERM"));
    expect((await ended(run)).code).toBe(4);
  });

  test("that does not exist is a failure", async () => {
    const source = `import { runChild } from ${JSON.stringify(join(launch, "runChild.mjs"))}; process.exitCode = await runChild("no-such-program", []);`;
    expect((await ended(started([script("missing.mjs", source)]))).code).toBe(127);
  });

  test("that package.json does not know is refused on stderr", async () => {
    const result = await ended(started([join(root, "scripts/run.mjs"), "nonsense"]));
    expect([result.code, result.stdout]).toEqual([2, ""]);
    expect(result.stderr).toContain('There is no command "nonsense"');
  });
});
