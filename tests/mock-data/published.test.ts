import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const mockData = fileURLToPath(new URL("../../mock-data", import.meta.url));
const published = join(mockData, "published");

interface Row {
  readonly area: string;
  readonly dimension: string;
  readonly category?: string;
  readonly with?: unknown;
  readonly method?: string;
  readonly rate: number | null;
  readonly se: number | null;
  readonly n: number | null;
  readonly df: number | null;
  readonly reliability: string;
}
interface WaveFile {
  readonly status: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly source: { readonly zh: string; readonly en: string };
  readonly estimates: readonly Row[];
}
interface ManifestFile {
  readonly waves: readonly { readonly year: number; readonly file: string; readonly status: string }[];
  readonly editions: readonly { readonly state: string }[];
  readonly revisions: readonly { readonly kind: string; readonly year: number }[];
}

const manifest: ManifestFile = JSON.parse(readFileSync(join(published, "manifest.json"), "utf8"));

function wave(year: number): WaveFile {
  const file = manifest.waves.find((each) => each.year === year)?.file ?? `no wave of ${year}`;
  const found: WaveFile = JSON.parse(readFileSync(join(published, file), "utf8"));
  return found;
}

function rowsOf(year: number, dimension: string): readonly Row[] {
  return wave(year).estimates.filter(
    (row) => row.dimension === dimension && row.with === undefined && row.method !== "pooled" && row.method !== "model",
  );
}

/** Rate and standard error of the whole city. */
function city(year: number): { readonly rate: number; readonly se: number } {
  const row = rowsOf(year, "total").find((each) => each.area === "140400");
  return { rate: row?.rate ?? Number.NaN, se: row?.se ?? Number.NaN };
}

it("what is kept is what the generator and the command line make, byte by byte", () => {
  const args = [join(mockData, "generate.ts"), "--check"];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect(stderr.split("\n").filter((line) => line.startsWith("mock-data/"))).toEqual([]);
  expect(status).toBe(0);
}, 60_000);

describe("the published demonstration", () => {
  it("has the plan's figure of 2020 and four invented waves, in four editions", () => {
    expect(manifest.waves.map((each) => [each.year, each.status])).toEqual([
      [2020, "published-figure"],
      [2022, "demo"],
      [2023, "demo"],
      [2024, "demo"],
      [2025, "demo"],
    ]);
    expect(manifest.editions.map((each) => each.state)).toEqual(["superseded", "superseded", "superseded"]);
    expect(manifest.revisions.map((each) => [each.kind, each.year])).toEqual([
      ["publish", 2020],
      ["publish", 2022],
      ["publish", 2023],
      ["publish", 2024],
      ["publish", 2025],
    ]);
    for (const year of [2022, 2023, 2024, 2025]) {
      const { title, source } = wave(year);
      for (const text of [title.zh, source.zh]) expect(text).toContain("虚构");
      for (const text of [title.en, source.en]) expect(text).toContain("invented");
    }
  });

  it("keeps the 10.1 % as it was published: the city alone, without error", () => {
    expect(wave(2020).estimates).toMatchObject([
      { area: "140400", dimension: "total", rate: 0.101, se: null, lower: null, upper: null, n: null },
    ]);
  });

  it("leaves the target year open: 14.5 % is neither reached nor missed for certain", () => {
    const { rate, se } = city(2025);
    const distance = (0.145 - rate) / se;
    // Between 20 % and 50 % of a normal distribution lie above a point 0.84 to 0 standard errors over its middle.
    expect(distance).toBeGreaterThan(0);
    expect(distance).toBeLessThan(0.84);
  });

  it("lies below the nation's 16.74 % of 2025 beyond sampling error", () => {
    const { rate, se } = city(2025);
    // 2.00 is the 97.5 % point of Student's t with 60 degrees of freedom.
    expect((0.1674 - rate) / se).toBeGreaterThan(2);
  });

  it("rises from 2022 to 2025 beyond sampling error", () => {
    const [first, last] = [city(2022), city(2025)];
    // 1.98 is the 97.5 % point of Student's t with 120 degrees of freedom.
    expect((last.rate - first.rate) / Math.sqrt(first.se ** 2 + last.se ** 2)).toBeGreaterThan(1.98);
  });

  it.each([2022, 2023, 2024, 2025])(
    "shows five large counties and both groups in %i, and withholds the rest",
    (year) => {
      const shown = rowsOf(year, "total").filter((row) => row.reliability === "present");
      const counties = ["140403", "140404", "140405", "140423", "140428"];
      expect(shown.map((row) => row.area)).toEqual(["140400", ...counties, "1404Q4", "1404X8"]);
      const withheld = rowsOf(year, "total").filter((row) => row.reliability !== "present");
      expect(withheld.map((row) => row.rate)).toEqual(Array<null>(9).fill(null));
    },
  );

  it.each([2022, 2023, 2024, 2025])("shows all populations of the city in %i, youth from 2024 on", (year) => {
    const shown = rowsOf(year, "population").filter((row) => row.area === "140400" && row.reliability === "present");
    const youth = year >= 2024 ? ["youth"] : [];
    expect(shown.map((row) => row.category)).toEqual(["farmers", "workers", "elderly", "officials", ...youth]);
  });

  it("shows more of the last year's counties with the year before, and all of them by the model", () => {
    const shown = (method: string): number =>
      wave(2025).estimates.filter(
        (row) => row.method === method && row.dimension === "total" && row.rate !== null && /^1404\d\d$/.test(row.area),
      ).length;
    expect(shown("model")).toBe(12);
    expect(shown("pooled")).toBeGreaterThanOrEqual(5);
  });

  it("keeps youth as the aggregate files state it, without a design", () => {
    const youth = [2024, 2025].map((year) => rowsOf(year, "population").find((row) => row.category === "youth"));
    expect(youth).toMatchObject([
      { rate: 0.68, n: 640, df: null, instrument: "youth", assumed: "srs" },
      { rate: 0.713, n: 655, df: null, instrument: "youth", assumed: "srs" },
    ]);
  });
});
