import { describe, expect, test } from "vitest";
import { assembleWave, waveBytes } from "#core/dataset/assembleWave.ts";
import { poolTallies } from "#core/dataset/poolTallies.ts";
import { usualOptions } from "#core/dataset/publishingOptions.ts";
import type { Region, Wave } from "#core/dataset/schema.ts";
import { decodeUtf8 } from "#core/dataset/utf8.ts";
import { withoutTellingLevels } from "#core/dataset/withoutTellingLevels.ts";
import type { Respondent } from "#core/survey/respondents/respondent.ts";
import { attack } from "./readerAttack.ts";
import { figuresOf, knowledgeOf, smallFigures, withLevels } from "./readerKnowledge.ts";
import { adults, changzhi, syntheticRespondents, tallyOf } from "./syntheticSurvey.ts";
import { year } from "#core/units.ts";

/** A zone in 潞州区, as an operator may know it. */
const zoned: Region = {
  ...changzhi,
  areas: changzhi.areas.map((area) => (area.code === "140471" ? { ...area, within: "140403" } : area)),
};

/** Each respondent several times, in communities of their own: the same city in a survey of which much can be published. */
function times(count: number, rows: readonly Respondent[]): readonly Respondent[] {
  return Array.from({ length: count }, (_, copy) => rows.map((row) => ({ ...row, psu: `${row.psu}#${copy}` }))).flat();
}

type Belongs = (row: Respondent) => boolean;

/** Leaves only so many of a group. */
function few(rows: readonly Respondent[], count: number, belongs: Belongs): readonly Respondent[] {
  let seen = 0;
  return rows.filter((row) => {
    if (!belongs(row) || row.qualified === null) return true;
    seen += 1;
    return seen <= count;
  });
}

const isOfficial: Belongs = ({ populations }) => populations.includes("officials");
const inArea =
  (code: string, and: Belongs = () => true): Belongs =>
  (row) =>
    row.area === code && and(row);

/** Surveys in which somebody is few: of a county, of the city, of a zone within a district. */
const surveys: readonly (readonly [string, Region, (at: 2022 | 2024) => readonly Respondent[]])[] = [
  ["as it is", changzhi, (at) => syntheticRespondents(at)],
  ["as it is, with a zone within a district", zoned, (at) => syntheticRespondents(at)],
  ["every third respondent", changzhi, (at) => syntheticRespondents(at).filter((_, place) => place % 3 === 0)],
  [
    "large, with few officials in two counties and few urban in one",
    changzhi,
    (at) =>
      [
        inArea("140423", isOfficial),
        inArea("140427", isOfficial),
        inArea("140425", ({ residence }) => residence === "urban"),
      ].reduce((rows, belongs) => few(rows, 7, belongs), times(8, syntheticRespondents(at))),
  ],
  [
    "large, with few graduates in the city, few people in a county, and a few of unknown residence",
    changzhi,
    (at) => {
      const rows = few(times(8, syntheticRespondents(at)), 9, ({ education }) => education === "bachelor");
      const fewer = few(rows, 8, inArea("140430"));
      return fewer.map((row, place) => (place % 900 === 0 ? { ...row, residence: null } : row));
    },
  ],
  [
    "large, with few people in a zone and few of a sex in its district",
    zoned,
    (at) =>
      few(
        few(times(8, syntheticRespondents(at)), 9, inArea("140471")),
        6,
        inArea("140403", ({ sex }) => sex === "male"),
      ),
  ],
];

function published(
  rows: readonly Respondent[],
  region: Region,
  at: 2022 | 2024,
  more: Partial<Parameters<typeof assembleWave>[0]> = {},
): ReturnType<typeof assembleWave> {
  return assembleWave({
    year: year(at),
    region,
    instrument: adults,
    status: "final",
    respondents: { tally: tallyOf(rows, region), weighted: true, stratified: true, clustered: true },
    aggregates: [],
    excluded: [],
    title: null,
    source: null,
    fieldwork: null,
    options: usualOptions,
    level: 0.95,
    reveal: false,
    ...more,
  });
}

/** The file as a reader has it. */
function read(wave: Wave): unknown {
  return JSON.parse(decodeUtf8(waveBytes(wave)) ?? "");
}

const narrow = (range: readonly [number, number] | null): boolean => range === null || range[1] - range[0] < 0.1 - 1e-6;

describe("from a published wave alone, every cell of fewer than ten keeps a range of ten points", () => {
  for (const at of [2022, 2024] as const) {
    test.each(surveys)(`${at}, %s`, { timeout: 60_000 }, (_name, region, survey) => {
      const rows = survey(at);
      const knowledge = knowledgeOf([{ year: at, rows, scale: 1 }], region);
      const figures = figuresOf([read(published(rows, region, at).wave)]);
      const targets = smallFigures(figures, [{ year: at, rows }], knowledge);
      expect(targets.length).toBeGreaterThan(0);
      const ranges = attack(figures, targets, knowledge);
      expect(targets.filter((_target, place) => narrow(ranges[place] ?? null))).toEqual([]);
    });
  }

  /** Whoever has 85 points is literate, and whoever is literate has 55: what is known of these bounds the rate. */
  describe("when the levels of scores are used as well", () => {
    const told = (place: number, everywhere: boolean): number => {
      const [, region, survey] = surveys[place] ?? surveys[0] ?? ["", changzhi, () => []];
      const rows = survey(2024);
      const knowledge = knowledgeOf([{ year: 2024, rows, scale: 1 }], region);
      const { wave } = published(rows, region, 2024);
      const file = read({ ...wave, estimates: [...withoutTellingLevels(wave.estimates, region)] });
      const kept = figuresOf([file], { levels: true });
      const figures = everywhere ? withLevels(kept, { year: 2024, rows }, knowledge) : kept;
      expect(figures.filter(({ levels = null }) => levels !== null).length).toBeGreaterThan(everywhere ? 40 : 5);
      const targets = smallFigures(figures, [{ year: 2024, rows }], knowledge);
      return attack(figures, targets, knowledge).filter(narrow).length;
    };

    test.each([0, 3, 4, 5])(
      "and only the region's stand beside hidden cells: survey %i",
      { timeout: 60_000 },
      (place) => {
        expect(told(place, false)).toBe(0);
      },
    );

    test("those of counties would tell", { timeout: 60_000 }, () => {
      expect(told(4, true)).toBeGreaterThan(0);
    });
  });

  test("and without protection it does not", { timeout: 60_000 }, () => {
    const told = surveys.map(([, region, survey]) => {
      const rows = survey(2024);
      const knowledge = knowledgeOf([{ year: 2024, rows, scale: 1 }], region);
      const bare = figuresOf([read(published(rows, region, 2024, { reveal: true }).wave)], { protection: false });
      const targets = smallFigures(bare, [{ year: 2024, rows }], knowledge);
      return attack(bare, targets, knowledge).filter(narrow).length;
    });
    expect(told.filter((count) => count > 0)).toHaveLength(surveys.length);
  });
});

describe("from two published waves and their pool", () => {
  const pooled = ([, region, survey]: (typeof surveys)[number], protection: boolean) => {
    const [before, after] = [survey(2022), survey(2024)];
    const first = published(before, region, 2022, { reveal: !protection });
    const tallies = { before: tallyOf(before, region), after: tallyOf(after, region) };
    const tally = poolTallies(tallies.before, tallies.after, region);
    if (tally === null) throw new Error("no pool");
    const earlier = { year: year(2022), tally: tallies.before, results: first.results };
    const second = published(after, region, 2024, { reveal: !protection, pool: { earlier, tally } });
    const inYears = [
      { year: 2022, rows: before, scale: tally.scale },
      { year: 2024, rows: after, scale: 1 },
    ];
    const knowledge = knowledgeOf(inYears, region);
    const figures = figuresOf([read(first.wave), read(second.wave)], { protection });
    expect(figures.filter(({ years, rate }) => years.length === 2 && rate !== null).length).toBeGreaterThan(20);
    const targets = smallFigures(figures, inYears, knowledge);
    return attack(figures, targets, knowledge).filter(narrow).length;
  };

  test.each(surveys.slice(2))(
    "%s: every cell of fewer than ten keeps a range of ten points",
    { timeout: 60_000 },
    (...survey) => {
      expect(pooled(survey, true)).toBe(0);
    },
  );

  test("and without protection it does not", { timeout: 60_000 }, () => {
    const told = surveys.slice(3, 5).map((survey) => pooled(survey, false));
    expect(told.filter((count) => count > 0)).toHaveLength(told.length);
  });
});
