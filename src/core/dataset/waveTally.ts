import { categories, type Dimension } from "#core/breakdown.ts";
import type { Respondent } from "#core/survey/respondent.ts";
import { createAccumulator, type Accumulator } from "#core/statistics/accumulator.ts";
import type { Region } from "./schema.ts";

/** A cell of a wave: an area, and a category of one dimension or the area as a whole. */
export interface TallyCell {
  readonly area: string;
  readonly dimension: Dimension;
  readonly category: string | null;
}

/** The respondents of one year, counted into every cell that they belong to and forgotten. */
export interface WaveTally {
  readonly accumulator: Accumulator;
  add(respondent: Respondent): void;
  /** Cells with at least one respondent, literate or not answered. */
  cells(): readonly TallyCell[];
  /** The accumulator's number of a cell, or null when nobody is in it. */
  idOf(cell: TallyCell): number | null;
  /** The number of the respondents of an area who are in both populations, or null when nobody is. */
  overlapOf(area: string, a: string, b: string): number | null;
}

const elderlyBand = "60-69";
const breakdowns = ["residence", "sex", "age", "education"] as const;

/** @param options clustered: whether the survey has PSUs */
export function createWaveTally(region: Region, options: { readonly clustered: boolean }): WaveTally {
  const accumulator = createAccumulator(options);
  const ids = new Map<string, number>();
  const known: TallyCell[] = [];
  const scopes = scopesOf(region);
  /** Respondents who differ in nothing that cells know share one list of cells. */
  const lists = new Map<string, readonly number[]>();

  const idFor = (key: string, cell: TallyCell | null): number => {
    const id = ids.get(key) ?? ids.size;
    if (!ids.has(key)) {
      ids.set(key, id);
      if (cell !== null) known.push(cell);
    }
    return id;
  };

  const cellsOf = (respondent: Respondent): readonly number[] => {
    const areas = respondent.area === null ? [region.code] : (scopes.get(respondent.area) ?? [region.code]);
    const { age, populations } = withBothNames(respondent);
    const categoryOf = { residence: respondent.residence, sex: respondent.sex, age, education: respondent.education };
    return areas.flatMap((area) => {
      const own = (dimension: Dimension, category: string | null) =>
        idFor(keyOf({ area, dimension, category }), { area, dimension, category });
      const list = [own("total", null), ...populations.map((population) => own("population", population))];
      for (const dimension of breakdowns) {
        const category = categoryOf[dimension];
        if (category !== null) list.push(own(dimension, category));
      }
      for (const [place, a] of populations.entries()) {
        for (const b of populations.slice(place + 1)) list.push(idFor(overlapKey(area, a, b), null));
      }
      return list;
    });
  };

  return {
    accumulator,
    add: (respondent) => {
      const { area, populations, residence, sex, age, education } = respondent;
      const kind = `${area}|${populations.join("+")}|${residence}|${sex}|${age}|${education}`;
      let cells = lists.get(kind);
      if (cells === undefined) {
        cells = cellsOf(respondent);
        lists.set(kind, cells);
      }
      accumulator.add({
        stratum: respondent.stratum,
        psu: respondent.psu,
        weight: respondent.weight,
        outcome: respondent.qualified === null ? null : Number(respondent.qualified),
        cells,
        fpc: respondent.fpc,
      });
    },
    cells: () => known,
    idOf: (cell) => ids.get(keyOf(cell)) ?? null,
    overlapOf: (area, a, b) => ids.get(overlapKey(area, ...ordered(a, b))) ?? null,
  };
}

/** The areas in which a respondent of each unit counts: the region, the unit, the district that a zone lies in, and groups. */
function scopesOf(region: Region): ReadonlyMap<string, readonly string[]> {
  const groups = region.areas.filter(({ kind }) => kind === "group");
  return new Map(
    region.areas
      .filter(({ kind }) => kind !== "group")
      .map(({ code, within }) => {
        const units = within === undefined ? [code] : [code, within];
        const joined = groups.filter(({ members = [] }) => units.some((unit) => members.includes(unit)));
        return [code, [region.code, ...units, ...joined.map((group) => group.code)]];
      }),
  );
}

/** The elderly are the age band 60–69 under another name: who is in one is in the other. A known age decides. */
function withBothNames({
  age,
  populations,
}: Respondent): Pick<Respondent, "age"> & { readonly populations: readonly string[] } {
  const isElderly = age === null ? populations.includes("elderly") : age === elderlyBand;
  const others = populations.filter((population) => population !== "elderly");
  return {
    age: isElderly ? elderlyBand : age,
    populations: inOrder(isElderly ? [...others, "elderly"] : others),
  };
}

function keyOf({ area, dimension, category }: TallyCell): string {
  return `${area}|${dimension}|${category ?? ""}`;
}

function overlapKey(area: string, a: string, b: string): string {
  return `${area}|both|${a}&${b}`;
}

function inOrder(populations: readonly string[]): readonly string[] {
  return categories.population.filter((population) => populations.includes(population));
}

function ordered(a: string, b: string): readonly [string, string] {
  const [first = a, second = b] = inOrder([a, b]);
  return [first, second];
}
