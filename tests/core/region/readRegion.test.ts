import { expect, test } from "vitest";
import type { Region } from "#core/dataset/schema.ts";
import { packagedReference } from "#core/region/packagedReference.ts";
import { readRegion } from "#core/region/readRegion.ts";

const { region } = packagedReference();

function keysOf(text: string): readonly string[] {
  const read = readRegion(text, "r.json");
  return read.kind === "ok" ? [] : read.issues.map(({ code, detail }) => `${code} ${Object.values(detail).join()}`);
}

/** The packaged region with its first areas changed: a county, another county, and a zone and a group that are added. */
function withAreas(...changes: readonly Partial<Region["areas"][number]>[]): string {
  const [county, other] = region.areas.filter(({ kind }) => kind === "county");
  const zone = { code: "1404Z1", name: { zh: "新区" }, kind: "zone" };
  const group = { code: "1404G9", name: { zh: "几县" }, kind: "group", members: [county?.code] };
  const areas = [county, other, zone, group].map((area, place) => ({ ...area, ...changes[place] }));
  return JSON.stringify({ ...region, areas });
}

test("the packaged region is one, and so is a small one", () => {
  expect(keysOf(JSON.stringify(region))).toEqual([]);
  expect(keysOf(withAreas())).toEqual([]);
  expect(keysOf(withAreas({}, {}, { within: region.areas[0]?.code ?? "" }))).toEqual([]);
});

const own = region.areas[0]?.code ?? "";

test.each([
  ["{", "region-not-json "],
  ["[]", "region-wrong-value code"],
  [JSON.stringify({ ...region, name: { zh: " " } }), "region-wrong-value name.zh"],
  [JSON.stringify({ ...region, name: { zh: "长治市", en: "Changzhi\u202E" } }), "region-wrong-value name.en"],
  [withAreas({}, { code: own }), "region-wrong-value areas.1.code"],
  [withAreas({}, { code: region.code }), "region-wrong-value areas.1.code"],
  [withAreas({ name: { zh: "" } }), "region-wrong-value areas.0.name.zh"],
  [withAreas({ aliases: ["a\u0000b"] }), "region-wrong-value areas.0.aliases.0"],
  [withAreas({}, {}, { within: "999999" }), "region-wrong-value areas.2.within"],
  [withAreas({}, {}, { within: "1404Z1" }), "region-wrong-value areas.2.within"],
  [withAreas({}, { within: own }), "region-wrong-value areas.1.within"],
  [withAreas({ members: [own] }), "region-wrong-value areas.0.members.0"],
  [withAreas({}, {}, {}, { members: [own, "999999"] }), "region-wrong-value areas.3.members.1"],
  [withAreas({}, {}, {}, { members: ["1404G9"] }), "region-wrong-value areas.3.members.0"],
  [withAreas().replace(/"population":\d+/, '"population":-1'), "region-wrong-value areas.0.census.population"],
  [withAreas({ tile: { col: 7, row: 0 } }).replace('"col":7', '"col":1e400'), "region-wrong-value areas.0.tile.col"],
  [
    JSON.stringify({ ...region, populations: [{ id: "martians", name: { zh: "火星人" } }] }),
    "region-wrong-value populations.0.id",
  ],
  [
    JSON.stringify({ ...region, populations: [region.populations[0], region.populations[0]] }),
    "region-wrong-value populations.1.id",
  ],
  [
    JSON.stringify({
      ...region,
      areas: Array.from({ length: 501 }, (_, place) => ({
        code: `A${String(place).padStart(5, "0")}`,
        name: { zh: "区" },
        kind: "county",
      })),
    }),
    "region-wrong-value areas",
  ],
])("number %#: refused by the path of what is wrong", (text, expected) => {
  expect(keysOf(text)[0]).toBe(expected);
});
