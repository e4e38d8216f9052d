import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EmbedRequest, embedCharts, formatEmbedRequest, parseEmbedRequest } from "#charts/spec/embedRequest.ts";
import { year } from "#core/units.ts";

const years = fc.integer({ min: 1900, max: 2200 }).map(year);
const area = fc.stringMatching(/^[0-9A-Za-z]{6}$/);

const requests: fc.Arbitrary<EmbedRequest> = fc
  .record({
    chart: fc.constantFrom(...embedCharts),
    areas: fc.uniqueArray(area, { maxLength: 4 }),
    by: fc.constantFrom(null, "population", "residence", "sex", "age", "education"),
    category: fc.uniqueArray(fc.stringMatching(/^[0-9a-z-]{1,12}$/), { maxLength: 8 }),
    years: fc.tuple(fc.option(years), fc.option(years)),
    lang: fc.constantFrom("zh", "en"),
    theme: fc.constantFrom("auto", "light", "dark"),
    edition: fc.oneof(fc.constant("live"), fc.stringMatching(/^\d{4,12}-[0-9a-f]{8}$/)),
    title: fc.boolean(),
    source: fc.boolean(),
  })
  .map(({ areas: [first = null, ...otherAreas], years: [a, b], ...rest }) => {
    const inOrder = a === null || b === null || a <= b;
    return { ...rest, area: first, otherAreas, years: inOrder ? { from: a, to: b } : { from: b, to: a } };
  });

describe("parseEmbedRequest", () => {
  it("reads every parameter of the contract's example", () => {
    const search =
      "?chart=populations&area=140400&by=population&category=farmers,elderly&year=2022..2025&lang=en&theme=dark&edition=0004-3fa91c2e&title=1&source=0";
    expect(parseEmbedRequest(search)).toEqual({
      request: {
        chart: "populations",
        area: "140400",
        otherAreas: [],
        by: "population",
        category: ["farmers", "elderly"],
        years: { from: 2022, to: 2025 },
        lang: "en",
        theme: "dark",
        edition: "0004-3fa91c2e",
        title: true,
        source: false,
      },
      dropped: [],
    });
  });

  it.each([
    ["2025", { from: 2025, to: 2025 }],
    ["2022..", { from: 2022, to: null }],
    ["..2025", { from: null, to: 2025 }],
  ])("reads the years %s", (text, expected) => {
    expect(parseEmbedRequest(`year=${text}`).request.years).toEqual(expected);
  });

  it.each([
    "chart=pie",
    "area=14040",
    "by=total",
    "category=FARMERS",
    "year=2025..2022",
    "year=20x5",
    "year=..",
    "year=2020..2021..2022",
    "lang=fr",
    "theme=neon",
    "edition=latest",
    "edition=../../secret",
    "title=yes",
    "source=2",
    "colour=red",
    "__proto__=1",
    "constructor=1",
  ])("falls back and reports %s", (query) => {
    const [name, value] = query.split("=");
    const { request, dropped } = parseEmbedRequest(query);
    expect(dropped).toEqual([{ name, value }]);
    expect(request).toEqual(parseEmbedRequest("").request);
  });

  it("keeps the good items of a list and reports the bad ones and those beyond the limit", () => {
    const { request, dropped } = parseEmbedRequest(
      "category=farmers,Bad!,elderly&area=140400,140403,140404,140405,140406",
    );
    expect(request.category).toEqual(["farmers", "elderly"]);
    expect([request.area, ...request.otherAreas]).toEqual(["140400", "140403", "140404", "140405"]);
    expect(dropped).toEqual([
      { name: "area", value: "140406" },
      { name: "category", value: "Bad!" },
    ]);
  });

  it("takes the first of a repeated parameter and reports the others", () => {
    const { request, dropped } = parseEmbedRequest("chart=verdict&chart=trend");
    expect(request.chart).toBe("verdict");
    expect(dropped).toEqual([{ name: "chart", value: "trend" }]);
  });

  it("counts an empty value as absent", () => {
    expect(parseEmbedRequest("area=&year=&nothing=")).toEqual(parseEmbedRequest(""));
  });

  it("never throws, and what it makes of any text can be written and read again", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.webQueryParameters(), fc.string()), (text) => {
        const { request } = parseEmbedRequest(text);
        expect(parseEmbedRequest(formatEmbedRequest(request))).toEqual({ request, dropped: [] });
      }),
    );
  });

  it("never throws for hostile values of known parameters", () => {
    const names = fc.constantFrom(
      "chart",
      "area",
      "by",
      "category",
      "year",
      "lang",
      "theme",
      "edition",
      "title",
      "source",
    );
    fc.assert(
      fc.property(names, fc.string({ unit: "binary", minLength: 1 }), (name, value) => {
        const { request, dropped } = parseEmbedRequest(`?${name}=${encodeURIComponent(value)}`);
        expect(dropped.length > 0 || formatEmbedRequest(request).length > 0).toBe(true);
        expect(parseEmbedRequest(formatEmbedRequest(request)).request).toEqual(request);
      }),
    );
  });
});

describe("formatEmbedRequest", () => {
  it("leaves defaults out and keeps commas and dots readable", () => {
    expect(formatEmbedRequest({ chart: "verdict" })).toBe("chart=verdict");
    expect(
      formatEmbedRequest({
        chart: "trend",
        area: "140400",
        by: "population",
        category: ["farmers", "elderly"],
        years: { from: year(2022), to: year(2025) },
        lang: "en",
        theme: "auto",
        edition: "live",
        title: true,
        source: false,
      }),
    ).toBe("chart=trend&area=140400&by=population&category=farmers,elderly&year=2022..2025&lang=en&source=0");
  });

  it("writes what is read back unchanged", () => {
    fc.assert(
      fc.property(requests, (request) => {
        expect(parseEmbedRequest(formatEmbedRequest(request))).toEqual({ request, dropped: [] });
      }),
    );
  });
});
