import type { Dataset } from "#core/dataset/dataset.ts";
import type { BalanceVerdict, DimensionBalance } from "#core/query/balance.ts";
import {
  balanceBase,
  balanceHead,
  gapFinding,
  headRange,
  ratioFinding,
  sinceWords,
  spreadFinding,
} from "#charts/spec/balanceFindings.ts";
import { balanceFigureWords } from "#i18n/balanceFigureWords.ts";
import { balanceWords } from "#i18n/balanceWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { capitalized } from "#i18n/names.ts";
import { formatPointsSize, formatYear } from "#i18n/numbers.ts";
import { Clauses } from "#ui/Clauses.tsx";
import { Unbroken } from "#ui/Unbroken.tsx";

export interface BalanceSummaryProps {
  readonly dimensions: readonly DimensionBalance[];
  readonly dataset: Dataset;
  readonly locale: Locale;
}

const order: readonly BalanceVerdict[] = ["narrowed", "widened", "mixed", "no-change", "cannot-test"];

/** Which gaps have narrowed and which have not, in one sentence. */
function answerOf(dimensions: readonly DimensionBalance[], locale: Locale): string {
  const { narrowed, widened, mixed, noChange, untested, joint, stop } = balanceWords[locale].summary;
  const say = { narrowed, widened, mixed, "no-change": noChange, "cannot-test": untested } as const;
  const clauses = order.flatMap((verdict) => {
    const those = dimensions.filter((one) => balanceBase(one)?.verdict === verdict);
    const names = those.map(({ dimension }) => balanceFigureWords[locale].inSentence[dimension]);
    return those.length === 0 ? [] : [say[verdict](formatList(names, locale))];
  });
  return clauses.length === 0 ? "" : clauses.join(joint) + stop;
}

function Finding({
  balance,
  dataset,
  locale,
}: Omit<BalanceSummaryProps, "dimensions"> & { readonly balance: DimensionBalance }) {
  const wave = balance.waves.at(-1);
  if (wave === undefined) return null;
  const { dimension } = balance;
  const head = balanceHead(balance);
  const range = headRange(wave, head, locale);
  const finding =
    head === "gap" ? gapFinding(wave, dimension, dataset, locale) : spreadFinding(wave, dimension, locale);
  const ratio = head === "gap" ? ratioFinding(wave, dimension, dataset, locale) : null;
  return (
    <>
      <p>
        <Clauses text={capitalized(finding ?? balanceFigureWords[locale].noValue)} />
      </p>
      {range !== null && (
        <p className="balance-range">
          <Unbroken text={range} />
        </p>
      )}
      {ratio !== null && (
        <p>
          <Unbroken text={capitalized(ratio)} />
        </p>
      )}
    </>
  );
}

/** What the page says at a glance: each gap now, and whether it has changed since the first comparable survey. */
export function BalanceSummary({ dimensions, dataset, locale }: BalanceSummaryProps) {
  const words = balanceWords[locale].summary;
  const bases = dimensions.flatMap((one) => balanceBase(one) ?? []);
  const [base] = bases;
  const year = dimensions[0]?.waves.at(-1)?.year;
  const when = year === undefined ? "" : formatYear(year, locale);
  const detectable = dimensions[0]?.dimension === "residence" ? (base?.changes.gap?.detectable ?? null) : null;
  const isUnchanged = bases.some(({ verdict }) => verdict === "no-change");
  return (
    <section className="balance-summary" aria-labelledby="balance-summary">
      <h2 id="balance-summary">
        {base === undefined ? words.titleOnly(when) : words.title(when, formatYear(base.since, locale))}
      </h2>
      {base !== undefined && (
        <p className="balance-answer">
          <Clauses text={answerOf(dimensions, locale)} />
        </p>
      )}
      {isUnchanged && (
        <p className="balance-caveat">
          <Unbroken text={words.noGoal} />{" "}
          {detectable !== null && base?.verdict === "no-change" && (
            <Unbroken text={words.detectable(formatPointsSize(detectable, locale))} />
          )}
        </p>
      )}
      <table className="balance-table">
        <thead>
          <tr>
            <th scope="col">{words.dimension}</th>
            <th scope="col">{words.now(when)}</th>
            {base !== undefined && <th scope="col">{words.change}</th>}
          </tr>
        </thead>
        <tbody>
          {dimensions.map((balance) => {
            const since = balanceBase(balance);
            return (
              <tr key={balance.dimension}>
                <th scope="row">{balanceFigureWords[locale].names[balance.dimension]}</th>
                <td>
                  <Finding balance={balance} dataset={dataset} locale={locale} />
                </td>
                {base !== undefined && (
                  <td className={`balance-${since?.verdict ?? "none"}`}>
                    {since !== null && <Unbroken text={capitalized(sinceWords(since, locale))} />}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
