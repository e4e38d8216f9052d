import { bothCities } from "./bothCities.ts";
import { percent, plainPercent, points, rootPoints } from "./figures.ts";
import { leastOfModel } from "./leastOfModel.ts";
import { isAbove, isBelow, measured } from "./readings.ts";
import { cityNames, type Simulation } from "./simulate.ts";

function populations({ meters, rules }: Simulation): readonly string[] {
  const key = (city: string): string => `${city}|difference|populations|${rules.populations}|family`;
  return cityNames.some((city) => isAbove(measured(meters, key(city)), 0.05))
    ? [
        `The five populations against the city: at least one false difference in ${bothCities((city) => percent(meters.read(key(city))))} per cent of surveys instead of 5. A gap that is only just told apart deserves less trust than its p value asks for.`,
      ]
    : [];
}

function shortIntervals({ meters }: Simulation): readonly string[] {
  const kinds = [
    { name: "Counties published by default", key: "county|present" },
    { name: "Parts of counties published by default", key: "part|present" },
    { name: "Counties accepted after a review", key: "county|review" },
    { name: "Parts of counties accepted after a review", key: "part|review" },
  ];
  return kinds.flatMap(({ name, key }) => {
    const at = (city: string): string => `${city}|${key}|shown|hit`;
    if (!cityNames.some((city) => isBelow(measured(meters, at(city)), 0.95))) return [];
    const low =
      key === "part|review"
        ? ` With 1 or 2 degrees of freedom ${percent(meters.read("usual|review1–2|shown|hit"))}, with 3 or 4 ${percent(meters.read("usual|review3–4|shown|hit"))} per cent (usual city, counties among them).`
        : "";
    return [
      `${name}: the interval holds the truth in ${bothCities((city) => percent(meters.read(at(city))))} per cent instead of 95.${low}`,
    ];
  });
}

function model(simulation: Simulation): readonly string[] {
  const { meters } = simulation;
  const least = leastOfModel(simulation, "usual");
  const error = (method: string): string => rootPoints(meters.read(`usual|areas|${method}|${least.cell}|squared`));
  return least.coverage < 0.9
    ? [
        `The county model, for the county that differs most: its interval holds the truth in ${bothCities((city) => plainPercent(leastOfModel(simulation, city).coverage, 0))} of surveys, and its RMSE is ${error("model")} points against ${error("direct")} of the county's own survey (usual city). Averages over the counties flatter it.`,
      ]
    : [];
}

function group({ meters }: Simulation): readonly string[] {
  const key = (city: string): string => `${city}|areas|group|hit`;
  return cityNames.some((city) => isBelow(measured(meters, key(city)), 0.95))
    ? [
        `A group's value read as that of each of its counties: ${bothCities((city) => percent(meters.read(key(city))))} per cent. It is a statement on the group, and only there its interval holds.`,
      ]
    : [];
}

function silence({ meters, rules }: Simulation): readonly string[] {
  const seen = (rule: string): string => percent(meters.read(`usual|difference|real|pooledCounties|${rule}|seen`));
  const rule = rules.pooledCounties;
  const isSilent = cityNames.some((city) =>
    isBelow(measured(meters, `${city}|difference|pooledCounties|${rule}|family`), 0.05),
  );
  return isSilent
    ? [
        `On the careful side: the tests of counties. Of the real differences between pooled counties and the city ${seen(rule)} per cent are seen (${seen("union")} with the union's degrees of freedom, formerly; usual city). “No difference seen” says nothing here.`,
      ]
    : [];
}

function projection({ meters }: Simulation): readonly string[] {
  const two = measured(meters, "usual|projection|2022, 2024|stall|hit");
  const three = (what: string) => meters.read(`usual|projection|2022, 2023, 2024|${what}`);
  return [
    ...(isBelow(two, 0.95)
      ? [
          `Projections when progress stalls after the last survey: from two surveys the interval holds the truth in ${percent(two)} per cent. It is a statement about the line.`,
        ]
      : []),
    `On the careful side: projections from three surveys that lie off a line by more than is to be expected (here by chance, in ${percent(three("student"))} per cent) are ${points(three("whereT|width"))} points wide and say next to nothing.`,
  ];
}

/** Where the product, as it is, does not do what its words promise, or pays for it. */
export function remainsOff(simulation: Simulation): readonly string[] {
  return [populations, shortIntervals, model, group, silence, projection].flatMap((part) => part(simulation));
}
