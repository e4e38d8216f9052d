import type { TallyCell } from "#core/dataset/tallyIndex.ts";
import type { Filter } from "#tests/core/statistics/referenceSurvey.ts";
import { changzhi, unitOf } from "./syntheticSurvey.ts";

const populations = { pop_farmer: "farmers", pop_worker: "workers", pop_elder: "elderly", pop_official: "officials" };
const education = ["primary", "junior", "senior", "college", "bachelor"];

/** The cell of a wave that a filter of the R reference speaks of; null for what a wave has no cell for (crossings, other groups). */
export function cellOfFilter(filter: Filter | null): { readonly year: 2022 | 2024; readonly cell: TallyCell } | null {
  const { year, county_code: county, ...rest } = filter ?? {};
  if (year !== 2022 && year !== 2024) return null;
  const area = county === undefined ? changzhi.code : unitOf(String(county));
  const [one, ...more] = Object.entries(rest);
  if (more.length > 0) return null;
  if (one === undefined) return { year, cell: { area, dimension: "total", category: null } };
  const [name, value] = one;
  const population = Object.entries(populations).find(([column]) => column === name)?.[1];
  if (population !== undefined) return { year, cell: { area, dimension: "population", category: population } };
  if (name === "residence") {
    return { year, cell: { area, dimension: "residence", category: value === "城镇" ? "urban" : "rural" } };
  }
  if (name === "sex") return { year, cell: { area, dimension: "sex", category: value === "男" ? "male" : "female" } };
  if (name === "edu") {
    return { year, cell: { area, dimension: "education", category: education[Number(value) - 1] ?? null } };
  }
  return null;
}
