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
    `With three surveys the interval is ${coverageClause(measured(meters, `usual|projection|${three}|line|hit`))}, but where the three do not lie on a line by chance it takes t with one degree of freedom, and the mean width is ${points(at(three, "width"))} points against ${points(at("2022, 2024", "width"))} from the outer two alone: a third survey must not make a projection worse. When progress stalls, the interval from ${projectionPlans[1].name} is ${coverageClause(measured(meters, `usual|projection|${projectionPlans[1].name}|stall|hit`))}. The normal quantile with the enlarged standard error is ${coverageClause(measured(meters, `usual|projection|${three}|line|normal|hit`))} on the line, with a width of ${points(at(three, "normal|width"))}.`,
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
