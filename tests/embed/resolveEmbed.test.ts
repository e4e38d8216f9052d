import { describe, expect, it } from "vitest";
import { parseEmbedRequest } from "#charts/spec/embedRequest.ts";
import { fullPageAddress } from "#embed/fullPage.ts";
import { resolveEmbed } from "#embed/resolveEmbed.ts";
import { smallDataset } from "./smallDataset.ts";

const dataset = smallDataset([2022, 2023, 2025]);

function resolve(query: string) {
  return resolveEmbed(parseEmbedRequest(query).request, dataset);
}

describe("resolveEmbed", () => {
  it("draws the region where no area is named", () => {
    expect(resolve("chart=verdict")).toEqual({
      drawing: { chart: "verdict", area: "140400" },
      unused: [],
      notDrawn: null,
    });
  });

  // 140402 (the former city district) and 140411 (the former suburb) are both Luzhou District, 140403, since 2018.
  it("leads the codes of former units to today's, each once", () => {
    const { drawing, unused } = resolve("chart=trend&area=140402,140411,140423");
    expect(drawing).toMatchObject({ selection: { areas: ["140403", "140423"] } });
    expect(unused).toEqual([]);
  });

  it("reports areas that the region does not have and draws the others", () => {
    const { drawing, unused } = resolve("chart=trend&area=110000,140423");
    expect(drawing).toMatchObject({ selection: { areas: ["140423"] } });
    expect(unused).toEqual([{ name: "area", value: "110000" }]);
  });

  it("draws one area of a breakdown and reports the others", () => {
    const { drawing, unused } = resolve(
      "chart=trend&area=140423,140403&by=residence&category=rural,farmers&year=2022..",
    );
    expect(drawing).toEqual({
      chart: "trend",
      selection: { areas: ["140423"], by: "residence", categories: ["rural"], years: { from: 2022, to: null } },
    });
    expect(unused).toEqual([
      { name: "area", value: "140403" },
      { name: "category", value: "farmers" },
    ]);
  });

  it("reports categories that have no breakdown to belong to", () => {
    expect(resolve("chart=trend&category=farmers").unused).toEqual([{ name: "category", value: "farmers" }]);
  });

  it.each([
    ["year=2023", 2023],
    ["year=2022..2024", 2023],
    ["year=..2022", 2022],
    ["year=2024..", 2025],
    ["", null],
  ])("a chart of one wave takes the latest of %s", (query, expected) => {
    expect(resolve(`chart=counties-map&${query}`)).toMatchObject({ drawing: { year: expected }, unused: [] });
  });

  it.each(["2024", "2018..2020"])("reports the year %s, which has no wave, and draws the latest", (years) => {
    const { drawing, unused } = resolve(`chart=populations&year=${years}`);
    expect(drawing).toMatchObject({ year: null });
    expect(unused).toEqual([{ name: "year", value: years }]);
  });

  it("gives youth a figure of their own, never beside others", () => {
    expect(resolve("chart=populations&category=youth").drawing).toMatchObject({ chart: "youth" });
    const mixed = resolve("chart=populations&category=youth,farmers");
    expect(mixed.drawing).toMatchObject({ chart: "breakdown", categories: ["farmers"] });
    expect(mixed.unused).toEqual([{ name: "category", value: "youth" }]);
  });

  it("reports what a chart has no use for", () => {
    const names = (query: string) => resolve(query).unused.map(({ name }) => name);
    expect(names("chart=verdict&area=140423,140403&by=sex&category=male&year=2025")).toEqual([
      "area",
      "by",
      "category",
      "year",
    ]);
    expect(names("chart=populations&by=sex&category=male,farmers")).toEqual(["category"]);
    expect(names("chart=counties-rank&area=140423&by=sex&category=male")).toEqual(["area", "by", "category"]);
    expect(names("chart=counties-rank&area=140400")).toEqual([]);
  });

  it.each(["county-years", "gaps", "progress", "projection"])("lets the trend stand in for %s", (chart) => {
    expect(resolve(`chart=${chart}&area=140423`)).toMatchObject({
      drawing: { chart: "trend", selection: { areas: ["140423"] } },
      notDrawn: chart,
    });
  });
});

describe("fullPageAddress", () => {
  it.each([
    ["chart=verdict", "index.html#/"],
    ["chart=verdict&area=140423&lang=en", "index.html#/trend?area=140423&lang=en"],
    ["chart=trend", "index.html#/trend"],
    [
      "chart=trend&area=140400&by=population&category=farmers,elderly&year=2022..2025",
      "index.html#/trend?by=population&category=farmers,elderly&year=2022..2025",
    ],
    ["chart=trend&year=2022", "index.html#/trend?year=2022..2022"],
    ["chart=populations&category=youth&year=2023", "index.html#/populations?year=2023"],
    ["chart=populations&by=residence&area=140423", "index.html#/trend?area=140423&by=residence"],
    ["chart=counties-map&year=2023", "index.html#/counties?year=2023"],
    ["chart=counties-rank", "index.html#/counties"],
  ])("%s leads to %s", (query, address) => {
    const { request } = parseEmbedRequest(query);
    expect(fullPageAddress(resolve(query).drawing, "140400", request.lang)).toBe(address);
  });
});
