import { percent, points, rootPoints, table } from "./figures.ts";
import { earlyOffsets, earlyWords, projectionPlans } from "./observeProjections.ts";
import { coverageClause, errorClause, measured } from "./readings.ts";
import type { Simulation } from "./simulate.ts";
import { lastYear } from "./world.ts";

/** Whether projections hold the truth of the target year, and how often their words mislead. */
export function projectionSection({ meters }: Simulation): readonly string[] {
  const at = (plan: string, what: string) => meters.read(`usual|projection|${plan}|${what}`);
  const three = projectionPlans[2].name;
  return [
    "## Projection to the target year",
    `Usual city. The truth of ${lastYear} lies on the line of the years before, or stays where it was in ${lastYear - 1} (“stall”: the line does not go on). The right half of the table has the normal quantile with the same standard error.`,
    table(
      [
        "surveys",
        "RMSE on the line, points",
        "line: coverage, %",
        "stall: coverage, %",
        "width, points",
        "t in use, %",
        "normal, line: coverage, %",
        "normal, stall: coverage, %",
        "normal: width, points",
      ],
      projectionPlans.map(({ name }) => [
        name,
        rootPoints(at(name, "line|squared")),
        percent(at(name, "line|hit")),
        percent(at(name, "stall|hit")),
        points(at(name, "width")),
        percent(at(name, "student")),
        percent(at(name, "line|normal|hit")),
        percent(at(name, "stall|normal|hit")),
        points(at(name, "normal|width")),
      ]),
    ),
    `Where three surveys lie further from a line than their sampling errors lead one to expect (χ² above k − 2; here by chance, in ${percent(at(three, "student"))} per cent), the product enlarges the variance by χ²/(k − 2) and takes t with k − 2 = 1 degree of freedom: the careful choice. Its interval is then ${points(at(three, "whereT|width"))} points wide and holds the truth on the line in ${points(at(three, "whereT|hit"))} per cent; the normal quantile with the same enlarged standard error would give ${points(at(three, "whereT|normal|width"))} points and ${points(at(three, "whereT|normal|hit"))} per cent. In the other surveys the factor is 1, the quantile normal, the width ${points(at(three, "whereNormal|width"))} points, the coverage ${points(at(three, "whereNormal|hit"))} per cent. On the line, over all surveys, the interval is ${coverageClause(measured(meters, `usual|projection|${three}|line|hit`))}, with a mean width of ${points(at(three, "width"))} points; with the normal quantile throughout it is ${coverageClause(measured(meters, `usual|projection|${three}|line|normal|hit`))}, with ${points(at(three, "normal|width"))}. When progress stalls, t is ${coverageClause(measured(meters, `usual|projection|${three}|stall|hit`))}, the normal quantile ${coverageClause(measured(meters, `usual|projection|${three}|stall|normal|hit`))}, and the interval from ${projectionPlans[1].name} alone (${points(at(projectionPlans[1].name, "width"))} points wide) ${coverageClause(measured(meters, `usual|projection|${projectionPlans[1].name}|stall|hit`))}. So a third survey can make a projection say less than two did: that is the price of not trusting a line that the surveys do not follow.`,
    `The truth on the target and on the line: P_T should be at or above 0.90, and at or below 0.10, in 10 % of surveys each. From ${three}: ${percent(at(three, "line|sure"))} (${errorClause(measured(meters, `usual|projection|${three}|line|sure`), 0.1)}) and ${percent(at(three, "line|unlikely"))} (${errorClause(measured(meters, `usual|projection|${three}|line|unlikely`), 0.1)}). A projection is a statement about the line: when progress stalls, P_T for what is then the truth is at or above 0.90 in ${percent(at(three, "stall|sure"))} per cent.`,
    `The words of ${lastYear - 1}, from ${three}, for targets above and below the truth of ${lastYear} (on the line), per cent:`,
    table(
      ["truth beside the target, points", ...earlyWords],
      earlyOffsets.map((offset) => [
        offset === 0 ? "on it" : `${Math.abs(offset)} ${offset > 0 ? "above" : "below"}`,
        ...earlyWords.map((word) => percent(at(three, `${offset}|${word}`))),
      ]),
    ),
  ];
}
