import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { survey } from "#tests/core/survey/importing.ts";
import { codes, manifestIn, put, run, temporaryFolder } from "./running.ts";

const at = "2026-01-20T09:00:00+08:00";
let folder = "";
let data = "";

beforeEach(async () => {
  folder = temporaryFolder();
  data = join(folder, "data");
  put(folder, "survey.csv", survey(400));
  await run(folder, ["import", "survey.csv", "--data", "data", "--at", at]);
  put(folder, "survey.csv", survey(420));
  await run(folder, ["import", "survey.csv", "--data", "data", "--at", at, "--reason", "more forms"]);
});

const check = (...more: readonly string[]) => run(folder, ["check", "data", "--json", ...more]);

test("a sound folder, with the history of its editions", async () => {
  const checked = await check();
  const { edition, editions } = manifestIn(data);
  expect(checked).toMatchObject({
    exitCode: 0,
    result: {
      outcome: "accepted",
      issues: [],
      edition,
      editions: [
        { edition: editions[0]?.edition, publishedAt: at, state: "superseded" },
        { edition, publishedAt: at, state: "current" },
      ],
    },
  });
  expect(checked.said).toMatch(new RegExp(`${edition} .*current +corrected: 2024; reason: more forms`));
});

function editFile(path: string, edit: (text: string) => string): void {
  writeFileSync(join(data, path), edit(readFileSync(join(data, path), "utf8")));
}

describe("what breaks it", () => {
  const wave = (): string => manifestIn(data).waves[0]?.file ?? "";
  const past = (): string => `editions/${manifestIn(data).editions[0]?.edition}.json`;
  const damages: readonly (readonly [string, () => void, readonly string[]])[] = [
    ["no manifest", () => rmSync(join(data, "manifest.json")), ["missing-file", "manifest-behind"]],
    ["a wave is missing", () => rmSync(join(data, wave())), ["missing-file"]],
    ["one character of a wave differs", () => editFile(wave(), (text) => text.replace("0.", "1.")), ["wrong-hash"]],
    ["the manifest is cut off", () => editFile("manifest.json", (text) => text.slice(0, 5000)), ["not-json"]],
    [
      "the manifest is newer",
      () => editFile("manifest.json", (text) => text.replace("manifest/1", "manifest/2")),
      ["newer-version"],
    ],
    [
      "the manifest is not its edition",
      () => editFile("manifest.json", (text) => text.replace(at, "2026-01-21T09:00:00+08:00")),
      ["manifest-not-edition"],
    ],
    [
      "the name of the edition does not fit it",
      () => {
        editFile("manifest.json", (text) => text.replace("more forms", "fewer forms"));
        cpSync(join(data, "manifest.json"), join(data, `editions/${manifestIn(data).edition}.json`));
      },
      ["edition-misnamed"],
    ],
    ["its edition is missing", () => rmSync(join(data, `editions/${manifestIn(data).edition}.json`)), ["missing-file"]],
    ["a past edition is missing", () => rmSync(join(data, past())), ["missing-file"]],
    [
      "a past edition was edited",
      () => editFile(past(), (text) => text.replace(at, "2026-01-21T09:00:00+08:00")),
      ["wrong-hash"],
    ],
  ];

  test.each(damages)("%s", async (_, damage, expected) => {
    damage();
    const { exitCode, result } = await check();
    expect(exitCode).toBe(1);
    expect(result.outcome).toBe("rejected");
    expect([...new Set(result.issues.map(({ code }) => code))]).toEqual(expected);
  });

  test("a wave that only a past edition names", async () => {
    const kept = manifestIn(data).waves[0]?.file ?? "";
    const { readdirSync } = await import("node:fs");
    const old = readdirSync(join(data, "waves")).find((name) => !kept.endsWith(name)) ?? "";
    renameSync(join(data, "waves", old), join(data, "waves", "2019.0000000000000000.json"));
    const { exitCode, result } = await check();
    expect(exitCode).toBe(1);
    expect(result.issues.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      "error missing-file",
      "warning left-behind",
    ]);
  });
});

test("what a crash left behind is a warning", async () => {
  writeFileSync(join(data, "waves/2025.0123456789abcdef.json"), "{}");
  writeFileSync(join(data, "waves/2025.0123456789abcdee.json.77.tmp"), "{");
  writeFileSync(join(data, "manifest.json.crswap"), "{");
  writeFileSync(join(data, "notes.tmp"), "not ours");
  const { exitCode, result } = await check();
  expect(exitCode).toBe(0);
  expect(result.issues.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
    "warning left-behind",
    "warning left-behind",
    "warning left-behind",
  ]);
});

test("a file that is missing is told in words of a folder, not of a server", async () => {
  rmSync(join(data, "manifest.json"));
  expect((await check()).result.issues[0]?.message).toMatch(/^The data folder has no manifest\.json\./);
});

test("what is damaged is told with the way back, not with the command that tells it", async () => {
  const { edition, waves } = manifestIn(data);
  editFile("manifest.json", (text) => text.slice(0, 5000));
  editFile(waves[0]?.file ?? "", (text) => text.slice(0, 500));
  const [manifest] = (await check()).result.issues;
  expect(manifest?.code).toBe("not-json");
  expect(manifest?.message).toContain(`Restore manifest.json as a copy of editions/${edition}.json.`);
  cpSync(join(data, `editions/${edition}.json`), join(data, "manifest.json"));
  const [wave] = (await check()).result.issues;
  expect(wave?.code).toBe("wrong-hash");
  expect(wave?.message).toMatch(/Restore this file from a backup, or import that year again\.$/);
});

describe("against another folder", () => {
  test("the same, a later one, an earlier one", async () => {
    cpSync(data, join(folder, "other"), { recursive: true });
    expect(await check("--against", "other")).toMatchObject({
      exitCode: 0,
      result: { successor: true, differences: [] },
    });
    put(folder, "youth.csv", "year,area,dimension,category,rate,n\n2024,长治市,population,youth,0.68,640\n");
    await run(folder, ["import", "youth.csv", "--data", "data", "--at", at, "--reason", "youth"]);
    expect(await check("--against", "other")).toMatchObject({
      exitCode: 0,
      result: {
        successor: true,
        differences: [
          { year: 2024, area: "140400", dimension: "population", category: "youth", here: 0.68, there: null },
        ],
      },
    });
    const earlier = await run(folder, ["check", "other", "--against", "data", "--json"]);
    expect(earlier.exitCode).toBe(1);
    expect(earlier.result).toMatchObject({ successor: false, issues: [{ severity: "error", code: "not-successor" }] });
  });

  test("one that cannot be read is a fault of usage, and so is one with a wave missing", async () => {
    const ran = await check("--against", "nowhere");
    expect(ran.exitCode).toBe(2);
    expect(codes(ran)).toEqual(["io"]);
    cpSync(data, join(folder, "other"), { recursive: true });
    rmSync(join(folder, "other", manifestIn(data).waves[0]?.file ?? ""));
    const cut = await check("--against", "other");
    expect({ exitCode: cut.exitCode, codes: codes(cut) }).toEqual({ exitCode: 2, codes: ["io"] });
  });
});
