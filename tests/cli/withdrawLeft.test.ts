import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { survey } from "#tests/core/survey/importing.ts";
import { codes, filesOf, manifestIn, put, run, temporaryFolder, type Ran } from "./running.ts";

/** Files of the data folder that nobody may delete, as where another program has them open. */
const { held } = vi.hoisted(() => ({ held: new Set<string>() }));

vi.mock(import("#cli/disk.ts"), async (original) => {
  const real = await original();
  return {
    ...real,
    folderDisk: (folder) => {
      const disk = real.folderDisk(folder);
      return {
        ...disk,
        remove: (path) => {
          if (held.has(path)) throw new Error("EBUSY: resource busy or locked");
          disk.remove(path);
        },
      };
    },
  };
});

const counties = ["潞州区", "上党区", "屯留区", "潞城区", "襄垣县", "平顺县", "黎城县", "壶关县"];
let folder = "";
let data = "";
/** The edition that corrected 2023, and the file of its wave. */
let mistake = "";
let wrong = "";

/** Eight counties, each a stratum of six PSUs of 24 respondents. */
function surveyOf(year: number, most = 14): string {
  return survey(8 * 6 * 24, (row, place) => {
    row["年份"] = String(year);
    row["县区"] = counties[place % 8] ?? "";
    row["层"] = row["县区"];
    row["村居"] = `P${Math.floor(place / 8) % 6}`;
    const passes = (place * 7919 + year) % 97 < most + (place % 8);
    row["总分"] = passes ? "80" : "50";
    row["是否具备"] = passes ? "是" : "否";
  });
}

/** 2023; then 2023 corrected, which was the mistake; then 2024 with what both years give together. */
beforeEach(async () => {
  held.clear();
  folder = temporaryFolder();
  data = join(folder, "data");
  put(folder, "2023.csv", surveyOf(2023));
  put(folder, "wrong.csv", surveyOf(2023, 20));
  put(folder, "2024.csv", surveyOf(2024));
  const publish = async (...args: readonly string[]): Promise<Ran> => {
    const ran = await run(folder, ["import", ...args, "--data", "data", "--at", "2026-01-20T09:00:00+08:00"]);
    if (ran.exitCode !== 0) throw new Error(JSON.stringify(ran.result));
    return ran;
  };
  await publish("2023.csv");
  mistake = String((await publish("wrong.csv", "--reason", "更正")).result["edition"]);
  wrong = manifestIn(data).waves[0]?.file ?? "";
  await publish("wrong.csv", "2024.csv", "--pool", "2023,2024");
});

const withdraw = () => run(folder, ["withdraw", mistake, "--data", "data", "--reason", "数据有误"]);

test("a wave that cannot be deleted is told beside all that was done: the clean edition, what to purge, and what still rests on it", async () => {
  expect(manifestIn(data).waves.map(({ year, file }) => [year, file === wrong])).toEqual([
    [2023, true],
    [2024, false],
  ]);
  held.add(wrong);
  const { exitCode, result, said } = await withdraw();
  expect(exitCode).toBe(2);
  expect(result).toMatchObject({ outcome: "failed", edition: manifestIn(data).edition, years: [2023], left: [wrong] });
  // The clean edition is there: 2023 as it was before, 2024 as it is, and the two editions with the mistake withdrawn.
  const now = manifestIn(data);
  expect(now.waves.map(({ year, file }) => [year, file === wrong])).toEqual([
    [2023, false],
    [2024, false],
  ]);
  expect(now.editions.map(({ state }) => state)).toEqual(["superseded", "withdrawn", "withdrawn"]);
  expect([...filesOf(data).keys()].filter((path) => path.includes(mistake))).toEqual([]);
  expect([...filesOf(data).keys()]).toContain(wrong);
  // The pooled values of 2024 are of the withdrawn respondents of 2023.
  expect(result.issues.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
    "error withdraw-left",
    "warning pool-stale",
  ]);
  expect(result.issues[0]?.message).toContain(wrong);
  expect(result.issues[1]?.message).toMatch(/2024.*2023/);
  expect(result["purge"]).toEqual(expect.arrayContaining(["data/manifest.json", `data/${wrong}`]));
  expect(said).toContain(`data/${wrong}`);
  expect((await run(folder, ["check", "data"])).result.issues).toMatchObject([
    { severity: "warning", code: "left-behind", message: expect.stringContaining(wrong) as string },
  ]);
});

test("the same command again deletes it, once it can be deleted, and names what to purge again", async () => {
  held.add(wrong);
  await withdraw();
  const still = await withdraw();
  expect(still).toMatchObject({ exitCode: 2, result: { outcome: "failed", removed: [], left: [wrong] } });
  expect(codes(still)).toEqual(["edition-withdrawn-already", "withdraw-left"]);
  held.clear();
  const before = manifestIn(data).edition;
  const again = await withdraw();
  expect(again).toMatchObject({ exitCode: 0, result: { outcome: "unchanged", removed: [wrong], left: [] } });
  expect(again.said).toContain(`data/${wrong}`);
  expect(manifestIn(data).edition).toBe(before);
  expect([...filesOf(data).keys()]).not.toContain(wrong);
  expect((await run(folder, ["check", "data"])).result.issues).toEqual([]);
});
