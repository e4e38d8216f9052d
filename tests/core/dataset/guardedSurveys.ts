import fc from "fast-check";
import type { GuardedCell, GuardedPlace } from "#core/dataset/guardedCell.ts";
import type { Region } from "#core/dataset/schema.ts";
import type { Knowledge, ReadFigure } from "./readerAttack.ts";
import { smallRegion } from "./smallRegion.ts";

/** People who differ in nothing: how many, how many literate, and how many each of them stands for. */
interface Group {
  readonly year: number;
  readonly piece: string;
  readonly within: Readonly<Record<string, string>>;
  readonly n: number;
  readonly literate: number;
  readonly weight: number;
}

/** Cells of two years and of their pool, with crossings, and what a reader knows of the people in them. */
export interface GuardedSurvey {
  readonly cells: readonly GuardedCell[];
  readonly knowledge: Knowledge;
}

const years = [2023, 2024];
/** Factor of the earlier year's weights in the pool. */
const scale = 0.8;
const pieces: Knowledge["pieces"] = {
  "990001": ["990000", "990001", "99000G", "99000I"],
  "99000Z": ["990000", "990001", "99000Z", "99000G", "99000I"],
  "990002": ["990000", "990002", "99000G", "99000H"],
  "990003": ["990000", "990003", "99000H"],
  "99000Y": ["990000", "99000Y"],
  nowhere: ["990000"],
};
const kinds: readonly ReadFigure["within"][] = [
  {},
  { population: "farmers" },
  { age: "60-69" },
  { residence: "urban" },
  { residence: "rural" },
  { sex: "male" },
  { sex: "female" },
  { population: "farmers", sex: "male" },
  { population: "farmers", sex: "female" },
  { residence: "urban", sex: "male" },
  { residence: "urban", sex: "female" },
  { residence: "rural", sex: "male" },
  { residence: "rural", sex: "female" },
];
const categories = {
  population: ["farmers"],
  residence: ["urban", "rural"],
  sex: ["male", "female"],
  age: ["60-69"],
};

export const tableRegion: Region = smallRegion;

/** @param people by piece and year: how many groups of people that differ in what cells know */
export function guardedSurvey(people: number): fc.Arbitrary<GuardedSurvey> {
  const group: fc.Arbitrary<Omit<Group, "year" | "piece">> = fc
    .record({
      n: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 10, max: 90 })),
      share: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
      weight: fc.constantFrom(0.5, 1, 1, 2.25),
      population: fc.constantFrom(null, "farmers"),
      residence: fc.constantFrom("urban", "rural", "rural", null),
      sex: fc.constantFrom("male", "female"),
      age: fc.constantFrom(null, "60-69"),
    })
    .map(({ n, share, weight, ...known }) => ({
      n,
      literate: Math.round(n * share),
      weight,
      within: Object.fromEntries(
        Object.entries(known).flatMap(([dimension, category]) => (category === null ? [] : [[dimension, category]])),
      ),
    }));
  const list = fc.array(group, { minLength: 1, maxLength: people });
  const places = years.flatMap((year) => Object.keys(pieces).map((piece) => ({ year, piece })));
  const all = fc.tuple(...places.map(() => list));
  const reasons = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 80, maxLength: 80 });
  return fc.noShrink(fc.tuple(all, reasons)).map(([groups, imprecise]) => {
    const known = groups.flatMap((own, place) => {
      const { year = 0, piece = "" } = places[place] ?? {};
      // Almost everybody lives somewhere.
      return (piece === "nowhere" ? own.slice(0, 1) : own).map((one) => ({ ...one, year, piece }));
    });
    return surveyOf(known, imprecise);
  });
}

function surveyOf(groups: readonly Group[], imprecise: readonly number[]): GuardedSurvey {
  const of = (area: string, within: ReadFigure["within"], inYears: readonly number[]): readonly Group[] =>
    groups.filter(
      (one) =>
        inYears.includes(one.year) &&
        pieces[one.piece]?.includes(area) === true &&
        Object.entries(within).every(([dimension, category]) => one.within[dimension] === category),
    );
  const areas = [...new Set(Object.values(pieces).flat())];
  const cells = [[2023], [2024], years].flatMap((inYears) =>
    areas.flatMap((area) =>
      kinds.flatMap((within, place): readonly GuardedCell[] => {
        const own = of(area, within, inYears);
        const n = own.reduce((sum, one) => sum + one.n, 0);
        if (n === 0) return [];
        const isPool = inYears.length > 1;
        const weigh = (one: Group): number => one.weight * (isPool && one.year === 2023 ? scale : 1);
        const sumWeights = own.reduce((sum, one) => sum + one.n * weigh(one), 0);
        const rate = own.reduce((sum, one) => sum + one.literate * weigh(one), 0) / sumWeights;
        const isImprecise = imprecise[(place * 7 + n + (inYears[0] ?? 0)) % imprecise.length] === 0;
        return [
          {
            cell: { area, ...placeOf(within), years: inYears },
            estimate: { rate: Math.min(1, rate), n, sumWeights },
            withheldBy: n < 10 ? "disclosure" : isImprecise ? "precision" : null,
            ...(inYears[0] === 2023 && !isPool ? { weightScale: scale } : {}),
          },
        ];
      }),
    ),
  );
  const weightOf: Knowledge["weightOf"] = (piece, within, year) =>
    of("990000", within, [year])
      .filter((one) => one.piece === piece)
      .reduce((sum, one) => sum + one.n * one.weight * (year === 2023 ? scale : 1), 0);
  const knowledge = { pieces, weightOf, categories, overlapping: "population" };
  return Object.assign({ cells, knowledge }, { [fc.toStringMethod]: () => `${groups.length} groups of people` });
}

/** As cells name it: the later dimension crosses the earlier one. */
function placeOf(within: ReadFigure["within"]): Omit<GuardedPlace, "area"> {
  const order = ["population", "residence", "sex", "age"] as const;
  const [first, second] = order.flatMap((dimension) => {
    const category = within[dimension];
    return category === undefined ? [] : [{ dimension, category }];
  });
  if (first === undefined) return { dimension: "total", category: null };
  return { ...first, ...(second === undefined ? {} : { with: second }) };
}

/** What a reader sees of cells. */
export function readFigures(cells: readonly GuardedCell[]): readonly ReadFigure[] {
  return cells.map(({ cell, estimate, withheldBy }) => ({
    area: cell.area,
    within: {
      ...(cell.category === null ? {} : { [cell.dimension]: cell.category }),
      ...(cell.with === undefined || cell.with === null ? {} : { [cell.with.dimension]: cell.with.category }),
    },
    years: cell.years ?? [],
    rate: withheldBy === null ? estimate.rate : null,
  }));
}
