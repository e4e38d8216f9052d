import { balancePairs } from "#core/dataset/balancePlan.ts";
import type { Dataset } from "#core/dataset/dataset.ts";
import type { Balance, BalanceWave, DimensionBalance } from "#core/query/balance.ts";
import { points } from "#core/units.ts";
import { balanceFigureWords } from "#i18n/balanceFigureWords.ts";
import { chartWords } from "#i18n/chartWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { capitalized, residentsName } from "#i18n/names.ts";
import { formatYear, formatYears } from "#i18n/numbers.ts";
import {
  balanceBase,
  balanceGroupName,
  balanceHead,
  formatTimes,
  gapFinding,
  headRange,
  ratioFinding,
  ratioRange,
  signedPoints,
  sinceWords,
  spreadFinding,
  type BalanceHead,
} from "./balanceFindings.ts";
import { balanceNotes } from "./balanceNotes.ts";
import { balanceTable } from "./balanceTable.ts";
import type { IntervalRow, IntervalsSpec } from "./chartSpec.ts";
import { differenceAxis } from "./differenceAxis.ts";
import { marksOf, instrumentOf, sourceWords } from "./frameParts.ts";
import { yearWords } from "./yearWords.ts";

/** What a wave says by the measure that is drawn, with its year. */
function waveFinding(
  wave: BalanceWave,
  head: BalanceHead,
  { dimension }: DimensionBalance,
  dataset: Dataset,
  locale: Locale,
): string {
  const words = balanceFigureWords[locale];
  const finding =
    head === "gap" ? gapFinding(wave, dimension, dataset, locale) : spreadFinding(wave, dimension, locale);
  return words.dated(yearWords(wave.year, wave.status, locale), finding ?? words.noValue);
}

function rowOf(
  wave: BalanceWave,
  head: BalanceHead,
  balance: DimensionBalance,
  dataset: Dataset,
  locale: Locale,
): IntervalRow {
  const words = balanceFigureWords[locale];
  const measured = wave.measures[head];
  const { ratio } = wave.measures;
  const times = ratio === undefined ? null : words.times(formatTimes(ratio.value)) + ratioRange(wave, locale);
  const said = [
    waveFinding(wave, head, balance, dataset, locale),
    headRange(wave, head, locale),
    head === "gap" ? ratioFinding(wave, balance.dimension, dataset, locale) : null,
  ];
  const shared = {
    id: String(wave.year),
    label: formatYear(wave.year, locale),
    colour: "city",
    shape: "circle",
    mark: wave.status === "provisional" ? "hollow" : "solid",
    words: said.filter((part) => part !== null).join(words.joint),
  } as const;
  if (measured === undefined)
    return { ...shared, value: null, lower: null, upper: null, text: chartWords[locale].dash, remark: words.noValue };
  const { value, lower, upper } = measured;
  return {
    ...shared,
    value: points(value),
    lower: lower === null ? null : points(lower),
    upper: upper === null ? null : points(upper),
    text: signedPoints(value),
    remark: head === "gap" ? times : value === 0 ? words.noDifference : null,
  };
}

function subtitleOf(
  { dimension }: DimensionBalance,
  head: BalanceHead,
  residents: string,
  dataset: Dataset,
  locale: Locale,
): string {
  const words = balanceFigureWords[locale];
  const name = words.names[dimension];
  if (head === "sd" || dimension === "total") return words.subtitleSpread(name, residents);
  const [a, b] = balancePairs[dimension].map((code) => balanceGroupName(dimension, code, dataset, locale));
  return words.subtitleGap(name, a ?? "", b ?? "", residents);
}

/** One dimension over the years: the gap of its two groups with ratios beside, or the dispersion where there is no gap. */
export function balanceSpec(
  balance: DimensionBalance,
  { instrument }: Balance,
  dataset: Dataset,
  locale: Locale,
): IntervalsSpec {
  const words = balanceFigureWords[locale];
  const { dimension, waves } = balance;
  const head = balanceHead(balance);
  const latest = waves.at(-1);
  const base = balanceBase(balance);
  const found = latest === undefined ? "" : waveFinding(latest, head, balance, dataset, locale);
  const title = base === null ? found : `${found}${words.joint}${sinceWords(base, locale)}`;
  const residents = instrument === null ? "" : residentsName(instrumentOf(dataset, instrument), locale);
  const [from, to] = [waves[0]?.year, latest?.year];
  const years = from === undefined || to === undefined ? "" : formatYears(from, to, locale);
  const kind = (head === "gap" ? words.alt.gap : words.alt.spread)(words.names[dimension], years);
  const drawn = waves.flatMap(({ measures }) => measures[head] ?? []);
  return {
    kind: "intervals",
    locale,
    title: capitalized(title),
    subtitle: subtitleOf(balance, head, residents, dataset, locale),
    alt: `${kind}${title}${words.alt.stop}`,
    notes: balanceNotes(balance, head, dataset, locale),
    source: sourceWords(
      dataset.waves.filter(({ year }) => waves.some((wave) => wave.year === year)).map(({ source }) => source),
      locale,
    ),
    edition: dataset.manifest.edition,
    ...marksOf(dataset, locale),
    table: balanceTable(balance, dataset, { caption: words.caption(words.names[dimension], years), locale }),
    rates: differenceAxis(drawn.flatMap(({ value, lower, upper }) => [value, lower, upper])),
    rows: waves.map((wave) => rowOf(wave, head, balance, dataset, locale)),
    reference: null,
  };
}
