import { canonicalJson } from "#core/dataset/canonicalJson.ts";
import type { Benchmark, Break, Manifest, Target } from "#core/dataset/schema.ts";
import { cellWords } from "#features/import/impact/cellWords.ts";
import { inLocale, type Locale } from "#i18n/locale.ts";
import { areaName } from "#i18n/names.ts";
import { formatPublishedShare, formatYear } from "#i18n/numbers.ts";
import { referenceLineWords } from "#i18n/referenceLineWords.ts";

/** Entries of targets, figures, breaks and tasks that come and go from one manifest to another: one that changes goes and comes. */
export function referenceLines(before: Manifest, after: Manifest, locale: Locale): readonly string[] {
  const words = referenceLineWords[locale];
  const rated = (one: Target | Benchmark): string => {
    const { region } = after;
    const cell = { area: one.area, dimension: one.dimension, category: one.category ?? null };
    const isOwn = one.area === region.code || region.areas.some(({ code }) => code === one.area);
    const name = isOwn ? cellWords(cell, after, locale) : areaName(region, one.area, locale);
    const rule = "operator" in one ? words.operators[one.operator] : "";
    const rate = `${rule}${formatPublishedShare(one.rate)}`;
    return words.rated(name, formatYear(one.year, locale), rate, inLocale(one.source, locale));
  };
  const broken = ({ year, text }: Break): string => words.broken(formatYear(year, locale), inLocale(text, locale));
  const tasksOf = ({ region }: Manifest) => region.actions.flatMap(({ tasks }) => tasks);
  return [
    ...differences(before.targets, after.targets, rated, words.targets),
    ...differences(before.benchmarks, after.benchmarks, rated, words.benchmarks),
    ...differences(before.breaks, after.breaks, broken, words.breaks),
    ...differences(
      tasksOf(before),
      tasksOf(after),
      ({ name, lead, support }) => words.task(inLocale(name, locale), words.units(lead), words.units(support)),
      words.tasks,
    ),
  ];
}

interface DifferenceWords {
  readonly gone: (line: string) => string;
  readonly come: (line: string) => string;
}

function differences<Item>(
  before: readonly Item[],
  after: readonly Item[],
  wordsOf: (item: Item) => string,
  { gone, come }: DifferenceWords,
): readonly string[] {
  const old = new Set(before.map((item) => canonicalJson(item)));
  const now = new Set(after.map((item) => canonicalJson(item)));
  return [
    ...before.filter((item) => !now.has(canonicalJson(item))).map((item) => gone(wordsOf(item))),
    ...after.filter((item) => !old.has(canonicalJson(item))).map((item) => come(wordsOf(item))),
  ];
}
