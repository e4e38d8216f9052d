import type { Dataset } from "#core/dataset/dataset.ts";
import type { Balance } from "#core/query/balance.ts";
import { findBalance } from "#core/query/findBalance.ts";
import { balanceSpec } from "#charts/spec/balanceSpec.ts";
import { formatEmbedRequest } from "#charts/spec/embedRequest.ts";
import { Figure } from "#figure/Figure.tsx";
import { balanceWords } from "#i18n/balanceWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatYear } from "#i18n/numbers.ts";
import { Notice } from "#ui/Notice.tsx";
import type { PageLinks } from "#ui/pageLinks.ts";
import type { ReaderSettings } from "#ui/readerSettings.ts";
import { BalanceSummary } from "./BalanceSummary.tsx";
import { PopulationGaps } from "./PopulationGaps.tsx";
import "./balance.css";

export interface BalancePageProps {
  readonly dataset: Dataset;
  readonly settings: ReaderSettings;
  readonly links: PageLinks;
}

/** Years that have no measures: a later one before everything, earlier ones below. */
function yearsWithout({ without, year }: Balance, locale: Locale) {
  const later = year === null ? [] : without.filter((one) => one.year > year);
  const earlier = year === null ? without : without.filter((one) => one.year < year);
  const named = (waves: Balance["without"]) =>
    formatList(
      waves.map((one) => formatYear(one.year, locale)),
      locale,
    );
  return { later: later.length === 0 ? null : named(later), earlier: earlier.length === 0 ? null : named(earlier) };
}

/** How unequal literacy is between town and country, counties, education, ages and sexes, and whether that has changed. */
export function BalancePage({ dataset, settings, links }: BalancePageProps) {
  const { locale } = settings;
  const words = balanceWords[locale];
  const balance = findBalance(dataset);
  const { dimensions, year } = balance;
  const { later, earlier } = yearsWithout(balance, locale);
  return (
    <>
      <div className="page-head">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </div>
      {year === null ? (
        <Notice tone="quiet" title={words.absent}>
          <p>{words.absentDetail}</p>
        </Notice>
      ) : (
        <>
          {later !== null && <Notice tone="quiet" title={words.notLatest(later, formatYear(year, locale))} />}
          <BalanceSummary dimensions={dimensions} dataset={dataset} locale={locale} />
          <div className="balance-figures">
            {dimensions.map((one) => (
              <Figure
                key={one.dimension}
                spec={balanceSpec(one, balance, dataset, locale)}
                settings={settings}
                live={links.live}
                embed={links.embed(
                  formatEmbedRequest({
                    chart: "gaps",
                    by: one.dimension === "total" ? null : one.dimension,
                    lang: locale,
                  }),
                )}
              />
            ))}
          </div>
          {earlier !== null && <p className="balance-caveat">{words.without(earlier)}</p>}
        </>
      )}
      <PopulationGaps dataset={dataset} locale={locale} />
    </>
  );
}
