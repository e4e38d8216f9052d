import { describe, expect, test } from "vitest";
import type { AggregateRow } from "#core/dataset/aggregateRow.ts";
import { assembleWave, waveBytes } from "#core/dataset/assembleWave.ts";
import { mergeWaves } from "#core/dataset/mergeWaves.ts";
import { usualOptions } from "#core/dataset/publishingOptions.ts";
import type { Wave } from "#core/dataset/schema.ts";
import { decodeUtf8 } from "#core/dataset/utf8.ts";
import { yearChange } from "#core/dataset/yearChange.ts";
import { isCategory, type Dimension } from "#core/breakdown.ts";
import type { Respondent } from "#core/survey/respondents/respondent.ts";
import { share, year } from "#core/units.ts";
import { attack } from "./readerAttack.ts";
import { figuresOf, knowledgeOf, smallFigures } from "./readerKnowledge.ts";
import { adults, changzhi, syntheticRespondents } from "./syntheticSurvey.ts";

const at = year(2024);
const dimensions: readonly Dimension[] = ["population", "residence", "sex", "age", "education"];

/** Eight times the survey, every person for one, with few officials, few graduates and few townspeople somewhere. */
function people(): readonly Respondent[] {
  const seen = new Map<string, number>();
  const known = syntheticRespondents(2024).filter(({ qualified }) => qualified !== null);
  const many = Array.from({ length: 8 }, () => known).flat();
  return many.flatMap((row): readonly Respondent[] => {
    const rare =
      (row.area === "140423" && row.populations.includes("officials") && "a") ||
      (row.area === "140425" && row.residence === "urban" && "b") ||
      (row.area === "140471" && row.education === "bachelor" && "c") ||
      (row.area === "140430" && row.sex === "male" && "d");
    const count = seen.get(String(rare)) ?? 0;
    if (rare !== false) seen.set(String(rare), count + 1);
    return rare !== false && count >= 7 ? [] : [{ ...row, weight: 1 }];
  });
}

/** Every cell as a line of an official table: rate and number of people. */
function tableOf(rows: readonly Respondent[]): readonly AggregateRow[] {
  const cells = new Map<
    string,
    { readonly cell: Pick<AggregateRow, "area" | "dimension" | "category">; n: number; literate: number }
  >();
  const groups = changzhi.areas.filter(({ kind }) => kind === "group");
  for (const row of rows) {
    const joined = groups.filter(({ members = [] }) => members.includes(row.area ?? "")).map(({ code }) => code);
    const known = [row.residence, row.sex, row.age, row.education].filter((category) => category !== null);
    const categories = [...row.populations, ...known];
    for (const area of [changzhi.code, row.area ?? "", ...joined]) {
      for (const category of [null, ...categories]) {
        const dimension = category === null ? "total" : dimensions.find((one) => isCategory(one, category));
        if (dimension === undefined) continue;
        const key = `${area}|${category ?? ""}`;
        const found = cells.get(key) ?? { cell: { area, dimension, category }, n: 0, literate: 0 };
        found.n += 1;
        found.literate += row.qualified === true ? 1 : 0;
        cells.set(key, found);
      }
    }
  }
  return [...cells.values()].map(({ cell, n, literate }) => ({
    ...cell,
    instrument: null,
    rate: share(literate / n),
    n,
    se: null,
    lower: null,
    upper: null,
    deff: null,
  }));
}

function waveOf(aggregates: readonly AggregateRow[]): Wave {
  return assembleWave({
    year: at,
    region: changzhi,
    instrument: adults,
    status: "final",
    respondents: null,
    aggregates,
    excluded: [],
    title: null,
    source: null,
    fieldwork: null,
    options: usualOptions,
    level: 0.95,
    reveal: false,
  }).wave;
}

/** As one import after the other publishes them. */
function joinedBy(change: (published: Wave, added: Wave) => Wave, pieces: readonly (readonly AggregateRow[])[]): Wave {
  const [first, ...more] = pieces.map(waveOf);
  if (first === undefined) throw new Error("no piece");
  return more.reduce(change, first);
}

function throughImports(published: Wave, added: Wave): Wave {
  return yearChange(added, {
    reference: { region: changzhi },
    current: { manifest: { waves: [{ year: at, file: "", sha256: "", status: "final" }] } },
    published: new Map([[at, published]]),
    merge: true,
    replaceDemo: false,
  }).wave;
}

const rows = people();
const table = tableOf(rows);
const knowledge = knowledgeOf([{ year: at, rows, scale: 1 }], changzhi);

/** A table in pieces: by a number made of the cell's name. */
function pieces(count: number, seed: number): readonly (readonly AggregateRow[])[] {
  const place = ({ area, dimension, category }: AggregateRow): number =>
    `${seed}|${area}|${dimension}|${category}`
      .split("")
      .reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 9973, 7);
  return Array.from({ length: count }, (_, piece) => table.filter((row) => place(row) % count === piece));
}

function toldBy(wave: Wave): readonly string[] {
  const figures = figuresOf([JSON.parse(decodeUtf8(waveBytes(wave)) ?? "")]);
  const targets = smallFigures(figures, [{ year: at, rows }], knowledge);
  expect(targets.length).toBeGreaterThan(3);
  const ranges = attack(figures, targets, knowledge);
  return targets.flatMap(({ area, within }, place) => {
    const range = ranges[place] ?? null;
    const isNarrow = range === null || range[1] - range[0] < 0.1 - 1e-6;
    return isNarrow ? [`${area} ${JSON.stringify(within)} ${range?.join("–") ?? "impossible"}`] : [];
  });
}

describe("a table published in pieces, one merged after the other", () => {
  const ways = [
    ["two pieces", pieces(2, 1)],
    ["two others", pieces(2, 2)],
    ["three pieces", pieces(3, 3)],
    ["five pieces", pieces(5, 4)],
    [
      "the counties, then the city and the groups",
      [table.filter(({ area }) => /140[34]..|1404[27]/.test(area) && area !== "140400"), table],
    ],
    [
      "totals, then one breakdown after the other",
      dimensions.map((one) => table.filter(({ dimension }) => dimension === one || one === "sex")),
    ],
  ] as const;

  test.each(ways)(
    "%s: every cell of fewer than ten keeps a range of ten points",
    { timeout: 60_000 },
    (_name, list) => {
      expect(toldBy(joinedBy(throughImports, list))).toEqual([]);
    },
  );

  test("and without protection they tell some", { timeout: 60_000 }, () => {
    const told = ways.map(([, list]) => toldBy(joinedBy(mergeWaves, list)).length);
    expect(told.filter((count) => count > 0).length).toBeGreaterThanOrEqual(4);
  });
});
