import * as v from "valibot";
import type { Region } from "#core/dataset/schema.ts";
import type { Respondent } from "#core/survey/respondents/respondent.ts";
import type { Knowledge, ReadFigure } from "./readerAttack.ts";

interface SurveyOfYear {
  readonly year: number;
  readonly rows: readonly Respondent[];
}

/** What of a wave's file a reader needs. */
const fileSchema = v.object({
  year: v.number(),
  estimates: v.array(
    v.object({
      area: v.string(),
      dimension: v.string(),
      category: v.optional(v.string()),
      with: v.optional(v.object({ dimension: v.string(), category: v.string() })),
      pooledYears: v.optional(v.array(v.number())),
      method: v.optional(v.string()),
      rate: v.nullable(v.number()),
      n: v.nullable(v.number()),
      suppressedBy: v.optional(v.string()),
      levels: v.nullish(v.object({ "85": v.number(), "70": v.number(), "55": v.number() })),
    }),
  ),
});

/**
 * The figures of published files. Elderly people and those of 60–69 are one group.
 * @param protection false: cells of ten and more are shown although they were hidden to protect others (dry runs know them)
 * @param levels whether the attack uses the levels of scores too
 */
export function figuresOf(
  files: readonly unknown[],
  { protection = true, levels: isAsked = false } = {},
): readonly ReadFigure[] {
  return files.flatMap((file) => {
    const { year, estimates } = v.parse(fileSchema, file);
    return estimates
      .filter(({ method = "direct" }) => method !== "model")
      .map(({ area, dimension, category, with: crossing, pooledYears, rate, n, suppressedBy, levels }): ReadFigure => {
        const isShown = suppressedBy === undefined || (!protection && suppressedBy === "disclosure" && (n ?? 0) >= 10);
        return {
          area,
          within: { ...groupOf(dimension, category), ...(crossing && groupOf(crossing.dimension, crossing.category)) },
          years: pooledYears ?? [year],
          rate: isShown ? rate : null,
          levels: isAsked && isShown && levels ? [levels["85"], levels["55"]] : null,
        };
      });
  });
}

function groupOf(dimension: string, category: string | undefined): ReadFigure["within"] {
  if (category === undefined) return {};
  return category === "elderly" ? { age: "60-69" } : { [dimension]: category };
}

/** Everybody of the surveys, piece by piece and group by group. */
export function knowledgeOf(
  surveys: readonly (SurveyOfYear & { readonly scale: number })[],
  region: Region,
): Knowledge {
  const groups = region.areas.filter(({ kind }) => kind === "group");
  const units = region.areas.filter(({ kind }) => kind !== "group");
  const pieces = Object.fromEntries(
    units.map(({ code, within }) => {
      const own = within === undefined ? [code] : [code, within];
      const joined = groups.filter(({ members = [] }) => own.some((unit) => members.includes(unit)));
      return [code, [region.code, ...own, ...joined.map((one) => one.code)]];
    }),
  );
  const weights = new Map<string, number>();
  for (const { year, rows, scale } of surveys) {
    for (const row of rows.filter(({ qualified }) => qualified !== null)) {
      for (const name of namesOf(row)) {
        const key = `${year} ${row.area ?? "nowhere"} ${name}`;
        weights.set(key, (weights.get(key) ?? 0) + row.weight * scale);
      }
    }
  }
  return {
    pieces: { ...pieces, nowhere: [region.code] },
    weightOf: (piece, within, year) => weights.get(`${year} ${piece} ${nameOf(within)}`) ?? 0,
    categories: {
      population: ["farmers", "workers", "officials", "youth"],
      residence: ["urban", "rural"],
      sex: ["male", "female"],
      age: ["18-29", "30-39", "40-49", "50-59", "60-69"],
      education: ["primary", "junior", "senior", "college", "bachelor"],
    },
    overlapping: "population",
  };
}

const dimensions = ["population", "residence", "sex", "age", "education"] as const;

function nameOf(within: ReadFigure["within"]): string {
  return dimensions.flatMap((dimension) => within[dimension] ?? []).join("&");
}

/** Everybody, and each group that somebody is in. */
function namesOf({ populations, residence, sex, age, education }: Respondent): readonly string[] {
  const others = populations.filter((one) => one !== "elderly");
  return ["", ...others, ...[residence, sex, age, education].flatMap((category) => category ?? [])];
}

/** Hidden figures with fewer than ten respondents whose answer is known. */
export function smallFigures(
  figures: readonly ReadFigure[],
  surveys: readonly SurveyOfYear[],
  { pieces }: Knowledge,
): readonly ReadFigure[] {
  const counts = new Map<string, number>();
  for (const { year, rows } of surveys) {
    for (const row of rows.filter(({ qualified }) => qualified !== null)) {
      for (const area of pieces[row.area ?? "nowhere"] ?? []) {
        for (const name of namesOf(row)) {
          const key = `${year} ${area} ${name}`;
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      }
    }
  }
  return figures.filter(({ area, within, years, rate }) => {
    const n = years.reduce((sum, year) => sum + (counts.get(`${year} ${area} ${nameOf(within)}`) ?? 0), 0);
    return rate === null && n < 10;
  });
}

/** The figures with the shares of 85 and 55 points and more of the same people, wherever a rate is shown. */
export function withLevels(
  figures: readonly ReadFigure[],
  { year, rows }: SurveyOfYear,
  { pieces }: Knowledge,
): readonly ReadFigure[] {
  const sums = new Map<string, { all: number; high: number; low: number }>();
  for (const row of rows.filter(({ qualified, score }) => qualified !== null && score !== null)) {
    for (const area of pieces[row.area ?? "nowhere"] ?? []) {
      for (const name of namesOf(row)) {
        const key = `${year} ${area} ${name}`;
        const found = sums.get(key) ?? { all: 0, high: 0, low: 0 };
        found.all += row.weight;
        found.high += (row.score ?? 0) >= 85 ? row.weight : 0;
        found.low += (row.score ?? 0) >= 55 ? row.weight : 0;
        sums.set(key, found);
      }
    }
  }
  return figures.map((figure) => {
    const found = sums.get(`${year} ${figure.area} ${nameOf(figure.within)}`);
    const isShown = figure.rate !== null && found !== undefined;
    return { ...figure, levels: isShown ? [found.high / found.all, found.low / found.all] : null };
  });
}
