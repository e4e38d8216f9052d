import { beforeEach, expect, test } from "vitest";
import { survey } from "#tests/core/survey/importing.ts";
import { put, run, temporaryFolder } from "./running.ts";

let folder = "";

/** 1,200 respondents in two strata of six PSUs of a hundred: their shares are up to 4 points around the one given. */
function surveyOf(year: number, percent: number): string {
  return survey(1200, (row, place) => {
    row["年份"] = String(year);
    const around = ((place % 12) * 5) % 9;
    const passes = Math.floor(place / 12) < percent - 4 + around;
    row["总分"] = passes ? "80" : "50";
    row["是否具备"] = passes ? "是" : "否";
  });
}

const publish = (file: string, ...more: readonly string[]) =>
  run(folder, ["import", file, "--data", "data", "--at", "2026-01-20T09:00:00+08:00", "--json", ...more]);

beforeEach(async () => {
  folder = temporaryFolder();
  put(folder, "2023.csv", surveyOf(2023, 10));
  put(folder, "2024.csv", surveyOf(2024, 11));
  put(folder, "2025.csv", surveyOf(2025, 20));
  await publish("2023.csv");
});

test("a change that sampling can explain is published without a word, one that it cannot with a warning, and not under --strict", async () => {
  const near = await publish("2024.csv");
  expect(near.result.issues.filter(({ code }) => code === "jump")).toEqual([]);
  const strict = await publish("2025.csv", "--strict");
  expect(strict.exitCode).toBe(1);
  const { exitCode, result } = await publish("2025.csv");
  expect(exitCode).toBe(0);
  const jumps = result.issues.filter(({ code }) => code === "jump");
  expect(jumps[0]).toMatchObject({ severity: "warning" });
  // The PSUs lie 3.5 points above the lowest on average, and the lowest 4 below the share given: 11 − 0.5 and 20 − 0.5.
  expect(jumps[0]?.message).toBe(
    "Changzhi: 19.5% in 2025 after 10.5% in 2024, a change larger than sampling error can explain. " +
      "Check the data, weights and instrument; if it is right, explain it in the reason.",
  );
});
