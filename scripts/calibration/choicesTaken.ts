import { bothCities } from "./bothCities.ts";
import { chooseInterval, leastCoverage } from "./chooseInterval.ts";
import { percent } from "./figures.ts";
import { methodNames } from "./intervalMethods.ts";
import { isAbove, isBelow, measured } from "./readings.ts";
import { cityNames, type Simulation } from "./simulate.ts";

function testsOfCounties({ meters, rules }: Simulation): string {
  const family = (key: string, rule: string): string =>
    bothCities((city) => percent(meters.read(`${city}|difference|${key}|${rule}|family`)));
  const isOff = cityNames.some((city) =>
    (["counties", "pooledCounties"] as const).some((key) =>
      isAbove(measured(meters, `${city}|difference|${key}|${rules[key]}|family`), 0.05),
    ),
  );
  if (isOff)
    return `**Change: the tests of counties against the city** promise too much: ${family("pooledCounties", rules.pooledCounties)} per cent of editions have a false difference in two pooled years, ${family("counties", rules.counties)} of twelve counties of one year.`;
  return `**Taken: counties and zones are tested against the city with their own degrees of freedom** (their villages less their strata), no longer with those of the union. The chance of a false difference in the family of counties in two pooled years is ${family("pooledCounties", "part")} per cent; with the union's, formerly, it was ${family("pooledCounties", "union")}. For twelve counties of one year: ${family("counties", "part")} against ${family("counties", "union")}. Satterthwaite's lie between and need more to be stored; the logit scale is the safest of all and sees the least. By default hardly any county of a single year is published, so this bears on pooled counties, and on reviewed ones.`;
}

function reviewedCells({ meters }: Simulation): string {
  const keys = cityNames.flatMap((city) => [`${city}|county|review`, `${city}|part|review`]);
  const coverage = (method: string): string =>
    `counties ${bothCities((city) => percent(meters.read(`${city}|county|review|${method}|hit`)))}, their parts ${bothCities((city) => percent(meters.read(`${city}|part|review|${method}|hit`)))}`;
  const low = (method: string): string => percent(meters.read(`usual|review1–2|${method}|hit`));
  const falls = keys.some((key) => isBelow(measured(meters, `${key}|shown|hit`), leastCoverage));
  const chosen = chooseInterval(meters, keys);
  const better = !falls
    ? `it keeps ${100 * leastCoverage} % in all of them`
    : chosen === null || chosen === "shown"
      ? `none of the methods tried keeps ${100 * leastCoverage} % in all of them`
      : `of the methods tried the narrowest that keeps ${100 * leastCoverage} % in all of them is ${methodNames[chosen]} (${coverage(chosen)}); it is not taken because it borrows the city's design effect, while Korn–Graubard's needs nothing but the cell and is the interval by which cells are judged fit to be published`;
  return `**Taken: cells under review that are accepted show Korn–Graubard's interval**, no longer the logit one: ${coverage("shown")} per cent, formerly ${coverage("logit")}; ${better}. With 1 or 2 degrees of freedom it holds the truth in ${low("shown")} per cent, the logit interval in ${low("logit")} (usual city). The city's own total keeps the logit interval, by which its verdict is spoken. The default, to withhold, is right.`;
}

/** What the product has changed since it was first simulated. */
export function choicesTaken(simulation: Simulation): readonly string[] {
  return [testsOfCounties(simulation), reviewedCells(simulation)];
}
