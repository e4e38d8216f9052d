import { categories, type CategoryDimension } from "#core/breakdown.ts";
import { cross, kindKey, kindOf, placeKey, yearsKey, type GuardedPlace, type Kind } from "./guardedCell.ts";
import { sumsOfAreas } from "./sumsOfAreas.ts";
import type { Region } from "./schema.ts";

/** A sum that a reader can know, by keys: a whole, its parts that do not share anybody, and who is in none of them. */
export interface Equation {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly rest: string;
  /** Whether the rest stands in other equations too, so that it matters even where it is the whole. */
  readonly isRestUsed: boolean;
}

const partitions: readonly CategoryDimension[] = ["residence", "sex", "age", "education"];

/**
 * Every equation among the cells of a call, those of areas before those within an area, pools last: the sums of areas
 * for each kind of cell; the partitions of an area and of each category that something crosses; a population of them,
 * beside all others; a pool and its years. Keys that no cell has are those of nobody, or of cells that nobody knows.
 */
export function disclosureEquations(places: readonly GuardedPlace[], region: Region): readonly Equation[] {
  const ofYears = new Map<string, GuardedPlace[]>();
  for (const place of places) {
    const years = yearsKey(place);
    ofYears.set(years, [...(ofYears.get(years) ?? []), place]);
  }
  const groups = [...ofYears].map(([years, own]) => ({ years, own, kinds: kindsOf(own) }));
  return [
    ...groups.flatMap(({ years, own, kinds }) => [
      ...equationsOfAreas(years, kinds, region),
      ...equationsWithin(years, own, kinds, region),
    ]),
    ...groups.flatMap(({ own }) => equationsOfPools(own)),
  ];
}

function kindsOf(places: readonly GuardedPlace[]): readonly Kind[] {
  const kinds = places.flatMap((place) => {
    const kind = kindOf(place);
    return kind === null ? [] : [[kindKey(kind), kind] as const];
  });
  return [...new Map(kinds).values()];
}

function equationsOfAreas(years: string, kinds: readonly Kind[], region: Region): readonly Equation[] {
  return sumsOfAreas(region).flatMap(({ whole, parts, rest }) =>
    kinds.map(kindKey).map((kind): Equation => ({
      whole: placeKey(years, whole, kind),
      parts: parts.map((area) => placeKey(years, area, kind)),
      rest: placeKey(years, rest, kind),
      isRestUsed: true,
    })),
  );
}

/** Those who are in none of the parts of a sum of areas are an area too. */
function equationsWithin(
  years: string,
  places: readonly GuardedPlace[],
  kinds: readonly Kind[],
  region: Region,
): readonly Equation[] {
  const areas = new Set([...places.map(({ area }) => area), ...sumsOfAreas(region).map(({ rest }) => rest)]);
  const crossed = kinds.flatMap((kind) => (kind.length > 1 ? kind.map((one): Kind => [one]) : []));
  const bases = new Map([[], ...crossed].map((base: Kind) => [kindKey(base), base]));
  return [...areas].flatMap((area) =>
    [...bases].flatMap(([base, kind]) =>
      waysToDivide(kind).map(({ name, parts }): Equation => ({
        whole: placeKey(years, area, base),
        parts: parts.map((part) => placeKey(years, area, kindKey(part))),
        rest: placeKey(years, area, `${base} without ${name}`),
        isRestUsed: false,
      })),
    ),
  );
}

/** Populations overlap: each of them stands beside all who are not in it. */
function waysToDivide(kind: Kind): readonly { readonly name: string; readonly parts: readonly Kind[] }[] {
  const free = partitions.filter((dimension) => kind.every((one) => one.dimension !== dimension));
  const hasPopulation = kind.some(({ dimension }) => dimension === "population");
  const within = (dimension: CategoryDimension, list: readonly string[]): readonly Kind[] =>
    list.flatMap((category) => {
      const part = cross(kind, { dimension, category });
      return part === null ? [] : [part];
    });
  return [
    ...free.map((dimension) => ({ name: dimension, parts: within(dimension, categories[dimension]) })),
    ...(hasPopulation ? [] : categories.population)
      .filter((population) => population !== "elderly")
      .map((population) => ({ name: population, parts: within("population", [population]) })),
  ];
}

function equationsOfPools(places: readonly GuardedPlace[]): readonly Equation[] {
  return places.flatMap((place): readonly Equation[] => {
    const { years, area } = place;
    const kind = kindOf(place);
    if (years === undefined || years === null || years.length < 2 || kind === null) return [];
    const key = kindKey(kind);
    return [
      {
        whole: placeKey(yearsKey(place), area, key),
        parts: years.map((year) => placeKey(String(year), area, key)),
        rest: placeKey(yearsKey(place), area, `${key} in no year`),
        isRestUsed: false,
      },
    ];
  });
}
