import { countyMethods, rungs, type CountyMethod } from "./observeSmallAreas.ts";
import { countyTotals } from "./observeChanges.ts";
import { decimal, percent, plainPercent, points, rootPoints, table } from "./figures.ts";
import { coverageClause, measured } from "./readings.ts";
import { cityNames, type Simulation } from "./simulate.ts";
import { lastYear, stateIn } from "./world.ts";

const names: Readonly<Record<CountyMethod, string>> = {
  direct: "direct",
  smoothed: "direct, SE by the city's design effect",
  pooled: "two pooled years",
  group: "its group",
  model: "Fay–Herriot (the product's)",
  modelByCounties: "Fay–Herriot, counties' mean design effect",
  best: "best publishable form: direct, else pooled, else group",
};

/** Which value of a county is nearest to the truth, and whose interval holds it. */
export function countiesSection({ worlds, meters }: Simulation): readonly string[] {
  const { book } = worlds.usual;
  const { truth } = stateIn(worlds.usual, lastYear);
  const counties = [...countyTotals(book)].sort((a, b) => truth(a) - truth(b));
  const at = (name: string, method: CountyMethod, what: string) => meters.read(`${name}|areas|${method}|${what}`);
  return [
    "## Counties: direct, pooled, group, model",
    "Root mean squared error over the twelve counties and all surveys, in percentage points, and coverage, both against the county's true rate of the last year. Published: without a reviewer; for the model, root mean squared error up to 30 % of the value.",
    table(
      [
        "value of a county",
        "city",
        "RMSE, points",
        "interval holds the truth, %",
        "mean width, points",
        "published, %",
        "coverage if published, %",
      ],
      countyMethods.flatMap((method) =>
        cityNames.map((name) => [
          names[method],
          name,
          rootPoints(at(name, method, "squared")),
          percent(at(name, method, "hit")),
          points(at(name, method, "width")),
          percent(at(name, method, "published")),
          percent(at(name, method, "publishedHit")),
        ]),
      ),
      2,
    ),
    `Two pooled years describe the mean of both: against that mean their interval is ${coverageClause(measured(meters, "usual|areas|pooled|mean|hit"))} (${percent(meters.read("usual|areas|pooled|mean|hit"))} per cent). Against the last year alone, after a year's growth at the planned pace, it is ${coverageClause(measured(meters, "usual|areas|pooled|hit"))}. The group's value is a statement on the group: as one on each of its counties its interval is ${coverageClause(measured(meters, "usual|areas|group|hit"))}. So the label of a group's value must name the group, and no interval should be drawn at the county for it.`,
    `What the counties page shows: ${rungs.map((rung) => `${rung} ${percent(meters.read(`usual|areas|rung|${rung}`))}`).join(", ")} per cent of counties (usual city); ${rungs.map((rung) => `${rung} ${percent(meters.read(`even|areas|rung|${rung}`))}`).join(", ")} (even city).`,
    "### The model",
    table(
      ["", ...cityNames.flatMap((name) => [`${name}: city's deff`, `${name}: counties' mean deff`])],
      [
        [
          "σ² estimated as 0, % of surveys",
          ...cityNames.flatMap((name) => [
            percent(at(name, "model", "synthetic")),
            percent(at(name, "modelByCounties", "synthetic")),
          ]),
        ],
        [
          "mean weight γ of the county's own survey, %",
          ...cityNames.flatMap((name) => [
            percent(at(name, "model", "gamma")),
            percent(at(name, "modelByCounties", "gamma")),
          ]),
        ],
        [
          "smoothed over true sampling variance",
          ...cityNames.flatMap((name) => {
            const direct = measured(meters, `${name}|areas|direct|squared`).mean;
            return (["model", "modelByCounties"] as const).map((method) =>
              decimal(measured(meters, `${name}|areas|${method}|variance`).mean / direct, 2),
            );
          }),
        ],
      ],
    ),
    `The city's design effect holds what unequal sampling between counties adds (every county has about as many villages, whatever its size), which no county's own estimate has. As sampling variance of the counties it is too large, and the model shrinks more than it should. With the counties' mean design effect it estimates σ² as 0 less often.`,
    "Averages hide who pays for shrinkage. By county, from the lowest true rate to the highest (usual city):",
    table(
      ["true rate, %", ...counties.map((cell) => plainPercent(truth(cell)).replace(" %", ""))],
      (["direct", "pooled", "group", "model", "modelByCounties"] as const).flatMap((method) => [
        [
          `${names[method]}: RMSE, points`,
          ...counties.map((cell) =>
            rootPoints(meters.read(`usual|areas|${method}|${cell}|squared`)).replace(/ .*/, ""),
          ),
        ],
        [
          `${names[method]}: coverage, %`,
          ...counties.map((cell) => points(meters.read(`usual|areas|${method}|${cell}|hit`))),
        ],
      ]),
    ),
  ];
}
