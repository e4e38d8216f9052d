import { decimal, mean, percent, points, table } from "./figures.ts";
import { conventions } from "./observeSmallDesign.ts";
import { coverageClause, measured } from "./readings.ts";
import type { Simulation } from "./simulate.ts";

const conventionNames = {
  adjust: "adjust (default)",
  average: "average",
  remove: "remove",
} as const;

/** Strata with one village, and counties with hardly any degrees of freedom. */
export function fewPsusSection({ meters }: Simulation): readonly string[] {
  const at = (what: string) => meters.read(`usual|small|${what}`);
  return [
    "## Strata with a single village, and few degrees of freedom",
    `The small survey of the usual city: ${mean(at("n"), 0)} respondents, ${mean(at("single"), 0)} strata with a single village, ${mean(at("df"), 0)} degrees of freedom for the city. The fourth convention, \`fail\`, gives no figure here.`,
    table(
      ["convention", "city's interval holds the truth, %", "mean width, points", "estimated over true variance"],
      conventions.map((one) => [
        conventionNames[one],
        percent(at(`${one}|hit`)),
        points(at(`${one}|width`)),
        decimal(
          measured(meters, `usual|small|${one}|variance`).mean / measured(meters, `usual|small|${one}|squared`).mean,
          2,
        ),
      ]),
    ),
    `\`adjust\` is ${coverageClause(measured(meters, "usual|small|adjust|hit"))}, \`remove\` ${coverageClause(measured(meters, "usual|small|remove|hit"))}. \`remove\` leaves a part of the variance out by construction; that it may pass here is owed to the systematic draw, which makes the rest too large.`,
    "Counties of the small survey by the degrees of freedom that they have:",
    table(
      [
        "degrees of freedom",
        "published, %",
        "under review, %",
        "with an interval, %",
        "interval holds the truth, %",
        "mean width, points",
      ],
      [
        { name: "0", key: "county0" },
        { name: "1", key: "county1" },
        { name: "2 and more", key: "county2" },
      ].map(({ name, key }) => [
        name,
        ...["present", "review", "interval", "hit"].map((what) => percent(at(`${key}|${what}`))),
        points(at(`${key}|width`)),
      ]),
    ),
  ];
}
