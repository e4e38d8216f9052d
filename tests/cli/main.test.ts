import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { survey } from "#tests/core/survey/importing.ts";
import { reference } from "#tests/core/statistics/referenceSurvey.ts";
import { put, temporaryFolder } from "./running.ts";

const root = join(import.meta.dirname, "../..");

function main(args: readonly string[], environment: Readonly<Record<string, string>> = {}, input = "") {
  const { LANG: _, LC_ALL: __, LC_MESSAGES: ___, ...bare } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "src/cli/main.ts"), ...args], {
    cwd: root,
    env: { ...bare, ...environment },
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("the synthetic survey, revealed, is R's", { timeout: 60_000 }, () => {
  const { status, stdout } = main([
    "import",
    "tests/reference/changzhi_synthetic.csv",
    "--mapping",
    "tests/core/survey/syntheticMapping.json",
    "--dry-run",
    "--reveal",
    "--json",
  ]);
  expect(status).toBe(0);
  const printed: {
    readonly revealed: boolean;
    readonly waves: readonly {
      readonly year: number;
      readonly estimates: readonly Readonly<Record<string, unknown>>[];
    }[];
  } = JSON.parse(stdout);
  expect(printed.revealed).toBe(true);
  for (const year of [2022, 2024]) {
    const expected = reference.cases.find(({ id }) => id === `changzhi_synthetic|indep|year=${year}|qualified`);
    const logit = expected?.ci.find(({ method, level }) => method === "xlogit" && level === 0.95);
    const row = printed.waves
      .find((wave) => wave.year === year)
      ?.estimates.find(({ area, dimension }) => area === "140400" && dimension === "total");
    expect(Math.abs(Number(row?.["rate"]) / Number(expected?.estimate) - 1)).toBeLessThan(1e-10);
    expect(Math.abs(Number(row?.["se"]) / Number(expected?.se) - 1)).toBeLessThan(1e-10);
    expect(Math.abs(Number(row?.["lower"]) - Number(logit?.lower))).toBeLessThan(1e-8);
    expect(Math.abs(Number(row?.["upper"]) - Number(logit?.upper))).toBeLessThan(1e-8);
  }
});

test(
  "JSON goes to standard output alone, words to the other stream, in the language of the machine",
  { timeout: 60_000 },
  () => {
    const folder = temporaryFolder();
    put(folder, "survey.csv", survey(400));
    const args = ["import", "survey.csv", "--data", "data", "--at", "2026-01-20T09:00:00+08:00", "--json"];
    const { status, stdout, stderr } = main(args, { INIT_CWD: folder });
    expect(status).toBe(0);
    const printed: { readonly outcome: string; readonly files: readonly string[] } = JSON.parse(stdout);
    expect(printed.outcome).toBe("imported");
    expect(printed.files.at(-1)).toBe("manifest.json");
    expect(readFileSync(join(folder, "data/manifest.json"), "utf8")).toContain('"format"');
    expect(stderr).toContain("已发布版本");
    expect(main(["check", "data"], { INIT_CWD: folder, LANG: "en_GB.UTF-8" }).stderr).toContain("sound");
    expect(main(["check", "data"], { INIT_CWD: folder, LANG: "en_GB.UTF-8", LC_ALL: "zh_CN.UTF-8" }).stderr).toContain(
      "完好",
    );
  },
);

test("no text of a file reaches the terminal as a command to it", { timeout: 60_000 }, () => {
  const folder = temporaryFolder();
  put(
    folder,
    "survey.csv",
    survey(400, (row, place) => {
      if (place === 3) row["县区"] = "\u001b[2J\u009b31m\u202e潞州区";
    }),
  );
  const { status, stderr } = main(["import", "survey.csv", "--dry-run"], { INIT_CWD: folder, LANG: "en" });
  expect(status).toBe(0);
  expect(stderr).toContain("潞州区");
  expect(stderr).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
});

test("--json is one object in every case", { timeout: 120_000 }, () => {
  const folder = temporaryFolder();
  put(folder, "survey.csv", survey(40));
  for (const [args, code] of [
    [["--json"], 2],
    [["--help", "--json"], 0],
    [["import", "survey.csv", "--dry-run", "--json=yes"], 2],
    [["import", "survey.csv", "--data", "survey.csv", "--json"], 2],
    [["check", "survey.csv", "--json"], 2],
    [["inspect", "survey.csv", "--json"], 0],
    [["verify", "0001-00000000-0000000000000000", "--data", ".", "--json"], 1],
    [["withdraw", "0001-00000000", "--data", ".", "--json"], 2],
    [["reference", "set", "survey.csv", "--data", ".", "--reason", "x", "--json"], 1],
  ] as const) {
    const { status, stdout, stderr } = main(args, { INIT_CWD: folder, LANG: "en" });
    const printed: { readonly issues: unknown } = JSON.parse(stdout);
    expect({ status, hasIssues: Array.isArray(printed.issues) }).toEqual({ status: code, hasIssues: true });
    expect(stderr).not.toMatch(/^ {4}at /m);
  }
});

test(
  "without --json nothing goes to standard output; usage and the exit code tell of wrong words",
  { timeout: 60_000 },
  () => {
    const { status, stdout, stderr } = main(["import", "-", "--dry-run"], { LANG: "en" }, survey(400));
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(stderr).toContain("dry run");
    const wrong = main(["improt"], { LANG: "en" });
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain("survey import INPUT");
  },
);
