import { bothCities } from "./bothCities.ts";
import { leastCoverage } from "./chooseInterval.ts";
import { percent, plainPercent, points } from "./figures.ts";
import { isBelow, measured } from "./readings.ts";
import { cityNames, type Simulation } from "./simulate.ts";

function countyIntervals({ meters }: Simulation): string {
  const coverage = (method: string): string =>
    bothCities((city) => percent(meters.read(`${city}|county|${method}|hit`)));
  const fine = cityNames.every((city) => !isBelow(measured(meters, `${city}|county|logit|hit`), leastCoverage));
  const others = `Korn–Graubard: ${coverage("kornGraubard")}; Wilson with n_eff: ${coverage("wilson")}`;
  return fine
    ? `Keep the logit interval with t for what is published without a review: over all counties, at 4 to 11 degrees of freedom, ${coverage("logit")}. ${others}.`
    : `**Change: the logit interval with t falls short for counties** (${coverage("logit")}). ${others}.`;
}

/** What the simulation speaks for and the product does, and what it advises operators. */
export function choicesKept(simulation: Simulation): readonly string[] {
  const { meters } = simulation;
  const falseMet = plainPercent(measured(meters, "usual|verdict|-0.5|met").mean);
  const change = (what: string): string => percent(meters.read(`usual|change|${what}`));
  return [
    countyIntervals(simulation),
    `Keep the bounds of the words (0.975 and 0.025): half a point below the target a false “met” happens in ${falseMet} of surveys.`,
    `Keep Holm within the fixed families: without it a false change is seen somewhere among the five populations in ${change("populations|uncorrected")} and among twelve counties in ${change("counties|uncorrected")} per cent of pairs of waves, with it in ${change("populations|family")} and ${change("counties|family")}.`,
    "Keep `adjust` for strata with a single village, and the warning that names them.",
    `Advise operators: where villages were drawn with towns and country in their shares, give county × residence as the stratum (with two villages or more in each). The city's interval is then ${bothCities((city) => points(meters.read(`${city}|strata|width`), 2))} points wide instead of ${bothCities((city) => points(meters.read(`${city}|city|shown|width`), 2))}, and holds the truth in ${bothCities((city) => percent(meters.read(`${city}|strata|hit`)))} per cent.`,
  ];
}
