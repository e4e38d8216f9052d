import { describe, expect, it } from "vitest";
import region from "#core/region/packaged/region.json" with { type: "json" };
import { parse } from "valibot";
import { regionSchema } from "#core/dataset/schema.ts";
import { resolveTrendState } from "#features/trend/resolveTrendState.ts";

const changzhi = parse(regionSchema, region);
const all = { from: null, to: null };

describe("what a trend address asks for", () => {
  it("means the city when it names no area", () => {
    const { selection } = resolveTrendState({ area: [], by: null, category: [], year: all }, changzhi);
    expect(selection).toEqual({ areas: ["140400"], by: null, categories: [], years: all });
  });

  it("leads codes of former units to today's, once: 城区 (140402) and 郊区 (140411) are both 潞州区 (140403)", () => {
    const { selection, dropped } = resolveTrendState(
      { area: ["140402", "140411"], by: null, category: [], year: all },
      changzhi,
    );
    expect(selection.areas).toEqual(["140403"]);
    expect(dropped).toEqual([]);
  });

  it("drops and names what this region does not have", () => {
    const { selection, dropped } = resolveTrendState(
      { area: ["999999"], by: "sex", category: ["farmers", "male"], year: all },
      changzhi,
    );
    expect(selection).toEqual({ areas: ["140400"], by: "sex", categories: ["male"], years: all });
    expect(dropped).toEqual([
      { name: "area", value: "999999" },
      { name: "category", value: "farmers" },
    ]);
  });

  it("takes all populations but youth when none is named", () => {
    const { selection } = resolveTrendState({ area: [], by: "population", category: [], year: all }, changzhi);
    expect(selection.categories).toEqual(["farmers", "workers", "elderly", "officials"]);
  });
});
