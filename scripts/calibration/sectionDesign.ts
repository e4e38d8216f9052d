import { usualDesign, smallDesign } from "./design.ts";
import { cityCode } from "./cells.ts";
import { decimal, mean, plainPercent, points, table, whole } from "./figures.ts";
import { countyTotals } from "./observeChanges.ts";
import { measured } from "./readings.ts";
import { cities, cityNames, type Simulation } from "./simulate.ts";
import { categories } from "#core/breakdown.ts";
import { firstYear, lastYear, stateIn } from "./world.ts";

function psusOf({ psus }: typeof usualDesign): number {
  return [...psus.values()].reduce((sum, count) => sum + count, 0);
}

/** What was simulated. */
export function designSection({ options, worlds, meters }: Simulation): readonly string[] {
  const { usual } = worlds;
  const rateOf = (year: number): string =>
    plainPercent(stateIn(usual, year).truth(usual.book.idOf(cityCode, "total", null)), 2);
  const { truth } = stateIn(usual, lastYear);
  const counties = countyTotals(usual.book).map(truth);
  const villages = usual.population.psus.reduce((sum, psus) => sum + psus.length, 0);
  const populations = categories.population.map(
    (category) => `${category} ${plainPercent(truth(usual.book.idOf(cityCode, "population", category)))}`,
  );
  return [
    "## What was simulated",
    `**The city.** ${whole(usual.population.size)} invented adults of 18–69 in ${whole(villages)} villages and urban communities, in the twelve counties and two development zones with their census sizes. Everyone has a residence, sex, age, schooling, a place in the five overlapping populations, a household and a test score; who reaches the pass mark has the literacy. So every true rate is known by counting: ${rateOf(lastYear)} in ${lastYear} (${rateOf(firstYear)} in ${firstYear}, on a straight line of the logit between), counties from ${plainPercent(Math.min(...counties))} to ${plainPercent(Math.max(...counties))}; ${populations.join(", ")}.`,
    `**Two of it.** In the *usual* city villages of one county differ (standard deviations of ${cities.usual.score} points of the test and ${cities.usual.schooling} levels of schooling between them); in the *even* city they hardly do (${cities.even.score} and ${cities.even.schooling}). The reference survey has a design effect of 1.40 for the city, nearer to the even city's; a survey of 2,500 whose error is ±2 points has one nearer to the usual city's.`,
    `**The survey.** As the reference survey: counties and zones are strata; ${psusOf(usualDesign)} villages and communities, 4 to 12 a stratum, drawn systematically with chances proportional to size from a list with towns first; ${whole(usualDesign.respondents)} households, one adult in each; weights are inverse chances (so the size of households enters), brought to each county's number of adults; 2 % do not finish the test. Each year has its own independent sample. A small year is simulated too: ${psusOf(smallDesign)} villages, ${whole(smallDesign.respondents)} households, with strata of one village.`,
    `**The method.** ${whole(options.replicates)} replicates (seed ${options.seed}) of each city and year. Estimates, intervals, tests, reliability, words, projection and model are the product's own functions, not copies of them. In every table the figure in brackets is the Monte-Carlo standard error, which allows for the dependence of figures of one replicate; sentences call a figure different from its nominal value when it is more than two of these away.`,
    table(
      ["design as achieved", ...cityNames],
      [
        ["city: respondents with a result", ...cityNames.map((name) => mean(meters.read(`${name}|city|n`), 0))],
        ["city: degrees of freedom", ...cityNames.map((name) => mean(meters.read(`${name}|city|df`), 0))],
        ["city: mean design effect", ...cityNames.map((name) => mean(meters.read(`${name}|city|deff`), 2))],
        ["city: mean standard error, points", ...cityNames.map((name) => points(meters.read(`${name}|city|se`), 2))],
        [
          "city: true standard deviation of the estimate, points",
          ...cityNames.map((name) => decimal(100 * Math.sqrt(measured(meters, `${name}|city|squared`).mean), 2)),
        ],
        ["county: mean degrees of freedom", ...cityNames.map((name) => mean(meters.read(`${name}|county|df`), 1))],
        ["county: mean design effect", ...cityNames.map((name) => mean(meters.read(`${name}|county|deff`), 2))],
        [
          "county: mean standard error, points",
          ...cityNames.map((name) => points(meters.read(`${name}|county|se`), 2)),
        ],
        [
          "county: true root mean squared error, points",
          ...cityNames.map((name) => decimal(100 * Math.sqrt(measured(meters, `${name}|county|squared`).mean), 2)),
        ],
      ],
    ),
    `Estimated variance over true variance of the city's rate: ${cityNames.map((name) => `${decimal(measured(meters, `${name}|city|variance`).mean / measured(meters, `${name}|city|squared`).mean, 2)} (${name})`).join(", ")}. The estimator treats the villages of a county as drawn independently, while a systematic draw from a list with towns first keeps towns and country in their shares; where it does, the standard error is too large rather than too small. With county × residence as strata in the file (where a county has two villages or more of each) the ratio is ${cityNames.map((name) => `${decimal(measured(meters, `${name}|strata|variance`).mean / measured(meters, `${name}|strata|squared`).mean, 2)} (${name})`).join(", ")}.`,
  ];
}
