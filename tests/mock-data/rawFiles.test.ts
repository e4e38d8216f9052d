import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import region from "#core/region/packaged/region.json" with { type: "json" };

const mockData = fileURLToPath(new URL("../../mock-data", import.meta.url));
const kept = join(mockData, "raw");
const text = (name: string): string => readFileSync(join(kept, name), "utf8");

type Row = ReadonlyMap<string, string>;

function rowsOf(name: string): readonly Row[] {
  const [header = "", ...lines] = text(name).trimEnd().split("\n");
  const names = header.split(",");
  return lines.map((line) => new Map(line.split(",").map((cell, position) => [names[position] ?? "", cell])));
}

const surveyRows = ["survey-2022-2023.csv", "survey-2024.csv", "survey-2025.csv"].flatMap(rowsOf);
const years = ["2022", "2023", "2024", "2025"];
const cell = (row: Row, name: string): string => row.get(name) ?? "missing column";
const wave = (year: string): readonly Row[] => surveyRows.filter((row) => cell(row, "年份") === year);
const inScope = (row: Row): boolean => Number(cell(row, "年龄")) >= 18 && Number(cell(row, "年龄")) <= 69;

function weightedRate(rows: readonly Row[]): number {
  const used = rows.filter((row) => inScope(row) && cell(row, "权重") !== "" && cell(row, "是否具备") !== "");
  const weight = (some: readonly Row[]): number => some.reduce((sum, row) => sum + Number(cell(row, "权重")), 0);
  return weight(used.filter((row) => cell(row, "是否具备") === "是")) / weight(used);
}

describe("the generator", () => {
  let made: string;
  beforeAll(() => {
    made = mkdtempSync(join(tmpdir(), "raw-files-"));
  });
  afterAll(() => {
    rmSync(made, { recursive: true, force: true });
  });

  it("makes the files that are kept, byte by byte", () => {
    const args = [join(mockData, "generate.ts"), "--raw", made];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
    const names = readdirSync(kept).sort();
    expect(readdirSync(made).sort()).toEqual(names);
    const differing = names.filter((name) => !readFileSync(join(made, name)).equals(readFileSync(join(kept, name))));
    expect(differing).toEqual([]);
  });
});

describe.each(years)("the demonstration survey of %s", (year) => {
  const rows = wave(year);

  it("asks about 2,400 people in 14 units, some under a short or former name", () => {
    expect(rows.length).toBeGreaterThan(2300);
    expect(rows.length).toBeLessThan(2500);
    const known = new Map(
      region.areas
        .filter((area) => area.kind !== "group")
        .flatMap((area) =>
          [area.name.zh, ...(area.aliases ?? []), ...(area.formerly ?? []).map((old) => old.name)].map(
            (name) => [name, area.code] as const,
          ),
        ),
    );
    expect(rows.filter((row) => !known.has(cell(row, "县区")))).toEqual([]);
    expect(new Set(rows.map((row) => known.get(cell(row, "县区")))).size).toBe(14);
    const current = new Set(region.areas.map((area) => area.name.zh));
    expect(rows.filter((row) => !current.has(cell(row, "县区"))).length).toBeGreaterThan(5);
  });

  it("has two or more 村居 in every stratum and 54 to 68 degrees of freedom", () => {
    const psus = new Map<string, Set<string>>();
    for (const row of rows) {
      const stratum = psus.get(cell(row, "层")) ?? new Set();
      psus.set(cell(row, "层"), stratum.add(cell(row, "村居")));
    }
    const sizes = [...psus.values()].map((each) => each.size);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2);
    const df = sizes.reduce((sum, size) => sum + size, 0) - sizes.length;
    expect(df).toBeGreaterThanOrEqual(54);
    expect(df).toBeLessThanOrEqual(68);
  });

  it("has gaps as a real file has, and no cell in error", () => {
    const empty = (name: string): number => rows.filter((row) => cell(row, name) === "").length / rows.length;
    expect(empty("是否具备")).toBeGreaterThan(0.02);
    expect(empty("是否具备")).toBeLessThan(0.03);
    expect(["城乡", "文化程度", "职业", "权重"].filter((name) => empty(name) === 0)).toEqual([]);
    expect(empty("权重")).toBeLessThan(0.005);
    const outside = rows.filter((row) => !inScope(row));
    expect(outside.length).toBeGreaterThan(1);
    expect(outside.length).toBeLessThan(20);
    for (const row of rows) {
      const [score, qualified, weight] = [cell(row, "总分"), cell(row, "是否具备"), cell(row, "权重")];
      expect(qualified).toBe(score === "" ? "" : Number(score) >= 70 ? "是" : "否");
      expect(weight === "" || /^\d+\.\d{4}$/.test(weight)).toBe(true);
      expect(Number(weight === "" ? 1 : weight)).toBeGreaterThan(0);
      expect(Number(score)).toBeLessThanOrEqual(100);
    }
  });

  it("weights to the residents aged 18–69 of the census (70 % of 3,180,884 in the frame)", () => {
    const sum = rows.filter(inScope).reduce((total, row) => total + Number(cell(row, "权重")), 0);
    expect(sum / (0.7 * 3_180_884)).toBeGreaterThan(0.995);
    expect(sum / (0.7 * 3_180_884)).toBeLessThanOrEqual(1.0001);
  });

  it("has overlapping populations in the known order of levels", () => {
    const job = (name: string) => (row: Row) => cell(row, "职业") === name;
    const farmer = (row: Row): boolean => cell(row, "农民") === "是";
    const elderly = (row: Row): boolean => Number(cell(row, "年龄")) >= 60;
    const order = [job("领导干部和公务员"), job("产业工人"), () => true, farmer, elderly].map((isIn) =>
      weightedRate(rows.filter(isIn)),
    );
    expect(order).toEqual([...order].sort((a, b) => b - a));
    expect(rows.filter((row) => farmer(row) && elderly(row)).length).toBeGreaterThan(50);
    expect(rows.filter((row) => farmer(row) && job("产业工人")(row)).length).toBeGreaterThan(30);
  });
});

describe("the demonstration survey over the years", () => {
  /** True rates of the model, found by drawing two million residents a year. */
  it("estimates the model's true city rates within two points", () => {
    const truth = [0.116, 0.124, 0.134, 0.141];
    const misses = years.map((year, position) => Math.abs(weightedRate(wave(year)) - (truth[position] ?? 1)));
    expect(Math.max(...misses)).toBeLessThan(0.02);
  });

  it("narrows the gap between towns and villages", () => {
    const gap = (year: string): number => {
      const of = (residence: string): number =>
        weightedRate(wave(year).filter((row) => cell(row, "城乡") === residence));
      return of("城镇") - of("农村");
    };
    expect(gap("2025")).toBeGreaterThan(0.03);
    expect(gap("2022") - gap("2025")).toBeGreaterThan(0.005);
  });
});

describe("the aggregate files", () => {
  it("hold the plan's 10.1 % of the city alone, without a sample size", () => {
    expect(text("plan-2020.csv")).toBe("year,area,dimension,category,rate,n\n2020,长治市,total,,0.101,\n");
  });

  it("hold one invented row for youth in 2024 and in 2025", () => {
    expect(text("youth-2024.csv")).toContain("\n2024,长治市,population,youth,0.68,640\n");
    expect(text("youth-2025.csv")).toContain("\n2025,长治市,population,youth,0.713,655\n");
  });
});

it("title and source are left to the import, which marks a demonstration in both languages", () => {
  expect(Object.keys(JSON.parse(text("mapping.json")) as object)).not.toContain("title");
  expect(Object.keys(JSON.parse(text("mapping.json")) as object)).not.toContain("source");
});
