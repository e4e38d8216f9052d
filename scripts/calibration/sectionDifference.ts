import { testRules, type TestRule } from "./besideWhole.ts";
import { decimal, mean, percent, table, whole } from "./figures.ts";
import { errorClause, measured } from "./readings.ts";
import { cityNames, type Simulation } from "./simulate.ts";

const ruleNames: Readonly<Record<TestRule, string>> = {
  union: "df of the union",
  part: "df of the part",
  satterthwaite: "Satterthwaite's df",
  logit: "df of the part, on the logit",
};
const freedoms: Readonly<Record<TestRule, string>> = {
  union: "degrees of freedom of the union (all villages of the survey less all strata)",
  part: "degrees of freedom of the part (its own villages less its strata)",
  satterthwaite: "degrees of freedom by Satterthwaite",
  logit: "difference of the logits",
};
const families = [
  { name: "five populations", key: "populations", family: "populations" },
  { name: "twelve counties, as if all were published", key: "counties", family: "counties" },
  { name: "counties published", key: "publishedCounties", family: "counties" },
  { name: "counties published in two pooled years", key: "pooledCounties", family: "pooledCounties" },
] as const;

/** The rule, and whether it is, or was, the product's. */
function labelOf(rule: TestRule, ofProduct: TestRule): string {
  if (rule === ofProduct) return `${ruleNames[rule]} (the product's)`;
  return rule === "union" ? `${ruleNames.union}, formerly` : ruleNames[rule];
}

/** How often a population or county is called different from the city although it is not, and what is seen of real differences. */
export function differenceSection({ meters, rules }: Simulation): readonly string[] {
  const smallest = whole(measured(meters, "usual|officials|n").mean);
  const clause = (city: string, key: string, rule: TestRule): string =>
    errorClause(measured(meters, `${city}|difference|${key}|${rule}|family`), 0.05);
  return [
    "## False differences from the city",
    `Cities in which all counties, or all five populations, have the same true rate. The product tests counties and zones with the ${freedoms[rules.counties]}, populations with the ${freedoms[rules.populations]}. Both are compared for all, and two more: Satterthwaite's, which weighs both by their part in the variance of the difference, and the part's own with the difference of the logits in place of that of the rates.`,
    table(
      ["family", "rule", "city", "tests", "single test, %", "a family as shown (Holm), %"],
      families.flatMap(({ name, key, family }) =>
        testRules.flatMap((rule) =>
          cityNames.map((which) => {
            const at = `${which}|difference|${key}|${rule}`;
            const size = mean(meters.read(`${at}|size`), 1);
            return [
              name,
              labelOf(rule, rules[family]),
              which,
              size,
              percent(meters.read(`${at}|single`)),
              percent(meters.read(`${at}|family`)),
            ];
          }),
        ),
      ),
      3,
    ),
    `As the product tests it, the family of twelve counties is ${clause("usual", "counties", rules.counties)}, that of two pooled years ${clause("usual", "pooledCounties", rules.pooledCounties)}; with the union's degrees of freedom they would be ${clause("usual", "counties", "union")} and ${clause("usual", "pooledCounties", "union")} (usual city). Nearly all of the variance of “county less city” is the county's own, estimated from 4 to 11 degrees of freedom; reading it as if there were 68 makes small standard errors look certain. The five populations, which reach most villages of the city, are ${clause("usual", "populations", rules.populations)} in the usual city and ${clause("even", "populations", rules.populations)} in the even one; the smallest of them has about ${smallest} respondents, and a low estimate has a standard error that is too small. On the logit scale they are ${clause("usual", "populations", "logit")} and ${clause("even", "populations", "logit")}.`,
    `Pairs of counties (66, Holm, each pair with its own degrees of freedom): a false difference somewhere in ${cityNames.map((name) => `${percent(meters.read(`${name}|difference|pairs|family`))} per cent (${name} city)`).join(", ")}.`,
    "### Real differences",
    "The cities as they are. How many are seen after Holm, and how many of those seen have the wrong sign (usual city).",
    table(
      ["family", "rule", "seen, %", "of these with the wrong sign, %"],
      [
        ...(["populations", "counties", "pooledCounties"] as const).flatMap((key) =>
          testRules.map((rule) => {
            const at = `usual|difference|real|${key}|${rule}`;
            const name = families.find((family) => family.key === key)?.name ?? key;
            return [
              name,
              labelOf(rule, rules[key]),
              percent(meters.read(`${at}|seen`)),
              percent(meters.read(`${at}|wrong`)),
            ];
          }),
        ),
        [
          "pairs of counties",
          "of both",
          percent(meters.read("usual|difference|real|pairs|seen")),
          percent(meters.read("usual|difference|real|pairs|wrong")),
        ],
      ],
      2,
    ),
    `Rank intervals from all pairs of the twelve hold all twelve true ranks at once in ${percent(meters.read("usual|difference|real|allRanks"))} per cent of surveys; their mean length is ${decimal(measured(meters, "usual|difference|real|ranks").mean, 1)} of 12 ranks. A survey of this size says next to nothing about the order of counties.`,
  ];
}
