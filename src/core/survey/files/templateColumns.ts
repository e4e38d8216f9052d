import { flagAliases, roleAliases } from "#core/survey/names/headerAliases.ts";

export type TemplateKind = "respondents" | "figures";

/** Columns of a table of respondents, in the order in which they are filled in. */
export const respondentRoles = [
  "year",
  "area",
  "stratum",
  "psu",
  "weight",
  "residence",
  "sex",
  "age",
  "education",
  "score",
  "qualified",
] as const;
export type RespondentRole = (typeof respondentRoles)[number];

/** Populations that no other column tells. */
export const flaggedPopulations = ["farmers", "workers", "officials"] as const;

export const figureRoles = [
  "year",
  "area",
  "dimension",
  "category",
  "rate",
  "n",
  "count",
  "se",
  "lower",
  "upper",
  "deff",
] as const;
export type FigureRole = (typeof figureRoles)[number];

/** Columns that a template fills in per cent, as reports print them; the header says so. */
export const percentRoles: ReadonlySet<FigureRole> = new Set<FigureRole>(["rate", "se", "lower", "upper"]);

/** The usual name of a role or a population: the first that the import knows in Chinese, or in Latin letters. */
export function usualName(
  of: keyof typeof roleAliases | (typeof flaggedPopulations)[number],
  isChinese: boolean,
): string {
  const names = (isPopulation(of) ? flagAliases[of] : roleAliases[of]).split(/\s+/);
  const found = names.find((name) => /\p{Script=Han}/u.test(name) === isChinese);
  if (found === undefined) throw new Error(`a column without a name in this script: ${of}`);
  return found;
}

function isPopulation(of: string): of is (typeof flaggedPopulations)[number] {
  return flaggedPopulations.some((one) => one === of);
}
