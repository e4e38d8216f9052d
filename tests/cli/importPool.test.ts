import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { Wave } from "#core/dataset/schema.ts";
import { survey } from "#tests/core/survey/importing.ts";
import { codes, filesOf, manifestIn, put, run, temporaryFolder } from "./running.ts";

const at = "2026-01-20T09:00:00+08:00";
const counties = ["潞州区", "上党区", "屯留区", "潞城区", "襄垣县", "平顺县", "黎城县", "壶关县"];
let folder = "";

/** Eight counties, each a stratum of six PSUs of 24 respondents. */
function surveyOf(year: number): string {
  return survey(8 * 6 * 24, (row, place) => {
    row["年份"] = String(year);
    row["县区"] = counties[place % 8] ?? "";
    row["层"] = row["县区"];
    row["村居"] = `P${Math.floor(place / 8) % 6}`;
    const passes = (place * 7919 + year) % 97 < 14 + (place % 8);
    row["总分"] = passes ? "80" : "50";
    row["是否具备"] = passes ? "是" : "否";
  });
}

beforeEach(() => {
  folder = temporaryFolder();
  put(folder, "2023.csv", surveyOf(2023));
  put(folder, "2024.csv", surveyOf(2024));
});

const publish = (...args: readonly string[]) =>
  run(folder, ["import", ...args, "--data", "data", "--at", at, "--json"]);

function waveOf(result: { readonly [more: string]: unknown }, year: number): Wave {
  const found = (result["waves"] as readonly Wave[]).find((wave) => wave.year === year);
  if (found === undefined) throw new Error(`no wave of ${year}`);
  return found;
}

describe("--pool", () => {
  test("keeps the rows of two years together in the later wave", async () => {
    const { exitCode, result } = await publish("2023.csv", "2024.csv", "--pool", "2024,2023");
    expect(exitCode).toBe(0);
    const rows = waveOf(result, 2024).estimates.filter(({ method }) => method === "pooled");
    expect(rows.length).toBeGreaterThan(8);
    expect(new Set(rows.map(({ pooledYears }) => pooledYears?.join()))).toEqual(new Set(["2023,2024"]));
    expect(waveOf(result, 2023).estimates.some(({ method }) => method === "pooled")).toBe(false);
    expect((await run(folder, ["check", "data"])).exitCode).toBe(0);
  });

  test("leaves a published year that it only reads as it is", async () => {
    await publish("2023.csv");
    const before = filesOf(join(folder, "data"));
    const { exitCode, result } = await publish("2023.csv", "2024.csv", "--pool", "2023,2024");
    expect(exitCode).toBe(0);
    expect(result).toMatchObject({ years: [2024] });
    expect(codes({ exitCode, result, said: "" })).toContain("pool-only-read");
    const { waves, revisions } = manifestIn(join(folder, "data"));
    expect(waves.map(({ year }) => year)).toEqual([2023, 2024]);
    expect(revisions.map(({ year, kind }) => [year, kind])).toEqual([
      [2023, "publish"],
      [2024, "publish"],
    ]);
    const [kept] = waves;
    expect(filesOf(join(folder, "data")).get(kept?.file ?? "")).toBe(before.get(kept?.file ?? ""));
  });

  test("is refused without the respondents of both years, and nothing is written", async () => {
    const { exitCode, result } = await publish("2024.csv", "--pool", "2023,2024");
    expect(exitCode).toBe(1);
    expect(result.issues.map(({ code }) => code)).toContain("pool-impossible");
    expect([...filesOf(folder).keys()].sort()).toEqual(["2023.csv", "2024.csv"]);
  });

  test("says so when a year changes that pooled values of another rest on", async () => {
    await publish("2023.csv", "2024.csv", "--pool", "2023,2024");
    put(folder, "2023.csv", surveyOf(2023).replace(/,是,/, ",否,"));
    const again = (...more: readonly string[]) => publish("2023.csv", "--reason", "更正", ...more);
    const strict = await again("--strict");
    expect(strict.exitCode).toBe(1);
    const { exitCode, result } = await again();
    expect(exitCode).toBe(0);
    expect(result.issues.filter(({ code }) => code === "pool-stale")).toMatchObject([
      { severity: "warning", message: expect.stringContaining("--pool 2023,2024") as string },
    ]);
    const both = await publish("2023.csv", "2024.csv", "--pool", "2023,2024", "--reason", "更正");
    expect(codes(both)).not.toContain("pool-stale");
  });

  test("refuses years with a survey between them", async () => {
    put(folder, "2025.csv", surveyOf(2025));
    const { exitCode, result } = await publish("2023.csv", "2024.csv", "2025.csv", "--pool", "2023,2025");
    expect(exitCode).toBe(1);
    expect(result.issues.find(({ code }) => code === "pool-impossible")?.message).toMatch(
      /another survey lies between/,
    );
  });
});

test("--model adds a row for each county", async () => {
  const { exitCode, result } = await publish("2024.csv", "--model");
  expect(exitCode).toBe(0);
  const rows = waveOf(result, 2024).estimates.filter(({ method }) => method === "model");
  expect(rows.map(({ area }) => area)).toEqual([
    "140403",
    "140404",
    "140405",
    "140406",
    "140423",
    "140425",
    "140426",
    "140427",
  ]);
  expect((await run(folder, ["check", "data"])).exitCode).toBe(0);
  const plain = await run(folder, ["import", "2024.csv", "--dry-run", "--json"]);
  expect(waveOf(plain.result, 2024).estimates.some(({ method }) => method === "model")).toBe(false);
});

describe("--accept-review", () => {
  const accepted = { year: 2024, area: "140403", dimension: "total", note: "已复核" };

  test("publishes the cell, with the note and the time of publication", async () => {
    const plain = await run(folder, ["import", "2024.csv", "--dry-run", "--json"]);
    const before = waveOf(plain.result, 2024).estimates.find(({ area }) => area === "140403");
    expect(before).toMatchObject({ rate: null, suppressedBy: "review" });
    put(folder, "review.json", JSON.stringify([accepted]));
    const { exitCode, result } = await publish("2024.csv", "--accept-review", "review.json");
    expect(exitCode).toBe(0);
    const row = waveOf(result, 2024).estimates.find(({ area }) => area === "140403");
    expect(row).toMatchObject({ reliability: "review", review: { at, note: "已复核" } });
    expect(row?.rate).not.toBeNull();
    expect((await run(folder, ["check", "data"])).exitCode).toBe(0);
  });

  test("a file that is no list is refused, with its name", async () => {
    put(folder, "review.json", JSON.stringify({ accepted }));
    const { exitCode, result } = await publish("2024.csv", "--accept-review", "review.json");
    expect(exitCode).toBe(1);
    expect(result.issues).toMatchObject([{ code: "accepted-wrong-value", input: "review.json" }]);
  });
});
