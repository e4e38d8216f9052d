import { percent, mean, plainPercent, table } from "./figures.ts";
import { errorClause, measured } from "./readings.ts";
import { cityNames, type Simulation } from "./simulate.ts";
import { cityCode } from "./cells.ts";
import { firstYear, lastYear, stateIn } from "./world.ts";

const families = [
  { name: "city", key: "city" },
  { name: "five populations", key: "populations" },
  { name: "twelve counties, as if all were published", key: "counties" },
  { name: "counties published in both years", key: "publishedCounties" },
] as const;

/** How often a change is seen where there is none, and where there is one. */
export function changeSection({ worlds, meters }: Simulation): readonly string[] {
  const { usual } = worlds;
  const city = usual.book.idOf(cityCode, "total", null);
  const years = Array.from({ length: lastYear - firstYear }, (_, place) => firstYear + place);
  const gain = (year: number): string => {
    const difference = stateIn(usual, lastYear).truth(city) - stateIn(usual, year).truth(city);
    return plainPercent(difference).replace(" %", "");
  };
  return [
    "## False change between two independent surveys",
    "Two surveys of a city in which nothing changed. “A family” is the chance of at least one false change on the page.",
    table(
      ["family", "city", "tests", "single test, %", "a family without correction, %", "a family as shown (Holm), %"],
      families.flatMap(({ name, key }) =>
        cityNames.map((which) => {
          const at = (what: string): string => percent(meters.read(`${which}|change|${key}|${what}`));
          const size = mean(meters.read(`${which}|change|${key}|size`), 1);
          return [name, which, size, at("single"), at("uncorrected"), at("family")];
        }),
      ),
      2,
    ),
    `The city's own change is ${errorClause(measured(meters, "usual|change|city|single"), 0.05)}, the family of the five populations ${errorClause(measured(meters, "usual|change|populations|family"), 0.05)}, that of the counties ${errorClause(measured(meters, "usual|change|counties|family"), 0.05)} (usual city).`,
    "What is seen of a change that did happen (usual city, all changes upwards):",
    table(
      ["years", "true change, points", "seen as higher, %", "seen as lower, %"],
      years.map((year) => [
        `${year} to ${lastYear}`,
        gain(year),
        percent(meters.read(`usual|change|since${year}|seen`)),
        percent(meters.read(`usual|change|since${year}|wrong`)),
      ]),
    ),
    `One year's progress at the planned pace (${gain(lastYear - 1)} points) is seen in ${percent(meters.read(`usual|change|since${lastYear - 1}|seen`))} per cent of surveys, that of ${years.length} years in ${percent(meters.read(`usual|change|since${firstYear}|seen`))}. “No difference seen” must never be read as “no progress”.`,
  ];
}
