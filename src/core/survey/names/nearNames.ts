import { categories, dimensions } from "#core/breakdown.ts";
import type { Region } from "#core/dataset/schema.ts";
import { areaNames, createPrefixCutter } from "#core/region/recogniseArea.ts";
import { foldText } from "#core/tables/foldText.ts";
import { categoryNames, dimensionNames } from "./categoryNames.ts";
import { headerKeys, plainKey } from "./headerKey.ts";
import { headerMeanings, type HeaderMeaning } from "./headerNames.ts";
import type { ColumnUse } from "#core/survey/importOutcome.ts";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import { nearest } from "./nearest.ts";
import { categoryTables, dimensionTable } from "./valueNames.ts";

/** What the values of a column can be mapped as. */
export type ValueRole = keyof NonNullable<Mapping["values"]>;

/** A known name: proposed, never applied. */
interface NearName {
  /** As a mapping gives it. */
  readonly code: string;
  /** As it is shown. */
  readonly name: string;
}

let uses: ReturnType<typeof headerUses> | null = null;

/** What a column with a nearly known name may be: proposed, never applied. Null where nothing is near. */
export function nearRole(header: string): ColumnUse | null {
  uses ??= headerUses();
  if (noRole.has(plainKey(foldText(header)))) return null;
  const meant = nearHeaders.get(plainKey(foldText(header)));
  if (meant !== undefined) return meant;
  // The header as it is, before it is looked at without its question and its brackets.
  for (const key of headerKeys(header)) {
    const found = nearest(key, uses);
    if (found !== null) return found;
  }
  return null;
}

/** Names that are nearer to something else by their characters than by what they mean: the marks of one person, or those that a question gives. */
const nearHeaders: ReadonlyMap<string, ColumnUse> = new Map([["分值", "score"]]);

/** Columns that many files have, and that are nearly what they are not. */
const noRole: ReadonlySet<string> = new Set(
  `农民工 是否农民工 平均分 平均得分 科学知识得分 科学方法得分 科学精神得分 知识得分 方法得分 精神得分 思想得分 能力得分 客观题得分 主观题得分 得分率 加权样本量 年龄段 年龄组 年龄分组 年龄段编码 agegroup ageband edugroup 户籍 户籍类型 户口 户口类型 户口性质 地区类型 国家地区
    民族 标准差 方差 百分点 人口数 总人口 有效 是否有效 城镇 农村 男性 女性 duration caseid`.split(/\s+/),
);

/** The column whose name is nearly that of an outcome; null where none is. */
export function nearOutcome(header: readonly string[]): string | null {
  return header.find((name) => !noOutcome.test(name) && outcomes.has(nearRole(name) ?? "")) ?? null;
}

/** Figures of other years, other places and other people. */
const noOutcome = /目标|上年|去年|上期|同期|全国|全省|规划|预测|不具备|未/;

const outcomes: ReadonlySet<string> = new Set<ColumnUse | "">(["qualified", "score", "rate", "count"]);

/** The column that a name which the file does not have may mean. */
export function nearColumn(column: string, header: readonly string[]): string | null {
  return nearest(
    foldText(column),
    header.map((name) => [foldText(name), name] as const),
  );
}

/** Code of what a nearly known value may mean: proposed, never applied. Null where nothing is near, or several are equally so. */
export function nearValue(role: ValueRole, text: string, region: Region): string | null {
  return nearName(role, text, region)?.code ?? null;
}

/** The same with its name. */
export function nearName(role: ValueRole, text: string, region: Region): NearName | null {
  const folded = foldText(text);
  switch (role) {
    case "area":
      return nearArea(folded, region);
    case "dimension": {
      const code = nearest(folded, dimensionTable);
      return code === null ? null : { code, name: dimensionNames[code][0] ?? code };
    }
    case "category": {
      const meant = nearCategories.get(folded);
      if (meant !== undefined) return named(meant);
      const code = nearest(
        folded,
        dimensions.flatMap((one) => (one === "total" ? [] : [...categoryTables[one]])),
      );
      return code === null ? null : named(code);
    }
    case "residence":
    case "sex":
    case "education": {
      // 初中及以下 spans two categories, and is nearly neither.
      if (/以[上下]/.test(folded)) return null;
      const code = nearest(folded, categoryTables[role]);
      return code === null ? null : named(code);
    }
  }
}

/** Other groups that come near one of ours, in a survey of the ages 18 to 69. */
const nearCategories: ReadonlyMap<string, string> = new Map([
  ["60岁及以上", "60-69"],
  ["60岁以上", "60-69"],
  ["60周岁及以上", "60-69"],
  ["60+", "60-69"],
  ["30岁以下", "18-29"],
  ["老龄人口", "elderly"],
  ["干部", "officials"],
  ["公职人员", "officials"],
  ["务农", "farmers"],
  ["务农人员", "farmers"],
]);

function named(code: string): NearName {
  for (const dimension of dimensions) {
    if (dimension === "total" || !(categories[dimension] as readonly string[]).includes(code)) continue;
    const names = new Map(Object.entries<readonly string[]>(categoryNames[dimension]));
    return { code, name: names.get(code)?.[0] ?? code };
  }
  return { code, name: code };
}

function nearArea(folded: string, region: Region): NearName | null {
  const all = [...areaNames(region)].flatMap(([name, found]) =>
    found.kind === "outside" || (found.kind === "region" && found.summed)
      ? []
      : [[name, found.kind === "region" ? region.code : found.code] as const],
  );
  // Behind the names of province and region only an area can stand.
  const rest = createPrefixCutter(region)(folded);
  const code =
    rest === folded
      ? nearest(folded, all)
      : nearest(
          rest,
          all.filter(([, one]) => one !== region.code),
        );
  if (code === null) return null;
  const area = code === region.code ? region : region.areas.find((one) => one.code === code);
  return { code, name: area?.name.zh ?? code };
}

function headerUses(): readonly (readonly [string, ColumnUse])[] {
  return [...headerMeanings].flatMap(([name, meaning]) => {
    const use = useOf(meaning);
    return use === null ? [] : [[name, use] as const];
  });
}

function useOf(meaning: HeaderMeaning): ColumnUse | null {
  if (meaning.kind === "role") return meaning.role;
  return meaning.kind === "flag" ? `population ${meaning.population}` : null;
}
