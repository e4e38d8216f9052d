import { describe, expect, it } from "vitest";
import benchmarks from "#core/region/packaged/benchmarks.json" with { type: "json" };
import breaks from "#core/region/packaged/breaks.json" with { type: "json" };
import instruments from "#core/region/packaged/instruments.json" with { type: "json" };
import region from "#core/region/packaged/region.json" with { type: "json" };
import targets from "#core/region/packaged/targets.json" with { type: "json" };

interface Area {
  readonly code: string;
  readonly kind: string;
  readonly formerly?: readonly { readonly code: string; readonly name: string }[];
  readonly members?: readonly string[];
  readonly census?: { readonly year: number; readonly population: number };
  readonly tile?: { readonly col: number; readonly row: number };
}
const areas: readonly Area[] = region.areas;
const ofKind = (kind: string): readonly Area[] => areas.filter((area) => area.kind === kind);
const area = (code: string): Area | undefined => areas.find((each) => each.code === code);

function unionOfLeads(population: string): readonly string[] {
  const action = region.actions.find((each) => "population" in each && each.population === population);
  return [...new Set((action?.tasks ?? []).flatMap((task) => task.lead))];
}

function rates(place: string, dimension: string, category?: string): readonly (readonly [number, number])[] {
  return benchmarks
    .filter((each) => each.area === place && each.dimension === dimension)
    .filter((each) => ("category" in each ? each.category : undefined) === category)
    .map((each) => [each.year, each.rate] as const);
}

describe("packaged areas", () => {
  it("are 12 counties, 2 zones and 2 groups with codes used once, old ones included", () => {
    expect([ofKind("county").length, ofKind("zone").length, ofKind("group").length]).toEqual([12, 2, 2]);
    const codes = [
      region.code,
      ...areas.flatMap((each) => [each.code, ...(each.formerly ?? []).map((old) => old.code)]),
    ];
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("have the census of 2020: the counties add up to the city's 3,180,884 (seventh national census)", () => {
    expect(ofKind("county").map((each) => each.census?.year)).toEqual(Array<number>(12).fill(2020));
    expect(ofKind("county").reduce((sum, each) => sum + (each.census?.population ?? 0), 0)).toBe(3_180_884);
    expect(area("140403")?.census?.population).toBe(895_280);
    expect(area("140425")?.census?.population).toBe(115_927);
    expect(ofKind("zone").every((each) => each.census === undefined)).toBe(true);
  });

  it("keep the names from before the reform of 2018 (GB/T 2260)", () => {
    const old = Object.fromEntries(areas.flatMap((each) => (each.formerly ?? []).map((was) => [was.name, each.code])));
    expect(old).toEqual({
      城区: "140403",
      郊区: "140403",
      长治县: "140404",
      屯留县: "140405",
      潞城市: "140406",
      长治经开区: "1404JK",
    });
  });

  it("group the four districts and the eight counties, each county once", () => {
    const members = ofKind("group").flatMap((each) => each.members ?? []);
    expect([...members].sort()).toEqual(
      ofKind("county")
        .map((each) => each.code)
        .sort(),
    );
    expect(area("1404Q4")?.members).toEqual(["140403", "140404", "140405", "140406"]);
    expect(area("1404X8")?.members).toHaveLength(8);
  });

  it("stand on tiles of their own", () => {
    const tiles = areas.flatMap((each) => (each.tile ? [`${each.tile.col},${each.tile.row}`] : []));
    expect(tiles).toHaveLength(14);
    expect(new Set(tiles).size).toBe(14);
  });
});

describe("packaged populations and actions", () => {
  it("give each population its action; youth alone has an instrument of its own", () => {
    expect(region.populations.map((each) => [each.id, each.name.zh, each.action])).toEqual([
      ["farmers", "农民", "A2"],
      ["workers", "产业工人", "A3"],
      ["elderly", "老年人", "A4"],
      ["officials", "领导干部和公务员", "A5"],
      ["youth", "青少年", "A1"],
    ]);
    expect(region.populations.filter((each) => "instrument" in each).map((each) => each.id)).toEqual(["youth"]);
    for (const population of region.populations) {
      const action = region.actions.find((each) => each.id === population.action);
      expect(action && "population" in action ? action.population : undefined).toBe(population.id);
    }
  });

  it("hold the plan's 10 actions and projects with 34 tasks, every id used once", () => {
    expect(region.actions.map((each) => each.id)).toEqual(["A1", "A2", "A3", "A4", "A5", "P1", "P2", "P3", "P4", "P5"]);
    const ids = region.actions.flatMap((each) => [each.id, ...each.tasks.map((task) => task.id)]);
    expect(ids).toHaveLength(44);
    expect(new Set(ids).size).toBe(44);
    for (const { id, tasks } of region.actions) {
      expect(tasks.every((task) => task.id.startsWith(`${id}.`) && task.lead.length > 0)).toBe(true);
    }
  });

  /** Read from the brackets after each task in the plan of 2023-02-15, in its order. */
  it.each([
    ["youth", ["市教育局", "市科协"]],
    ["farmers", ["市农业农村局", "市科协", "市科技局"]],
    ["workers", ["市总工会", "市工信局", "市人社局", "市科协"]],
    ["elderly", ["市科协", "市民政局", "市卫健委"]],
    ["officials", ["市委组织部", "市科协"]],
  ])("unite the leads over the tasks of the action for %s", (population, leads) => {
    expect(unionOfLeads(population)).toEqual(leads);
  });

  it("word everything in both languages", () => {
    const named = [
      region,
      ...areas,
      ...region.populations,
      ...region.actions,
      ...region.actions.flatMap((each) => each.tasks),
    ];
    for (const each of named) {
      expect(each).toHaveProperty("name.zh", expect.stringMatching(/^[\p{Script=Han}“”]+$/u));
      expect(each).toHaveProperty("name.en", expect.stringMatching(/^[\u0020-\u007e\u2019]+$/u));
    }
  });
});

describe("packaged targets, benchmarks and breaks", () => {
  it("state the city's 14.5 % and the nation's more than 15 % for 2025 and 25 % for 2035", () => {
    expect(targets.map((each) => [each.id, each.area, each.year, each.operator, each.rate])).toEqual([
      ["city-2025", "140400", 2025, ">=", 0.145],
      ["nation-2025", "000000", 2025, ">", 0.15],
      ["nation-2035", "000000", 2035, ">=", 0.25],
    ]);
  });

  it("hold the dated national series (sixth to fourteenth survey; for 2025 the statistical communique)", () => {
    expect(rates("000000", "total")).toEqual([
      [2005, 0.016],
      [2007, 0.0225],
      [2010, 0.0327],
      [2015, 0.062],
      [2018, 0.0847],
      [2020, 0.1056],
      [2022, 0.1293],
      [2023, 0.1414],
      [2024, 0.1537],
      [2025, 0.1674],
    ]);
  });

  it("hold the national breakdowns and the province as published", () => {
    expect(rates("000000", "residence", "urban").at(-1)).toEqual([2023, 0.1725]);
    expect(rates("000000", "residence", "rural")).toEqual([
      [2010, 0.0183],
      [2015, 0.0243],
      [2020, 0.0645],
      [2022, 0.0796],
      [2023, 0.0916],
    ]);
    expect(rates("000000", "sex", "female")).toEqual([
      [2015, 0.0338],
      [2023, 0.1253],
    ]);
    expect(rates("000000", "age", "60-69")).toEqual([[2023, 0.0445]]);
    expect(rates("000000", "education", "bachelor")).toEqual([[2023, 0.4399]]);
    expect(rates("140000", "total")).toEqual([
      [2010, 0.029],
      [2015, 0.0527],
      [2018, 0.0803],
    ]);
  });

  it("hold no value of the city as a benchmark, and no standard error, for none is published", () => {
    expect(new Set(benchmarks.map((each) => each.area))).toEqual(new Set(["000000", "140000"]));
    expect(benchmarks.filter((each) => each.se !== null)).toEqual([]);
    const keys = benchmarks.map((each) =>
      [each.area, each.dimension, "category" in each ? each.category : "", each.year].join(),
    );
    expect(new Set(keys).size).toBe(benchmarks.length);
  });

  it("refer to instruments that are packaged", () => {
    const known = instruments.map((each) => each.id);
    expect(known).toEqual(["cast-18-69", "youth"]);
    expect([...targets, ...benchmarks].every((each) => known.includes(each.instrument))).toBe(true);
  });

  it("break the line in 2015 alone", () => {
    expect(breaks.map((each) => [each.year, each.joins])).toEqual([
      [2015, false],
      [2020, true],
      [2022, true],
    ]);
  });
});

it("Chinese words have full-width punctuation", () => {
  const strings = JSON.stringify([region, instruments, targets, benchmarks, breaks]).match(/"(?:[^"\\]|\\.)*"/gu) ?? [];
  const chinese = strings.filter((each) => /\p{Script=Han}/u.test(each));
  expect(chinese.length).toBeGreaterThan(300);
  expect(chinese.filter((each) => /[,;:!?()]/u.test(each))).toEqual([]);
});
