import { percent, plainPercent, points, table, whole } from "./figures.ts";
import { intervalMethods, methodNames } from "./intervalMethods.ts";
import { dfBands, reliabilityClasses, type CoverageLevel } from "./observeCoverage.ts";
import { coverageClause, measured } from "./readings.ts";
import { cityNames, type Simulation } from "./simulate.ts";

const levelNames: Readonly<Record<CoverageLevel, string>> = {
  city: "city",
  population: "population of the city (5)",
  breakdown: "residence, sex, age, schooling of the city (14)",
  group: "group of counties (2)",
  county: "county (12)",
  zone: "zone (2)",
  part: "population or residence of a county or zone (98)",
};
const levels = [
  "city",
  "population",
  "breakdown",
  "group",
  "county",
  "zone",
  "part",
] as const satisfies readonly CoverageLevel[];
const classNames = {
  present: "present: published",
  review: "review: published only if accepted",
  caution: "caution: published only if the publisher chooses so",
  suppressed: "suppressed for precision",
  "too few": "suppressed, effective sample below 30",
} as const;

/** Whether 95 % intervals hold the truth in 95 % of the surveys. */
export function coverageSection({ meters }: Simulation): readonly string[] {
  const methodHeads = intervalMethods.map((method) => methodNames[method]);
  const byMethod = (key: string): readonly string[] =>
    intervalMethods.map((method) => percent(meters.read(`${key}|${method}|hit`)));
  const shown = (name: string, level: CoverageLevel) => measured(meters, `${name}|${level}|shown|hit`);
  return [
    "## Do 95 % intervals hold the truth?",
    "The product shows the logit interval with t; where the rate is 0 or 1, and for a cell under review that a reviewer accepts (other than the city's own total), Korn–Graubard's. In the tables every cell under review counts as accepted. All cells, whether or not they would be published: per cent of intervals that hold the true rate, and their mean width in points (usual city).",
    table(
      ["cells", "city", ...methodHeads],
      levels.flatMap((level) => [
        ...cityNames.map((name) => [levelNames[level], name, ...byMethod(`${name}|${level}`)]),
        [
          levelNames[level],
          "width",
          ...intervalMethods.map((method) => points(meters.read(`usual|${level}|${method}|width`))),
        ],
      ]),
      2,
    ),
    `The interval that is shown is ${coverageClause(shown("usual", "city"))} for the city, ${coverageClause(shown("usual", "population"))} for its populations and ${coverageClause(shown("usual", "county"))} for counties (usual city). With the normal quantile in place of t, counties have ${plainPercent(measured(meters, "usual|county|normal|hit").mean)}; Wilson's interval with n_eff, which knows nothing of degrees of freedom either, ${plainPercent(measured(meters, "usual|county|wilson|hit").mean)}. Neither is for respondents' files with few villages a county. The two tails of the shown interval of counties: truth above it ${percent(meters.read("usual|county|shown|above"))}, below it ${percent(meters.read("usual|county|shown|below"))} per cent.`,
    "### Counties and their parts by what would be published",
    "What is published is chosen by the same data, so the intervals that readers see are not a fair sample of all. Usual city.",
    table(
      ["cells", "class", "share of cells, %", ...methodHeads],
      (["county", "part"] as const).flatMap((level) =>
        reliabilityClasses.map((one) => [
          levelNames[level],
          classNames[one],
          percent(meters.read(`usual|${level}|class|${one}`)),
          ...byMethod(`usual|${level}|${one}`),
        ]),
      ),
      2,
    ),
    `Published by default: counties are ${coverageClause(measured(meters, "usual|county|present|shown|hit"))}, parts of counties ${coverageClause(measured(meters, "usual|part|present|shown|hit"))}. Accepted after a review: counties are ${coverageClause(measured(meters, "usual|county|review|shown|hit"))}, parts of counties ${coverageClause(measured(meters, "usual|part|review|shown|hit"))}; with the logit interval, formerly shown, they were ${coverageClause(measured(meters, "usual|county|review|logit|hit"))} and ${coverageClause(measured(meters, "usual|part|review|logit|hit"))}. A cell with few degrees of freedom passes the width rule when its variance happens to come out small, so the rule picks cells whose standard error is too small; those with no event in the sample are among them.`,
    "Cells under review, of counties and their parts, by degrees of freedom (usual city):",
    table(
      ["degrees of freedom", "cells under review", ...methodHeads],
      dfBands
        .slice(0, -2)
        .map(({ name }) => [
          name,
          whole(meters.read(`usual|review${name}|cell`)?.count ?? 0),
          ...byMethod(`usual|review${name}`),
        ]),
    ),
    "### Parts of counties by degrees of freedom",
    "Usual city. Degrees of freedom 0 (one village, or one a stratum) give no interval, except where the city's design effect stands in.",
    table(
      ["degrees of freedom", "cells in all", "published, %", ...methodHeads],
      dfBands.map(({ name }) => [
        name,
        whole(meters.read(`usual|df${name}|cell`)?.count ?? 0),
        percent(meters.read(`usual|df${name}|present`)),
        ...byMethod(`usual|df${name}`),
      ]),
    ),
  ];
}
