import { chooseInterval, leastCoverage } from "./chooseInterval.ts";
import { decimal, percent, plainPercent, points } from "./figures.ts";
import { countyTotals } from "./observeChanges.ts";
import { methodNames } from "./intervalMethods.ts";
import { isAbove, isBelow, measured } from "./readings.ts";
import { cityNames, type Simulation } from "./simulate.ts";

function both(name: (city: string) => string): string {
  return cityNames.map((city) => `${name(city)} (${city})`).join(", ");
}

function testsOfCounties({ meters }: Simulation): string {
  const family = (city: string, key: string, rule: string): string =>
    percent(meters.read(`${city}|difference|${key}|${rule}|family`));
  const isOff = cityNames.some((city) =>
    ["counties", "pooledCounties"].some((key) =>
      isAbove(measured(meters, `${city}|difference|${key}|union|family`), 0.05),
    ),
  );
  const numbers = `chance of a false difference in the family of counties in two pooled years ${both((city) => family(city, "pooledCounties", "union"))} with the union's degrees of freedom, ${both((city) => family(city, "pooledCounties", "part"))} with the part's own; of twelve counties of one year ${both((city) => family(city, "counties", "union"))} against ${both((city) => family(city, "counties", "part"))} per cent`;
  return isOff
    ? `**Change: tests of a county or zone against the city should take the part's own degrees of freedom** (its villages less its strata), not those of the union: ${numbers}. Satterthwaite's lie between and need more to be stored; the logit scale is the safest of all and sees the least. With the union a reader is told of differences that are not there more often than the page promises. By default hardly any county of a single year is published, so this bears on pooled counties, and on reviewed ones.`
    : `Keep the degrees of freedom of the union for tests against the city: ${numbers}.`;
}

function testsOfPopulations({ meters }: Simulation): string {
  const at = (rule: string): string =>
    both((city) => percent(meters.read(`${city}|difference|populations|${rule}|family`)));
  const isOff = cityNames.some((city) =>
    isAbove(measured(meters, `${city}|difference|populations|union|family`), 0.05),
  );
  const numbers = `a false difference somewhere among the five in ${at("union")} per cent of surveys; on the logit scale, with the part's own degrees of freedom, ${at("logit")}, and as many real differences are seen (${percent(meters.read("usual|difference|real|populations|union|seen"))} and ${percent(meters.read("usual|difference|real|populations|logit|seen"))} per cent, usual city)`;
  return isOff
    ? `Consider: the difference of the logits in the tests of populations against the city: ${numbers}. It would also agree with the intervals and with the confidence of the verdict, which stand on the logit.`
    : `Keep the tests of populations against the city: ${numbers}.`;
}

function reviewedCells({ meters }: Simulation): string {
  const keys = cityNames.flatMap((city) => [`${city}|county|review`, `${city}|part|review`]);
  const shown = keys.map((key) => measured(meters, `${key}|shown|hit`));
  if (!shown.some((reading) => isBelow(reading, leastCoverage)))
    return "Cells under review may keep the logit interval when a reviewer accepts them.";
  const chosen = chooseInterval(meters, keys);
  const coverage = (method: string): string =>
    `counties ${both((city) => percent(meters.read(`${city}|county|review|${method}|hit`)))}, their parts ${both((city) => percent(meters.read(`${city}|part|review|${method}|hit`)))}`;
  const low = (method: string): string => percent(meters.read(`usual|review1–2|${method}|hit`));
  const better =
    chosen === null || chosen === "shown"
      ? `none of the methods tried keeps ${100 * leastCoverage} % in all of them`
      : `of the methods tried the narrowest that keeps ${100 * leastCoverage} % in all of them is ${methodNames[chosen]} (${coverage(chosen)})`;
  return `**Change: cells under review that are accepted should not show the logit interval** (${coverage("shown")}): ${better}. Korn–Graubard, which the product has at hand for every cell, gives ${coverage("kornGraubard")}. With 1 or 2 degrees of freedom the logit interval of reviewed cells holds the truth in ${low("shown")}, Korn–Graubard's in ${low("kornGraubard")} per cent (usual city). The default, to withhold, is right.`;
}

function countyIntervals({ meters }: Simulation): string {
  const coverage = (method: string): string => both((city) => percent(meters.read(`${city}|county|${method}|hit`)));
  const fine = cityNames.every((city) => !isBelow(measured(meters, `${city}|county|shown|hit`), leastCoverage));
  const others = `Korn–Graubard: ${coverage("kornGraubard")}; Wilson with n_eff: ${coverage("wilson")}`;
  return fine
    ? `Keep the logit interval with t as the one that is shown: counties at 4 to 11 degrees of freedom ${coverage("shown")}. ${others}.`
    : `**Change: the logit interval with t falls short for counties** (${coverage("shown")}). ${others}.`;
}

function modelVariance({ worlds, meters }: Simulation): string {
  const worst = (city: string): string => {
    const coverages = countyTotals(worlds.usual.book).flatMap((cell) => {
      const reading = meters.read(`${city}|areas|model|${cell}|hit`);
      return reading === null ? [] : [reading.mean];
    });
    return decimal(100 * Math.min(...coverages), 0);
  };
  const excess = (method: string) => (city: string) =>
    decimal(
      measured(meters, `${city}|areas|${method}|variance`).mean / measured(meters, `${city}|areas|direct|squared`).mean,
      2,
    );
  const root = (method: string) => (city: string) =>
    decimal(100 * Math.sqrt(measured(meters, `${city}|areas|${method}|squared`).mean), 2);
  const coverage = (method: string) => (city: string) => percent(meters.read(`${city}|areas|${method}|hit`));
  return `Consider: the counties' mean design effect in place of the city's in the county model. Smoothed over true sampling variance is then ${both(excess("modelByCounties"))} instead of ${both(excess("model"))}; the error of the estimates stays as it is (RMSE ${both(root("modelByCounties"))} against ${both(root("model"))} points) and so does coverage (${both(coverage("modelByCounties"))} against ${both(coverage("model"))}), but σ² is estimated as 0 less often and a county's own survey gets more of the weight that it deserves. Either way averages flatter the model: for the county that differs most its interval holds the truth in ${both(worst)} per cent of surveys. Off by default is right, and the label should say that counties which stand out are drawn towards the others.`;
}

function threePoints({ meters }: Simulation): string {
  const at = (what: string) => measured(meters, `usual|projection|2022, 2023, 2024|${what}`);
  const isWide = at("width").mean > 1.5 * at("normal|width").mean;
  const numbers = `mean width ${points(at("width"))} points with t, ${points(at("normal|width"))} with the normal quantile; coverage ${percent(at("line|hit"))} and ${percent(at("line|normal|hit"))} on the line, ${percent(at("stall|hit"))} and ${percent(at("stall|normal|hit"))} when progress stalls`;
  return isWide
    ? `**Change: a projection from three surveys should keep the normal quantile** with the variance enlarged by χ²/(k − 2): ${numbers}. The sampling variances are known from the surveys; t with one degree of freedom treats them as if they were not.`
    : `Keep t for projections from three surveys: ${numbers}.`;
}

/** What follows for the product; each choice is made from the numbers above. */
export function choicesSection(simulation: Simulation): readonly string[] {
  const { meters } = simulation;
  const falseMet = plainPercent(measured(meters, "usual|verdict|-0.5|met").mean);
  return [
    "## What follows",
    [
      testsOfCounties(simulation),
      testsOfPopulations(simulation),
      reviewedCells(simulation),
      threePoints(simulation),
      modelVariance(simulation),
      countyIntervals(simulation),
      `Keep the bounds of the words (0.975 and 0.025): half a point below the target a false “met” happens in ${falseMet} of surveys.`,
      `Keep Holm within the fixed families: without it a false change is seen somewhere among the five populations in ${percent(meters.read("usual|change|populations|uncorrected"))} and among twelve counties in ${percent(meters.read("usual|change|counties|uncorrected"))} per cent of pairs of waves, with it in ${percent(meters.read("usual|change|populations|family"))} and ${percent(meters.read("usual|change|counties|family"))}.`,
      "Keep `adjust` for strata with a single village, and the warning that names them.",
      `Advise operators: where villages were drawn with towns and country in their shares, give county × residence as the stratum (with two villages or more in each). The city's interval is then ${both((city) => points(meters.read(`${city}|strata|width`), 2))} points wide instead of ${both((city) => points(meters.read(`${city}|city|shown|width`), 2))}, and holds the truth in ${both((city) => percent(meters.read(`${city}|strata|hit`)))} per cent.`,
    ]
      .map((choice, place) => `${place + 1}. ${choice}`)
      .join("\n"),
    "## What this cannot show",
    "The simulation knows sampling error only. People who are not reached or refuse, answers that a better interviewer would have had, a list of villages that is out of date, a test that measures something else than before: none of these is in any interval of the product or of this report. The city and its numbers are invented; coverage depends on how unlike villages are and on how rates are spread, which is why there are two cities. Surveys that go back to the same villages, files without villages or weights, and tables of ready figures are not simulated. Weights here are inverse chances; calibration to age and sex, done by many survey offices, would make the intervals a little too wide. Sources: the product's own docstrings name those of every method; Koehler, Brown & Haneuse (2009), The American Statistician 63:155–162, on Monte-Carlo error.",
  ];
}
