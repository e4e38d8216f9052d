import type { Dataset } from "#core/dataset/dataset.ts";
import { findBreakdown } from "#core/query/findBreakdown.ts";
import { reasonWords } from "#charts/spec/pointWords.ts";
import { rateWords } from "#charts/spec/observedWords.ts";
import { besideWords, changeInFull } from "#charts/spec/standingWords.ts";
import { balanceWords } from "#i18n/balanceWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { capitalized, categoryNameWithAges, wholeInSentence } from "#i18n/names.ts";
import { formatYear } from "#i18n/numbers.ts";
import { Unbroken } from "#ui/Unbroken.tsx";

/** How far each population is from the whole region. They overlap: nothing is worked out over all of them. */
export function PopulationGaps({ dataset, locale }: { readonly dataset: Dataset; readonly locale: Locale }) {
  const words = balanceWords[locale].populations;
  const { region, instruments } = dataset.manifest;
  const { rows, year, total } = findBreakdown(dataset, { area: region.code, dimension: "population", year: null });
  const instrument = instruments.find(({ id }) => id === total?.instrument);
  const shown = rows.filter(({ observation, withheld }) => observation !== null || withheld !== null);
  const whole = wholeInSentence(region, region.code, locale);
  return (
    <section className="balance-populations" aria-labelledby="balance-populations">
      <h2 id="balance-populations">{words.title}</h2>
      <p className="balance-caveat">{words.lead}</p>
      {shown.length === 0 || year === null ? (
        <p>{words.none}</p>
      ) : (
        <table className="balance-table">
          <thead>
            <tr>
              <th scope="col">{words.population}</th>
              <th scope="col">{words.rate(formatYear(year, locale))}</th>
              <th scope="col">{words.beside}</th>
              <th scope="col">{words.change}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ category, observation, withheld, beside, change }) => (
              <tr key={category}>
                <th scope="row">{categoryNameWithAges("population", category, instrument, locale)}</th>
                <td>{observation === null ? reasonWords(withheld?.reason ?? null, locale) : rateWords(observation)}</td>
                <td>{beside !== null && <Unbroken text={capitalized(besideWords(beside, whole, locale))} />}</td>
                <td>{change !== null && <Unbroken text={capitalized(changeInFull(change, locale))} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
