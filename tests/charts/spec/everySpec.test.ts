import { describe, expect, test } from "vitest";
import { categories, dimensions } from "#core/breakdown.ts";
import { findBreakdown } from "#core/query/findBreakdown.ts";
import { findRanking } from "#core/query/findRanking.ts";
import { findTrend } from "#core/query/findTrend.ts";
import { findVerdict } from "#core/query/findVerdict.ts";
import { breakdownSpec } from "#charts/spec/breakdownSpec.ts";
import type { ChartSpec } from "#charts/spec/chartSpec.ts";
import { countiesRankSpec } from "#charts/spec/countiesRankSpec.ts";
import { countiesTilesSpec } from "#charts/spec/countiesTilesSpec.ts";
import { trendSpec } from "#charts/spec/trendSpec.ts";
import { verdictCard, type VerdictCard } from "#charts/spec/verdictCard.ts";
import { verdictFoot, type VerdictFoot } from "#charts/spec/verdictFoot.ts";
import { youthSpec } from "#charts/spec/youthSpec.ts";
import { locales, type Locale } from "#i18n/locale.ts";
import { city, dataset, datasetOf, wave2020, wave2022, wave2023, wave2024 } from "#tests/fixtures/dataset.ts";
import { punctuationFaults } from "#tests/support/punctuation.ts";

const datasets = {
  full: dataset,
  publishedOnly: datasetOf([wave2020]),
  firstWave: datasetOf([wave2020, wave2022], { publishedAt: "2023-01-01T00:00:00Z" }),
  beforeTarget: datasetOf([wave2020, wave2022, wave2023, wave2024], { publishedAt: "2025-01-01T00:00:00Z" }),
  latestMissing: datasetOf([wave2020, wave2022, wave2024], { missing: [2025] }),
  noTarget: datasetOf([wave2020, wave2022, wave2024], { targets: [] }),
  empty: datasetOf([]),
  draft: { ...dataset, draft: true as const },
};

const years = { from: null, to: null };

function specsOf(name: keyof typeof datasets, locale: Locale): readonly (ChartSpec | (VerdictCard & VerdictFoot))[] {
  const from = datasets[name];
  const ranking = findRanking(from, null);
  const verdicts = [city, "140403", "140423", "1404Q4"]
    .map((area) => findVerdict(from, area))
    .filter((one) => one !== null);
  return [
    ...verdicts.map((verdict) => ({ ...verdictCard(verdict, from, locale), ...verdictFoot(verdict, from, locale) })),
    countiesRankSpec(ranking, from, locale),
    countiesTilesSpec(ranking, from, locale),
    trendSpec(findTrend(from, { areas: [city, "140423", "140427"], by: null, categories: [], years }), from, locale),
    trendSpec(findTrend(from, { areas: [city], by: "population", categories: ["youth"], years }), from, locale),
    ...dimensions.flatMap((dimension): readonly (ChartSpec | null)[] => {
      if (dimension === "total")
        return [trendSpec(findTrend(from, { areas: [city], by: null, categories: [], years }), from, locale)];
      const breakdown = findBreakdown(from, { area: city, dimension, year: null });
      return [
        breakdownSpec(breakdown, from, locale),
        youthSpec(breakdown, from, locale),
        trendSpec(
          findTrend(from, { areas: [city], by: dimension, categories: categories[dimension].slice(0, 2), years }),
          from,
          locale,
        ),
      ];
    }),
  ].filter((one) => one !== null);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const states = Object.keys(datasets).flatMap((name) => locales.map((locale) => [name, locale] as const));

describe.each(states)("%s in %s", (name, locale) => {
  const specs = specsOf(name as keyof typeof datasets, locale);

  test("full-width punctuation in Chinese, nothing left unfilled", () => {
    const texts = specs.flatMap(textsIn);
    expect(texts.flatMap((text) => punctuationFaults(text).map((fault) => `${fault} in ${text}`))).toEqual([]);
    expect(
      texts.filter((text) => /undefined|null|NaN|Infinity|  | ，|，，|。。|\.\.|；；|年的的|, ,/.test(text)),
    ).toEqual([]);
  });

  test("plain JSON, rows as wide as the columns, a title, a description and an edition", () => {
    for (const spec of specs) {
      expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
      expect(spec.edition).toBe("0004-3fa91c2e");
      if (spec.kind === "verdict") continue;
      expect(spec.title).not.toBe("");
      expect(spec.alt).not.toBe("");
      expect(spec.table.rows.every((row) => row.length === spec.table.columns.length)).toBe(true);
    }
  });

  test("every value is drawn within an axis that starts at 0", () => {
    for (const spec of specs) {
      if (spec.kind === "verdict" || spec.kind === "tiles") continue;
      const values = spec.kind === "trend" ? spec.series.flatMap(({ runs }) => runs.flat()) : spec.rows;
      expect(spec.rates.from).toBe(0);
      for (const { value } of values) expect(value ?? 0).toBeLessThanOrEqual(spec.rates.to);
      for (const { at } of spec.rates.ticks) expect(at).toBeLessThanOrEqual(spec.rates.to);
    }
  });
});

test.each(Object.keys(datasets))("no Chinese in English: %s", (name) => {
  const texts = specsOf(name as keyof typeof datasets, "en").flatMap(textsIn);
  expect(texts.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
});

test("what is not published is marked as such in every chart and verdict, and nothing else is", () => {
  for (const { draft } of specsOf("draft", "zh")) expect(draft).toBe("送审稿 内部使用");
  for (const spec of specsOf("full", "zh")) expect(spec).not.toHaveProperty("draft");
});
