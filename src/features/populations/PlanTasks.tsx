import type { Region } from "#core/dataset/schema.ts";
import { leadUnits } from "#core/query/leadUnits.ts";
import { inLocale, languageTags, type Locale } from "#i18n/locale.ts";
import { pageWords } from "#i18n/pageWords.ts";

/** Names as the plan has them, in Chinese; a line never ends inside one. */
function UnitNames({ names }: { readonly names: readonly string[] }) {
  return (
    <span lang={languageTags.zh}>
      {names.map((name, place) => (
        <span key={name} className="plan-unit">
          {place === names.length - 1 ? name : `${name}\u3001`}
        </span>
      ))}
    </span>
  );
}

/** Which units the plan names for each population. Kept apart from the figures, so that no unit stands beside a low value. */
export function PlanTasks({ region, locale }: { readonly region: Region; readonly locale: Locale }) {
  const words = pageWords[locale].populations;
  const rows = region.populations.flatMap((population) => {
    const units = leadUnits(region, population.id);
    return units === null ? [] : [{ population, units }];
  });
  if (rows.length === 0) return null;
  return (
    <section className="plan-tasks" aria-labelledby="plan-tasks">
      <h2 id="plan-tasks">{words.tasksTitle}</h2>
      <p className="plan-tasks-caption">{words.tasksCaption}</p>
      <div className="table-scroll" role="region" aria-labelledby="plan-tasks" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.population}</th>
              <th scope="col">{words.action}</th>
              <th scope="col">{words.leads}</th>
              <th scope="col">{words.supports}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ population, units }) => (
              <tr key={population.id}>
                <th scope="row">{inLocale(population.name, locale)}</th>
                <td className="plan-action">{inLocale(units.action.name, locale)}</td>
                <td data-label={words.leads}>
                  <UnitNames names={units.lead} />
                </td>
                <td data-label={words.supports}>
                  <UnitNames names={units.support} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
