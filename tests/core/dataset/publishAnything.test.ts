import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "#core/dataset/canonicalJson.ts";
import { planPublication } from "#core/dataset/planPublication.ts";
import { readManifest } from "#core/dataset/readManifest.ts";
import { readWave } from "#core/dataset/readWave.ts";
import type { Wave } from "#core/dataset/schema.ts";
import type { ImportContext } from "#core/survey/importContext.ts";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import { share as toShare, year } from "#core/units.ts";
import { importText } from "#tests/core/survey/importing.ts";
import { packaged } from "./packaged.ts";
import { total, wave } from "./waves.ts";

const at = "2026-01-20T09:00:00+08:00";

/** What the reader says of the files that these waves become; empty when it takes all of them. */
function faults(waves: readonly Wave[]): readonly unknown[] {
  const publication = planPublication({
    current: null,
    reference: packaged,
    published: new Map(),
    waves,
    at,
    reason: "",
    merge: false,
    replaceDemo: false,
  });
  if (publication.kind !== "planned") return [publication];
  const bytesOf = (path: string) => publication.files.find((file) => file.path === path)?.bytes ?? new Uint8Array();
  const manifest = readManifest(bytesOf("manifest.json"), "manifest.json");
  if (manifest.kind === "refused") return [manifest.refusal];
  const { value } = manifest;
  if (value.waves.length !== waves.length) return [`${value.waves.length} of ${waves.length} waves`];
  return value.waves.flatMap((entry) => {
    const read = readWave(bytesOf(entry.file), entry, value);
    return read.kind === "refused" ? [read.refusal] : strangeNumbers(read.value);
  });
}

/** What the reader would let pass, but no statistic can be. */
function strangeNumbers({ contrasts, balance, estimates }: Wave): readonly unknown[] {
  const isProbability = (p: number | null): boolean => p === null || (p >= 0 && p <= 1);
  return [
    ...contrasts.filter(
      ({ se, p, pHolm, df }) => !(se >= 0 && isProbability(p) && isProbability(pHolm)) || (df ?? 1) < 0,
    ),
    ...contrasts.filter(({ diff }) => Math.abs(diff) > 1),
    ...balance.filter(({ se }) => se !== null && se < 0),
    ...estimates.filter(({ df, meanScore }) => (df ?? 0) < 0 || (meanScore?.se ?? 0) < 0),
    // A bound of its own on each side of a rate that has an interval.
    ...estimates.filter(({ lower, upper }) => lower !== null && upper !== null && lower >= upper),
  ];
}

interface Tally {
  imported: number;
  rows: number;
  withheld: number;
}

function expectPublishable(outcome: ImportOutcome, tally: Tally): void {
  if (outcome.kind === "rejected") return;
  tally.imported += 1;
  tally.rows += outcome.waves.reduce((sum, { estimates }) => sum + estimates.length, 0);
  tally.withheld += outcome.waves.flatMap(({ estimates }) => estimates).filter(({ rate }) => rate === null).length;
  const found = faults(outcome.waves);
  if (found.length > 0) throw new Error(JSON.stringify(found));
}

test("what is wrong is found: a number that JSON cannot hold, a rate beside its interval, a bound without width", () => {
  const good = total(0.1);
  expect(faults([wave(2024, [good])])).toEqual([]);
  expect(() => faults([wave(2024, [{ ...good, effectiveN: Infinity }])])).toThrow("Infinity");
  expect(() => faults([wave(2024, [{ ...good, deff: NaN }])])).toThrow("NaN");
  expect(faults([wave(2024, [{ ...good, lower: toShare(0.2), upper: toShare(0.3) }])])).toMatchObject([
    { code: "interval-without-rate" },
  ]);
  expect(faults([wave(2024, [{ ...good, lower: good.rate, upper: good.rate }])])).toHaveLength(1);
});

/** Shares of the range that matter: ends, next to the ends, and between. */
const share = fc.oneof(
  fc.constantFrom(0, 1, 1e-6, 0.999999, 0.5),
  fc.integer({ min: 1, max: 999 }).map((k) => k / 1000),
  fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
);

describe("tables of figures", () => {
  const figure = fc.record(
    {
      rate: share,
      n: fc.constantFrom(1, 9, 10, 29, 30, 31, 400, 2_450, 999_999_999),
      se: fc.oneof(fc.constantFrom(0, 1e-6, 0.02, 0.49, 0.999), share),
      below: fc.double({ min: 0, max: 0.3, noNaN: true }),
      above: fc.double({ min: 0, max: 0.3, noNaN: true }),
      deff: fc.constantFrom(0.001, 0.5, 1, 1.6, 10_000),
    },
    { requiredKeys: ["rate"] },
  );
  const cells = [
    "140400,total,",
    "140403,total,",
    "140404,total,",
    "140471,total,",
    "140400,sex,male",
    "140400,sex,female",
    "140400,residence,urban",
    "140400,residence,rural",
    "140400,population,elderly",
    "140400,population,youth",
  ];
  const table = fc.array(figure, { minLength: 1, maxLength: cells.length }).map((figures) => {
    const rows = figures.map(({ rate, n = "", se = "", below, above, deff = "" }, place) => {
      const lower = below === undefined ? "" : String(rate - below);
      const upper = above === undefined ? "" : String(rate + above);
      return `2024,${cells[place]},${rate},${n},${se},${lower},${upper},${deff}`;
    });
    return ["year,area,dimension,category,rate,n,se,lower,upper,deff", ...rows].join("\n");
  });

  test("are published as files that the reader takes", () => {
    const tally = { imported: 0, rows: 0, withheld: 0 };
    fc.assert(
      fc.property(table, fc.constantFrom(0.5, 0.9, 0.95, 0.9999), fc.boolean(), (text, confidenceLevel, caution) => {
        const mapping: Mapping = { rateUnit: "share", options: { confidenceLevel, caution } };
        expectPublishable(importText(text, mapping), tally);
      }),
      { numRuns: 3000 },
    );
    expect(tally.imported).toBeGreaterThan(100);
    expect(tally.withheld).toBeGreaterThan(50);
    expect(tally.rows - tally.withheld).toBeGreaterThan(80);
  }, 60_000);
});

describe("surveys", () => {
  const person = fc.record({
    county: fc.constantFrom("潞州区", "潞城区", "武乡县", "高新区"),
    stratum: fc.constantFrom("甲", "乙", "丙"),
    psu: fc.constantFrom("1", "2", "3", "4"),
    age: fc.integer({ min: 18, max: 69 }),
    literate: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    isMissing: fc.integer({ min: 0, max: 9 }).map((k) => k === 0),
    isFarmer: fc.boolean(),
    weight: fc.oneof(
      fc.constant(1),
      fc.double({ min: -6, max: 6, noNaN: true }).map((log) => 10 ** log),
    ),
  });
  const survey = fc.record({
    people: fc.array(person, { minLength: 3, maxLength: 60, size: "max" }),
    /** Copies of everyone, each in the next PSU. */
    copies: fc.constantFrom(1, 12),
    rate: fc.constantFrom(0, 0.02, 0.15, 0.5, 1),
    years: fc.constantFrom<readonly [number, ...number[]]>([2024], [2023, 2024]),
    /** PSUs of a stratum in the population, over those in the sample; 0: no column. */
    sampled: fc.constantFrom(0, 1, 3),
    hasPsu: fc.boolean(),
    isWeighted: fc.boolean(),
  });
  type Survey = typeof survey extends fc.Arbitrary<infer Value> ? Value : never;

  function csv({ people, copies, rate, years, sampled, hasPsu, isWeighted }: Survey): string {
    const placed = Array.from({ length: copies }, (_, copy) => people.map((one) => ({ ...one, copy })))
      .flat()
      .map(({ copy, ...one }, place) => ({
        ...one,
        wave: years[place % years.length] ?? 2024,
        psu: String(Number(one.psu) + copy),
        literate: (one.literate + copy / copies) % 1,
      }));
    const units = new Map<string, Set<string>>();
    for (const [place, { wave, stratum, psu }] of placed.entries()) {
      const key = `${wave} ${stratum}`;
      units.set(key, (units.get(key) ?? new Set()).add(hasPsu ? psu : String(place)));
    }
    const rows = placed.map((one, place) => {
      const { wave, county, stratum, psu, age, literate, isMissing, isFarmer, weight } = one;
      const score = Math.round(literate < rate ? 70 + 30 * (literate / rate) : 69 * literate);
      return [
        wave,
        county,
        stratum,
        ...(hasPsu ? [psu] : []),
        ...(sampled === 0 ? [] : [(units.get(`${wave} ${stratum}`)?.size ?? 0) * sampled]),
        ...(isWeighted ? [weight] : []),
        place % 3 === 0 ? "农村" : "城镇",
        place % 2 === 0 ? "男" : "女",
        age,
        ["小学及以下", "初中", "高中", "大专", "本科及以上"][place % 5],
        isFarmer ? "是" : "否",
        isMissing ? "" : score,
        isMissing ? "" : literate < rate ? "是" : "否",
      ].join(",");
    });
    const header = [
      "年份",
      "县区",
      "层",
      ...(hasPsu ? ["村居"] : []),
      ...(sampled === 0 ? [] : ["fpc"]),
      ...(isWeighted ? ["权重"] : []),
      "城乡",
      "性别",
      "年龄",
      "文化程度",
      "农民",
      "总分",
      "是否具备",
    ];
    return [header.join(","), ...rows].join("\n");
  }

  const choices = fc.record({
    singlePsu: fc.constantFrom("adjust", "remove", "average", "fail"),
    caution: fc.boolean(),
    minimumCount: fc.constantFrom(0, 3),
    psuRevisited: fc.boolean(),
    pooled: fc.boolean(),
    model: fc.boolean(),
  } as const);

  test("are published as files that the reader takes", () => {
    const tally = { imported: 0, rows: 0, withheld: 0 };
    fc.assert(
      fc.property(survey, choices, (given, { singlePsu, caution, minimumCount, psuRevisited, pooled, model }) => {
        const mapping: Mapping = { psuRevisited, options: { singlePsu, caution, minimumCount } };
        const hasBoth = given.years.length === 2 && given.people.length > 1;
        const context: Partial<ImportContext> = { model, pool: pooled && hasBoth ? [year(2023), year(2024)] : null };
        const text = csv(given);
        expectPublishable(importText(text, mapping, context), tally);
        // Nor does a dry run meet a number that JSON cannot hold, in the values that it shows of what is withheld.
        const shown = importText(text, mapping, { ...context, reveal: true });
        expect(shown.kind === "rejected" || canonicalJson(shown.waves)).toBeTruthy();
      }),
      { numRuns: 60 },
    );
    expect(tally.imported).toBeGreaterThan(20);
    expect(tally.withheld).toBeGreaterThan(500);
    expect(tally.rows - tally.withheld).toBeGreaterThan(80);
  }, 60_000);
});
