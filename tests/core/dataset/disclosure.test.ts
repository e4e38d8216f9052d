import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { protectDisclosure } from "#core/dataset/disclosure.ts";
import { createDisclosureProgram } from "#core/dataset/disclosureProgram.ts";
import { guardKey, type GuardedCell, type GuardedPlace } from "#core/dataset/guardedCell.ts";
import type { Region } from "#core/dataset/schema.ts";
import { guarded, hiddenNames, nameOf, residence, total, type Withheld } from "./guardedTable.ts";
import { smallRegion } from "./smallRegion.ts";

const city = "990000";
const age = (category: string): GuardedPlace => ({ area: city, dimension: "age", category });

function hidden(cells: readonly GuardedCell[], region: Region = smallRegion): readonly string[] {
  return hiddenNames(protectDisclosure(cells, region));
}

describe("one area", () => {
  test("with a single part hidden, the whole less the others would tell it: the part with the fewest respondents joins it", () => {
    const cells = [
      guarded(total(city), 1000, 200),
      guarded(age("18-29"), 9, 2, "disclosure"),
      guarded(age("30-39"), 400, 90),
      guarded(age("40-49"), 191, 48),
      guarded(age("50-59"), 400, 60),
    ];
    expect(hidden(cells)).toEqual(["990000/age/18-29", "990000/age/40-49"]);
  });

  test("a part hidden for precision or review is unknown too: nothing joins", () => {
    for (const reason of ["precision", "sample", "review"] as const) {
      const cells = [
        guarded(total(city), 1000, 200),
        guarded(age("18-29"), 9, 2, "disclosure"),
        guarded(age("30-39"), 400, 90),
        guarded(age("40-49"), 591, 108, reason),
      ];
      expect(hidden(cells)).toHaveLength(2);
    }
  });

  test("what is hidden for precision alone may be worked out: it harms nobody", () => {
    for (const reason of ["precision", "sample", "review"] as const) {
      const cells = [
        guarded(total(city), 1000, 200),
        guarded(residence(city, "urban"), 40, 9, reason),
        guarded(residence(city, "rural"), 960, 191),
      ];
      expect(hidden(cells)).toEqual(["990000/residence/urban"]);
    }
  });

  /** 9 and 100 respondents are hidden together. Of them 0.8 are literate (weights): the 9 lie in 0–0.8/9 = 0–8.9 %: too narrow. Of 0.9 they lie in 0–10 %. */
  test("ten points must be left: few literate among all that is hidden tells nearly as much as one unknown", () => {
    const table = (literate: number) => [
      guarded(total(city), 309, 50 + literate),
      guarded(age("18-29"), 9, 0, "disclosure"),
      guarded(age("30-39"), 100, literate, "precision"),
      guarded(age("40-49"), 200, 50),
    ];
    expect(hidden(table(0.9))).toEqual(["990000/age/18-29", "990000/age/30-39"]);
    expect(hidden(table(0.8))).toEqual(["990000/age/18-29", "990000/age/30-39", "990000/age/40-49"]);
  });

  /** Nobody rural is literate: with the whole known, 0.5 in 9 and 100 leave 0–0.5/9 = 5.6 points, whether the rural are shown or not. */
  test("where hiding parts does not help, the whole is hidden, and the parts come back", () => {
    const cells = [
      guarded(total(city), 109, 0.5),
      guarded(residence(city, "urban"), 9, 0.5, "disclosure"),
      guarded(residence(city, "rural"), 100, 0),
    ];
    expect(hidden(cells)).toEqual(["990000/residence/urban", "990000/total"]);
  });

  /** 9 urban, 91 rural, 200 of unknown residence: the urban rate may be anything. */
  test("who is in no part is unknown to a reader as well", () => {
    const cells = [
      guarded(total(city), 300, 60),
      guarded(residence(city, "urban"), 9, 2, "disclosure"),
      guarded(residence(city, "rural"), 91, 20),
    ];
    expect(hidden(cells)).toEqual(["990000/residence/urban"]);
  });

  /** 9 urban with 5 literate, one person of unknown residence without: of the 5 or 4 in question 4/9–5/9 are urban, 11 points. Of a rest of 0.5 it is 5.6. */
  test("a small rest leaves a small range", () => {
    const table = (rest: number) => [
      guarded(total(city), 309 + rest, 65),
      guarded(residence(city, "urban"), 9, 5, "disclosure"),
      guarded(residence(city, "rural"), 300, 60),
    ];
    expect(hidden(table(1))).toEqual(["990000/residence/urban"]);
    expect(hidden(table(0.5))).toEqual(["990000/residence/rural", "990000/residence/urban"]);
  });

  test("the elderly and the age band 60–69 are one cell: the one is not shown when the other is hidden", () => {
    const cells = [
      guarded(total(city), 1000, 200),
      guarded({ area: city, dimension: "population", category: "elderly" }, 100, 5),
      guarded(age("18-29"), 9, 2, "disclosure"),
      guarded(age("50-59"), 891, 193),
      guarded(age("60-69"), 100, 5),
    ];
    expect(hidden(cells)).toEqual(["990000/age/18-29", "990000/age/60-69", "990000/population/elderly"]);
  });
});

describe("several areas", () => {
  const parts = (withheld: Partial<Record<string, Withheld>> = {}) => {
    const n: Readonly<Record<string, number>> = { "990001": 500, "990002": 9, "990003": 300, "99000Y": 191 };
    return Object.entries(n).map(([area, count]) => guarded(total(area), count, count / 5, withheld[area] ?? null));
  };

  test("units of the region: without one of them the region less the others would tell it", () => {
    const cells = [guarded(total(city), 1000, 200), ...parts({ "990002": "disclosure" })];
    expect(hidden(cells)).toEqual(["990002/total", "99000Y/total"]);
  });

  test("members of a group", () => {
    const cells = [
      guarded(total(city), 1000, 200),
      ...parts({ "990002": "disclosure", "99000Y": "precision" }),
      guarded(total("99000G"), 509, 101.8),
    ];
    expect(hidden(cells)).toEqual(["990001/total", "990002/total", "99000Y/total"]);
  });

  /** The 9 of the zone are hidden, and so are all counties, for precision. But the region less its two groups is the zone. */
  test("the region is its groups and the units outside them", () => {
    const areas = smallRegion.areas.filter(({ code }) => code !== "99000G" && code !== "99000Z" && code !== "99000I");
    const one = { code: "99000K", name: { zh: "一区" }, kind: "group" as const, members: ["990001"] };
    const cells = [
      guarded(total(city), 1009, 202),
      guarded(total("990001"), 500, 100, "precision"),
      guarded(total("990002"), 200, 40, "precision"),
      guarded(total("990003"), 300, 60, "precision"),
      guarded(total("99000Y"), 9, 2, "disclosure"),
      guarded(total("99000K"), 500, 100),
      guarded(total("99000H"), 500, 100),
    ];
    expect(hidden(cells, { ...smallRegion, areas: [...areas, one] })).toHaveLength(5);
  });

  test("the same holds for every category of every unit", () => {
    const cells = [
      guarded(residence(city, "rural"), 1000, 200),
      ...parts({ "990002": "disclosure" }).map((part) => ({ ...part, cell: residence(part.cell.area, "rural") })),
    ];
    expect(hidden(cells)).toEqual(["990002/residence/rural", "99000Y/residence/rural"]);
  });

  /** Of the district's 100 literate any number may live in the zone: it stays hidden alone. */
  test("a zone within a district: the rest of the district is nowhere published", () => {
    const cells = [guarded(total(city), 1000, 200), ...parts(), guarded(total("99000Z"), 9, 2, "disclosure")];
    expect(hidden(cells.filter(({ estimate }) => estimate.n !== 9 || estimate.rate !== 0.2))).toEqual(["99000Z/total"]);
  });

  test("a zone that is nearly all of its district is told by it", () => {
    const cells = [guarded(total("990001"), 9.5, 5), guarded(total("99000Z"), 9, 5, "disclosure")];
    expect(hidden(cells)).toEqual(["990001/total", "99000Z/total"]);
  });

  /** 二县's urban 9 are hidden beside its rural 291, which are only imprecise: but the region's rural less the other units' tells these, and then the urban too. */
  test("what protects a cell must not be told by another sum itself", () => {
    const cells = [
      ...[city, "990001", "990002"].map((area) =>
        guarded(
          total(area),
          area === city ? 800 : area === "990001" ? 500 : 300,
          area === city ? 160 : area === "990001" ? 100 : 60,
        ),
      ),
      guarded(residence(city, "urban"), 209, 60),
      guarded(residence(city, "rural"), 591, 100),
      guarded(residence("990001", "urban"), 200, 55),
      guarded(residence("990001", "rural"), 300, 45),
      guarded(residence("990002", "urban"), 9, 5, "disclosure"),
      guarded(residence("990002", "rural"), 291, 55, "precision"),
    ];
    // The region's urban sum tells it first: 990001's urban part joins; then its rural part, which would tell that one and is the way to the other.
    expect(hidden(cells)).toEqual([
      "990001/residence/rural",
      "990001/residence/urban",
      "990002/residence/rural",
      "990002/residence/urban",
    ]);
  });
});

describe("what is known besides", () => {
  const men: GuardedPlace = { area: city, dimension: "sex", category: "male" };
  const women: GuardedPlace = { area: city, dimension: "sex", category: "female" };
  const table = [guarded(total(city), 309, 62), guarded(men, 9, 2, "disclosure"), guarded(women, 300, 60)] as const;

  test("what is published already stays: another cell joins, or none is left that could", () => {
    const [whole, few, many] = table;
    expect(hidden([whole, few, { ...many, fixed: true }])).toEqual(["990000/sex/male", "990000/total"]);
    expect(hidden([{ ...whole, fixed: true }, few, { ...many, fixed: true }])).toEqual(["990000/sex/male"]);
  });

  test("a cell published as hidden is protected when it is of fewer than ten, and not when it was to protect another", () => {
    const fixed = table.map((cell) => ({ ...cell, fixed: cell.cell !== women }));
    expect(hidden(fixed)).toEqual(["990000/sex/female", "990000/sex/male"]);
    const [whole] = table;
    const companion = { ...guarded(men, 40, 8, "disclosure"), fixed: true };
    expect(hidden([whole, companion, guarded(women, 269, 54)])).toEqual(["990000/sex/male"]);
  });

  /** The women are hidden for precision; but a reader can work them out from elsewhere, and then the men from the whole. */
  test("what can be worked out from elsewhere protects nothing, and its reason stays", () => {
    const [whole, few, many] = table;
    const withheld = { ...many, withheldBy: "precision" as const };
    expect(hidden([whole, few, withheld])).toEqual(["990000/sex/female", "990000/sex/male"]);
    const found = protectDisclosure([whole, few, { ...withheld, known: true }], smallRegion);
    expect(found.map(({ withheldBy }) => withheldBy)).toEqual(["disclosure", "disclosure", "precision"]);
  });

  /** Farmers by sex: 9 men among them. The margins are farmers and men; the men who are no farmers are nowhere published. */
  test("crossings and both of their margins", () => {
    const farmers: GuardedPlace = { area: city, dimension: "population", category: "farmers" };
    const crossed = (category: string) => ({ ...farmers, with: { dimension: "sex" as const, category } });
    const found = protectDisclosure(
      [
        guarded(farmers, 209, 20),
        guarded(men, 400, 60),
        guarded(crossed("male"), 9, 1, "disclosure"),
        guarded(crossed("female"), 200, 19),
      ],
      smallRegion,
    );
    expect(found.map(({ withheldBy }) => withheldBy)).toEqual([null, null, "disclosure", "disclosure"]);
  });

  /** 69 − 60: nine people of the earlier year. Its weights count 0.5 each in the pool. */
  test("a pool and its years", () => {
    const inYears = (years: readonly number[]): GuardedPlace => ({ ...total(city), years });
    const cells = [
      {
        ...guarded(inYears([2023]), 18, 4, "disclosure"),
        weightScale: 0.5,
        estimate: { n: 9, rate: 2 / 9, sumWeights: 18 },
      },
      guarded(inYears([2024]), 60, 12),
      guarded(inYears([2023, 2024]), 69, 14),
    ];
    expect(protectDisclosure(cells, smallRegion).map(({ withheldBy }) => withheldBy)).toEqual([
      "disclosure",
      "disclosure",
      null,
    ]);
  });
});

interface Table {
  readonly cells: readonly GuardedCell[];
}

const units = ["990001", "990002", "990003", "99000Y"];
const groups: Readonly<Record<string, readonly string[]>> = {
  "99000G": ["990001", "990002"],
  "99000H": ["990002", "990003"],
};
const region: Region = {
  ...smallRegion,
  areas: smallRegion.areas.filter(({ code }) => code !== "99000Z" && code !== "99000I"),
};

/** Respondents of every unit by residence and age, all known; then every cell of them, the small ones hidden, some others imprecise. */
const table: fc.Arbitrary<Table> = fc
  .record({
    counts: fc.array(
      fc.record({ n: fc.integer({ min: 0, max: 60 }), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
      { minLength: 16, maxLength: 16 },
    ),
    imprecise: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 60, maxLength: 60 }),
  })
  .map(({ counts, imprecise }) => {
    const base = units.flatMap((unit, row) =>
      (["urban", "rural"] as const).flatMap((place, column) =>
        ["18-29", "60-69"].map((band, last) => {
          const { n = 0, share = 0 } = counts[row * 4 + column * 2 + last] ?? {};
          return { unit, place, band, n, literate: Math.round(n * share) };
        }),
      ),
    );
    const inArea = (area: string): readonly string[] => (area === city ? units : (groups[area] ?? [area]));
    const kinds: readonly (readonly [Omit<GuardedPlace, "area">, (row: (typeof base)[number]) => boolean])[] = [
      [{ dimension: "total", category: null }, () => true],
      [{ dimension: "population", category: "elderly" }, ({ band }) => band === "60-69"],
      ...(["urban", "rural"] as const).map(
        (category) =>
          [{ dimension: "residence", category }, (row: (typeof base)[number]) => row.place === category] as const,
      ),
      ...["18-29", "60-69"].map(
        (category) => [{ dimension: "age", category }, (row: (typeof base)[number]) => row.band === category] as const,
      ),
    ];
    const cells = [city, ...units, ...Object.keys(groups)].flatMap((area) =>
      kinds.flatMap(([kind, belongs]) => {
        const rows = base.filter((row) => inArea(area).includes(row.unit) && belongs(row));
        const n = rows.reduce((sum, row) => sum + row.n, 0);
        const literate = rows.reduce((sum, row) => sum + row.literate, 0);
        return n === 0 ? [] : [guarded({ area, ...kind }, n, literate)];
      }),
    );
    return {
      cells: cells.map((cell) => {
        // The elderly and their age band are one cell.
        const name = nameOf(cell.cell).replace("population/elderly", "age/60-69");
        const place = cells.findIndex((other) => nameOf(other.cell) === name);
        const isImprecise = imprecise[place % imprecise.length] === 0;
        return {
          ...cell,
          withheldBy: cell.estimate.n < 10 ? ("disclosure" as const) : isImprecise ? ("precision" as const) : null,
        };
      }),
    };
  });

/** Every sum, written down anew: names of the whole and of its parts. */
function sums(): readonly { readonly whole: string; readonly parts: readonly string[] }[] {
  const kinds = ["total", "population/elderly", "residence/urban", "residence/rural", "age/18-29", "age/60-69"];
  return [
    ...[city, ...units, ...Object.keys(groups)].flatMap((area) => [
      { whole: `${area}/total`, parts: [`${area}/residence/urban`, `${area}/residence/rural`] },
      { whole: `${area}/total`, parts: [`${area}/age/18-29`, `${area}/age/60-69`] },
      { whole: `${area}/population/elderly`, parts: [`${area}/age/60-69`] },
    ]),
    ...kinds.flatMap((kind) => [
      { whole: `${city}/${kind}`, parts: units.map((unit) => `${unit}/${kind}`) },
      ...Object.entries(groups).map(([group, members]) => ({
        whole: `${group}/${kind}`,
        parts: members.map((unit) => `${unit}/${kind}`),
      })),
    ]),
  ];
}

/** Hidden for their own sake. */
function sensitiveNames(cells: readonly GuardedCell[]): ReadonlySet<string> {
  return new Set(cells.filter(({ withheldBy }) => withheldBy === "disclosure").map(({ cell }) => nameOf(cell)));
}

/** What one sum leaves to one of its cells, when the other unknowns may be anything; infinite where all of it is unknown. */
function rangeOf(name: string, whole: string, all: readonly GuardedCell[]): number {
  if (all.every(({ withheldBy }) => withheldBy !== null)) return Infinity;
  const weight = ({ cell, estimate }: GuardedCell): number => (nameOf(cell) === whole ? -1 : 1) * estimate.sumWeights;
  const shown = all.filter(({ withheldBy }) => withheldBy === null);
  const others = all.filter(({ cell, withheldBy }) => withheldBy !== null && nameOf(cell) !== name).map(weight);
  const known = shown.reduce((sum, cell) => sum + weight(cell) * cell.estimate.rate, 0);
  const own = all.filter(({ cell }) => nameOf(cell) === name).reduce((sum, cell) => sum + weight(cell), 0);
  const most = others.reduce((sum, one) => sum + Math.max(0, one), 0);
  const least = others.reduce((sum, one) => sum + Math.min(0, one), 0);
  const ends = [(-known - most) / own, (-known - least) / own];
  return Math.min(1, Math.max(...ends)) - Math.max(0, Math.min(...ends));
}

/** Unknowns that a linear system determines: a column that is alone in a row of the reduced echelon form. */
function determined(rows: readonly (readonly number[])[], columns: number): ReadonlySet<number> {
  let open = rows;
  let done: readonly (readonly number[])[] = [];
  for (let column = 0; column < columns; column += 1) {
    const at = (row: readonly number[]): number => row[column] ?? 0;
    const pivot = open.reduce<readonly number[] | null>(
      (best, row) => (Math.abs(at(row)) > Math.max(1e-9, best === null ? 0 : Math.abs(at(best))) ? row : best),
      null,
    );
    if (pivot === null) continue;
    const unit = pivot.map((value) => value / at(pivot));
    const without = (row: readonly number[]) => row.map((value, place) => value - at(row) * (unit[place] ?? 0));
    open = open.filter((row) => row !== pivot).map(without);
    done = [...done.map(without), unit];
  }
  const alone = done.map((row) => row.flatMap((value, column) => (Math.abs(value) > 1e-9 ? column : [])));
  return new Set(alone.flatMap((list) => (list.length === 1 ? list : [])));
}

describe("over random tables", () => {
  test("no cell hidden for disclosure is the only unknown of a sum, is left less than ten points by one, or determined by all of them", () => {
    fc.assert(
      fc.property(table, ({ cells }) => {
        const safe = new Map(protectDisclosure(cells, region).map((cell) => [nameOf(cell.cell), cell]));
        const sensitive = sensitiveNames(cells);
        const known = sums().filter(({ whole }) => safe.has(whole));
        for (const { whole, parts } of known) {
          const all = [whole, ...parts].flatMap((name) => safe.get(name) ?? []);
          const unknown = all.filter(({ withheldBy }) => withheldBy !== null).map(({ cell }) => nameOf(cell));
          expect(unknown.length === 1 && sensitive.has(unknown[0] ?? "")).toBe(false);
          for (const name of unknown.filter((one) => sensitive.has(one))) {
            expect(rangeOf(name, whole, all)).toBeGreaterThan(0.1 - 1e-6);
          }
        }
        const unknown = [...safe].flatMap(([name, { withheldBy }]) => (withheldBy === null ? [] : name));
        const rows = known.map(({ whole, parts }) =>
          unknown.map((name) => {
            const sign = name === whole ? -1 : parts.includes(name) ? 1 : 0;
            return (sign * (safe.get(name)?.estimate.sumWeights ?? 0)) / 60;
          }),
        );
        const told = determined(rows, unknown.length);
        expect(unknown.filter((name, place) => sensitive.has(name) && told.has(place))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test("nothing hidden comes back or gets another reason, and without a cell hidden for disclosure nothing changes", () => {
    fc.assert(
      fc.property(table, ({ cells }) => {
        const safe = protectDisclosure(cells, region);
        expect(safe.map(({ cell }) => cell)).toEqual(cells.map(({ cell }) => cell));
        for (const [place, cell] of cells.entries()) {
          expect(safe[place]?.withheldBy ?? null).toBe(
            cell.withheldBy ?? (safe[place]?.withheldBy === null ? null : "disclosure"),
          );
        }
        const harmless = cells.map((cell) => ({
          ...cell,
          withheldBy: cell.withheldBy === "disclosure" ? ("sample" as const) : cell.withheldBy,
        }));
        expect(protectDisclosure(harmless, region)).toEqual(harmless);
      }),
      { numRuns: 40 },
    );
  });

  test("the order of the cells does not matter", () => {
    fc.assert(
      fc.property(table, fc.infiniteStream(fc.nat()), ({ cells }, keys) => {
        const shuffled = cells
          .map((cell) => ({ cell, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ cell }) => cell);
        expect(hidden(shuffled, region)).toEqual(hidden(cells, region));
      }),
      { numRuns: 30 },
    );
  });

  test("nothing is hidden in vain: with any one of those that joined shown again, something would be told", () => {
    fc.assert(
      fc.property(table, ({ cells }) => {
        const safe = protectDisclosure(cells, region);
        const sensitive = [
          ...new Set(cells.flatMap((one) => (one.withheldBy === "disclosure" ? guardKey(one.cell) : []))),
        ];
        const joined = safe.flatMap((one, place) =>
          one.withheldBy === cells[place]?.withheldBy ? [] : guardKey(one.cell),
        );
        for (const key of joined) {
          const shown = safe.map((one) => (guardKey(one.cell) === key ? { ...one, withheldBy: null } : one));
          const program = createDisclosureProgram(shown, region);
          expect(sensitive.some((one) => one === key || program.told(one) !== null)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});
