import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { fileWorkNames, fileWorks } from "#scripts/bench/fileWorks.ts";
import { writeSurveyFile } from "#scripts/bench/surveyFile.ts";

const folder = mkdtempSync(join(tmpdir(), "bench-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(["utf-8", "gb18030"] as const)("a made-up survey in %s", (encoding) => {
  const path = join(folder, `survey-2025-${encoding}.csv`);
  writeSurveyFile(path, 3000, encoding, 5);

  test.each(fileWorkNames.filter((name) => name !== "decode"))("all its rows are seen: %s", async (name) => {
    expect(await fileWorks[name](path, encoding)).toBe(3000);
  });

  test("is the same for the same seed", () => {
    const again = join(folder, "again.csv");
    writeSurveyFile(again, 3000, encoding, 5);
    expect(readFileSync(again).equals(readFileSync(path))).toBe(true);
  });

  test("has villages one after the other and fourteen columns", () => {
    const lines = new TextDecoder(encoding).decode(readFileSync(path)).trimEnd().split("\n");
    const villages = lines.slice(1).map((line) => line.split(",")[4]);
    expect(new Set(lines.map((line) => line.split(",").length))).toEqual(new Set([14]));
    expect(new Set(villages).size).toBe(84);
    expect(villages.filter((village, place) => village !== villages[place - 1])).toHaveLength(84);
  });
});
