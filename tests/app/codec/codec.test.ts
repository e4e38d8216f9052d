import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode, encode } from "#app/codec/codec.ts";
import { migrateParameters } from "#app/codec/migrateParameters.ts";
import { countiesFields, displayFields, populationsFields, trendFields } from "#app/codec/pageFields.ts";
import { parseSearch, stringifySearch } from "#app/searchText.ts";
import { year } from "#core/units.ts";

const trendState = fc.record({
  area: fc.uniqueArray(fc.stringMatching(/^[0-9A-Z]{6}$/), { maxLength: 4 }),
  by: fc.constantFrom(null, "population", "residence", "sex", "age", "education"),
  category: fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,12}$/), { maxLength: 8 }),
  year: fc
    .tuple(fc.option(fc.integer({ min: 1900, max: 2200 })), fc.option(fc.integer({ min: 1900, max: 2200 })))
    .filter(([from, to]) => from === null || to === null || from <= to)
    .map(([from, to]) => ({ from: from === null ? null : year(from), to: to === null ? null : year(to) })),
});

describe("the state of a page in its address", () => {
  it("comes back the same through the text of an address", () => {
    fc.assert(
      fc.property(trendState, (state) => {
        const text = stringifySearch(encode(trendFields, state));
        expect(decode(trendFields, parseSearch(text))).toEqual({ state, dropped: [] });
      }),
    );
  });

  it("leaves defaults out", () => {
    expect(stringifySearch(encode(trendFields, decode(trendFields, {}).state))).toBe("");
    expect(stringifySearch(encode(displayFields, { lang: "zh", theme: "auto", text: "normal", draft: "off" }))).toBe(
      "",
    );
    expect(stringifySearch(encode(displayFields, { lang: "en", theme: "auto", text: "large", draft: "off" }))).toBe(
      "?lang=en&text=large",
    );
  });

  it("keeps commas and ranges readable, and area codes text", () => {
    const raw = parseSearch("?area=140404,140423&year=2022..2025");
    const { state } = decode(trendFields, raw);
    expect(state.area).toEqual(["140404", "140423"]);
    expect(stringifySearch(encode(trendFields, state))).toBe("?area=140404,140423&year=2022..2025");
  });

  it.each([
    ["year", "2025..2022"],
    ["year", "soon"],
    ["by", "income"],
    ["area", "<script>"],
    ["area", "140401,140402,140403,140404,140405"],
    ["category", "__proto__!"],
  ])("falls back and reports %s=%s", (name, value) => {
    const { state, dropped } = decode(trendFields, { [name]: value });
    expect(state).toEqual(decode(trendFields, {}).state);
    expect(dropped).toEqual([{ name, value }]);
  });

  it("reports names that no control has", () => {
    expect(decode(countiesFields, { colour: "red" }).dropped).toEqual([{ name: "colour", value: "red" }]);
  });

  it("never throws, whatever the address", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (raw) => {
        decode({ ...displayFields, ...populationsFields }, raw);
      }),
    );
  });
});

describe("addresses of older versions", () => {
  it("are brought up to date", () => {
    expect(
      migrateParameters({ region: "140404", group: "sex", categories: "male", years: "2022..2025", locale: "en" }),
    ).toEqual({
      area: "140404",
      by: "sex",
      category: "male",
      year: "2022..2025",
      lang: "en",
    });
  });

  it("do not override a present name", () => {
    expect(migrateParameters({ region: "140404", area: "140423" })).toEqual({ area: "140423" });
  });

  it("are left alone once they are up to date", () => {
    const migrated = migrateParameters({ region: "140404" });
    expect(migrateParameters(migrated)).toEqual(migrated);
  });
});
