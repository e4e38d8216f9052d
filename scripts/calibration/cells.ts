import { categories, type CategoryDimension } from "#core/breakdown.ts";
import type { Population } from "./population.ts";
import { profileCodes, profileOf } from "./profile.ts";

/** A cell whose rate is estimated. */
export interface SurveyCell {
  readonly scope: "city" | "county" | "zone" | "group";
  readonly area: string;
  readonly dimension: CategoryDimension | "total";
  readonly category: string | null;
}

/** The cells of the city, its counties, zones and groups; ids are the accumulator's. */
export interface CellBook {
  readonly cells: readonly SurveyCell[];
  readonly idOf: (area: string, dimension: SurveyCell["dimension"], category: string | null) => number;
  /** The cell of the group that a cell's county belongs to; null where it belongs to none. */
  readonly groupOf: (cell: number) => number | null;
  /** The cells that people of a county (by place) and profile belong to. */
  readonly of: (unit: number, profile: number) => readonly number[];
}

export const cityCode = "140400";
/** Broken down within each county: enough for small domains. The city has every dimension. */
const countyDimensions: readonly CategoryDimension[] = ["population", "residence"];
const cityDimensions: readonly CategoryDimension[] = ["population", "residence", "sex", "age", "education"];

function keyOf(area: string, dimension: string, category: string | null): string {
  return `${area}|${dimension}|${category ?? ""}`;
}

/** The categories of one dimension that a profile belongs to. */
function categoriesOf(code: number, dimension: CategoryDimension): readonly string[] {
  const profile = profileOf(code);
  if (dimension === "population") return categories.population.filter((_, place) => (profile.populations >> place) & 1);
  const category = categories[dimension][profile[dimension]];
  return category === undefined ? [] : [category];
}

export function createCellBook(population: Population): CellBook {
  const ids = new Map<string, number>();
  const cells: SurveyCell[] = [];
  const add = (scope: SurveyCell["scope"], area: string, dimensions: readonly CategoryDimension[]): void => {
    const all: SurveyCell[] = [
      { scope, area, dimension: "total", category: null },
      ...dimensions.flatMap((dimension) =>
        categories[dimension].map((category): SurveyCell => ({ scope, area, dimension, category })),
      ),
    ];
    for (const cell of all) ids.set(keyOf(area, cell.dimension, cell.category), cells.push(cell) - 1);
  };
  add("city", cityCode, cityDimensions);
  for (const { code, kind } of population.units) add(kind, code, countyDimensions);
  for (const group of new Set(population.units.flatMap((unit) => unit.group ?? []))) add("group", group, []);

  const idOf: CellBook["idOf"] = (area, dimension, category) => {
    const id = ids.get(keyOf(area, dimension, category));
    if (id === undefined) throw new RangeError(`no cell ${keyOf(area, dimension, category)}`);
    return id;
  };
  const listOf = (place: number, profile: number): readonly number[] => {
    const unit = population.units[place];
    if (unit === undefined) throw new RangeError(`no unit ${place}`);
    const within = (area: string, dimensions: readonly CategoryDimension[]): readonly number[] => [
      idOf(area, "total", null),
      ...dimensions.flatMap((dimension) =>
        categoriesOf(profile, dimension).map((category) => idOf(area, dimension, category)),
      ),
    ];
    return [
      ...within(cityCode, cityDimensions),
      ...within(unit.code, countyDimensions),
      ...(unit.group === null ? [] : within(unit.group, [])),
    ];
  };
  const lists = new Map<number, readonly number[]>();
  return {
    cells,
    idOf,
    groupOf(cell) {
      const group = population.units.find(({ code }) => code === cells[cell]?.area)?.group ?? null;
      return group === null ? null : idOf(group, "total", null);
    },
    of(unit, profile) {
      const key = unit * profileCodes + profile;
      const known = lists.get(key);
      if (known !== undefined) return known;
      const made = listOf(unit, profile);
      lists.set(key, made);
      return made;
    },
  };
}
