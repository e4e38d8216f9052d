import { bothCities } from "./bothCities.ts";
import { decimal, percent, points } from "./figures.ts";
import { isAbove, measured } from "./readings.ts";
import { cityNames, type CityName, type Simulation } from "./simulate.ts";

function testsOfPopulations({ meters, rules }: Simulation): string {
  const at = (rule: string): string =>
    bothCities((city) => percent(meters.read(`${city}|difference|populations|${rule}|family`)));
  const seen = (rule: string): string => percent(meters.read(`usual|difference|real|populations|${rule}|seen`));
  const isOff = cityNames.some((city) =>
    isAbove(measured(meters, `${city}|difference|populations|${rules.populations}|family`), 0.05),
  );
  const numbers = `a false difference somewhere among the five in ${at(rules.populations)} per cent of surveys; on the logit scale, with the part's own degrees of freedom, ${at("logit")}, and of real differences ${seen(rules.populations)} and ${seen("logit")} per cent are seen (usual city)`;
  return isOff
    ? `**Not taken: the difference of the logits in the tests of populations against the city** (${numbers}), because a gap is published in percentage points with its standard error, and a test on another scale could not be worked out again from the published row. The excess stays, see below.`
    : `Keep the tests of populations against the city: ${numbers}.`;
}

function threePoints({ meters }: Simulation): string {
  const at = (what: string) => measured(meters, `usual|projection|2022, 2023, 2024|${what}`);
  const coverage = (what: string): string =>
    `${percent(at(`line|${what}`))} on the line and ${percent(at(`stall|${what}`))} when progress stalls`;
  return `**Not taken: the normal quantile for a projection from three surveys**, because three surveys that lie off a line may mean that there is none, and then the sampling variances say too little of how far the line can be trusted. t with k − 2 stays as the careful choice: mean width ${points(at("width"))} points, coverage ${coverage("hit")}. The normal quantile would give ${points(at("normal|width"))} points and ${coverage("normal|hit")}: in this simulation, where the line is true, that would do.`;
}

function modelVariance({ meters }: Simulation): string {
  const excess = (method: string) => (city: CityName) =>
    decimal(
      measured(meters, `${city}|areas|${method}|variance`).mean / measured(meters, `${city}|areas|direct|squared`).mean,
      2,
    );
  const root = (method: string) => (city: CityName) =>
    decimal(100 * Math.sqrt(measured(meters, `${city}|areas|${method}|squared`).mean), 2);
  const coverage = (method: string) => (city: CityName) => percent(meters.read(`${city}|areas|${method}|hit`));
  const zero = (method: string) => (city: CityName) => percent(meters.read(`${city}|areas|${method}|synthetic`));
  return `**Not taken: the counties' mean design effect in place of the city's in the county model**, because it changes next to nothing that a reader sees: RMSE ${bothCities(root("modelByCounties"))} against ${bothCities(root("model"))} points, coverage ${bothCities(coverage("modelByCounties"))} against ${bothCities(coverage("model"))} per cent. What it would mend: smoothed over true sampling variance ${bothCities(excess("modelByCounties"))} instead of ${bothCities(excess("model"))}, and σ² estimated as 0 in ${bothCities(zero("modelByCounties"))} instead of ${bothCities(zero("model"))} per cent of surveys, so that a county's own survey gets more of the weight that it deserves. Off by default is right, and the label should say that counties which stand out are drawn towards the others.`;
}

/** What the simulation speaks for and the product does not do, and why. */
export function choicesNotTaken(simulation: Simulation): readonly string[] {
  return [testsOfPopulations(simulation), threePoints(simulation), modelVariance(simulation)];
}
