import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const root = dirname(import.meta.dirname);
const readmes = ["README.md", "README.zh-CN.md"].map((name) => ({
  name,
  text: readFileSync(join(root, name), "utf8"),
}));
const scripts = new Set(
  Object.keys((JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object }).scripts),
);
/** Each command is a process of its own. */
const slow = 120_000;
const desk = mkdtempSync(join(tmpdir(), "desk-"));
afterAll(() => rmSync(desk, { recursive: true, force: true }));

describe.each(readmes)("$name", ({ text }) => {
  test("names only npm scripts that there are", () => {
    const named = [...text.matchAll(/npm (?:run (?:--silent )?)?([a-z-]+)/g)].map(([, script = ""]) => script);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((script) => !scripts.has(script))).toEqual([]);
  });

  test("points only to files that there are", () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = ""]) => path);
    const quoted = [...text.matchAll(/`((?:src|mock-data|docs|schema|deploy)\/[^`*]+)`/g)].map(([, path = ""]) => path);
    expect([...links, ...quoted].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test("shows survey commands that work as they stand", { timeout: slow }, () => {
    const commands = [...text.matchAll(/^npm run --silent survey -- (.+)$/gm)].map(([, line = ""]) => line);
    expect(commands.length).toBeGreaterThanOrEqual(2);
    const folder = mkdtempSync(join(desk, "readme-"));
    cpSync(join(root, "mock-data/raw/survey-2025.csv"), join(folder, "survey.csv"));
    cpSync(join(root, "mock-data/raw/mapping.json"), join(folder, "mapping.json"));
    for (const command of commands) {
      const { status, stderr } = spawnSync(process.execPath, [join(root, "src/cli/main.ts"), ...command.split(" ")], {
        cwd: root,
        env: { ...process.env, INIT_CWD: folder },
        encoding: "utf8",
      });
      expect(`${command}: ${status} ${stderr}`).toMatch(new RegExp(`^${command.slice(0, 12)}.*: 0 `, "s"));
    }
    expect(existsSync(join(folder, "data/manifest.json"))).toBe(true);
  });
});

test("the headers that the README calls understood need no mapping", { timeout: slow }, () => {
  const folder = mkdtempSync(join(desk, "plain-"));
  cpSync(join(root, "mock-data/raw/survey-2025.csv"), join(folder, "survey.csv"));
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, "src/cli/main.ts"), "import", "survey.csv", "--dry-run", "--json"],
    { cwd: root, env: { ...process.env, INIT_CWD: folder }, encoding: "utf8" },
  );
  const { waves } = JSON.parse(stdout) as { waves: { estimates: { dimension: string; category?: string }[] }[] };
  expect(status).toBe(0);
  const cells = new Set(waves[0]?.estimates.map(({ dimension, category = "" }) => `${dimension}/${category}`));
  expect([...cells]).toEqual(
    expect.arrayContaining([
      "total/",
      "population/farmers",
      "population/workers",
      "population/officials",
      "residence/rural",
      "education/senior",
    ]),
  );
});
