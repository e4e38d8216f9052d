import type { Population } from "#core/breakdown.ts";
import { foldText } from "#core/tables/foldText.ts";
import type { ColumnRole } from "./mapping.ts";

/** What a column can be recognised as: a role, both bounds of an interval in one cell, a yes/no flag of a population, or the column of occupations. */
export type HeaderMeaning =
  | { readonly kind: "role"; readonly role: ColumnRole }
  | { readonly kind: "interval" }
  | { readonly kind: "flag"; readonly population: Population }
  | { readonly kind: "occupation" };

/** Header names that are understood without a mapping, Chinese and English, folded. The first column that matches a role has it. */
const roleNames: Readonly<Record<ColumnRole, readonly string[]>> = {
  area: [
    "县区",
    "县市区",
    "地区",
    "区县",
    "市县",
    "所在县区",
    "所属县区",
    "行政区划",
    "行政区划代码",
    "区划代码",
    "地区代码",
    "县",
    "county",
    "county_code",
    "area",
    "area_code",
    "district",
    "region",
  ],
  year: ["年份", "年度", "调查年度", "调查年份", "年", "year", "survey_year"],
  weight: ["权重", "权数", "加权", "抽样权重", "最终权重", "weight", "weights", "wt", "final_weight"],
  stratum: ["层", "分层", "抽样层", "层号", "stratum", "strata"],
  psu: ["村居", "村", "社区", "村社区", "村居委会", "初级抽样单元", "抽样单元", "psu", "cluster"],
  fpc: ["fpc", "总体单元数", "population_psus"],
  residence: ["城乡", "城乡分类", "城乡类型", "居住地", "residence", "urban_rural", "urbanrural"],
  sex: ["性别", "sex", "gender"],
  age: ["年龄", "周岁", "实足年龄", "age"],
  birthYear: ["出生年", "出生年份", "birthyear", "birth_year", "yearofbirth", "year_of_birth"],
  education: ["文化程度", "学历", "受教育程度", "教育程度", "education", "edu"],
  qualified: ["是否具备", "是否具备科学素质", "具备科学素质", "具备", "是否达标", "达标", "qualified", "literate"],
  score: ["总分", "得分", "分数", "成绩", "score", "total_score"],
  rate: [
    "比例",
    "具备比例",
    "比率",
    "占比",
    "具备率",
    "公民具备科学素质的比例",
    "公民科学素质水平",
    "科学素质水平",
    "rate",
    "share",
    "percent",
    "percentage",
  ],
  count: ["具备人数", "达标人数", "count", "qualified_count"],
  n: ["样本量", "样本数", "有效样本", "有效样本量", "调查人数", "人数", "n", "sample", "sample_size"],
  se: ["标准误", "标准误差", "se", "standard_error"],
  lower: ["下限", "置信下限", "区间下限", "lower", "ci_lower", "lower_bound"],
  upper: ["上限", "置信上限", "区间上限", "upper", "ci_upper", "upper_bound"],
  deff: ["设计效应", "deff", "design_effect"],
  dimension: ["分组", "维度", "分组维度", "dimension", "breakdown"],
  category: ["类别", "组别", "人群", "群体", "分类", "category", "group"],
};

const flagNames: Readonly<Record<Population, readonly string[]>> = {
  farmers: ["农民", "是否农民", "farmers", "farmer", "pop_farmer", "pop_farmers"],
  workers: ["产业工人", "是否产业工人", "workers", "worker", "pop_worker", "pop_workers"],
  elderly: ["老年人", "是否老年人", "elderly", "elder", "pop_elder", "pop_elderly"],
  officials: ["领导干部和公务员", "公务员", "是否公务员", "officials", "official", "pop_official", "pop_officials"],
  youth: ["青少年", "是否青少年", "youth", "pop_young", "pop_youth"],
};

const intervalNames = ["置信区间", "可信区间", "区间估计", "95%置信区间", "95%ci", "ci", "confidenceinterval"];

const occupationNames = ["职业", "职业类别", "职业类型", "身份", "occupation", "job"];

const meanings: ReadonlyMap<string, HeaderMeaning> = new Map<string, HeaderMeaning>([
  ...entries(roleNames).flatMap(([role, names]) => names.map((name) => [name, { kind: "role", role }] as const)),
  ...entries(flagNames).flatMap(([population, names]) =>
    names.map((name) => [name, { kind: "flag", population }] as const),
  ),
  ...intervalNames.map((name) => [name, { kind: "interval" }] as const),
  ...occupationNames.map((name) => [name, { kind: "occupation" }] as const),
]);

function entries<Key extends string>(
  names: Readonly<Record<Key, readonly string[]>>,
): readonly (readonly [Key, readonly string[]])[] {
  const keys: readonly Key[] = keysOf(names);
  return keys.map((key) => [key, names[key]]);
}

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] {
  const keys: Key[] = [];
  for (const key in table) keys.push(key);
  return keys;
}

/** A unit in brackets after the name: 比例（％）, rate (%). */
const unit = /[([]([^()[\]]*)[)\]]$/;

/** A header cell as it is compared, and whether it says that its numbers are per cent. */
export function headerKey(header: string): { readonly key: string; readonly percent: boolean } {
  const folded = withoutMarks(foldText(header));
  const found = unit.exec(folded);
  const percent = folded.includes("%") || found?.[1] === "百分比";
  const key = found === null ? folded : folded.slice(0, found.index);
  return { key: key.replace(/[%/]$/, "").replace(/_pct$/, ""), percent: percent || folded.endsWith("_pct") };
}

/** Without the marks that forms put before and after a name: *县区, 县区: */
function withoutMarks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && "*#".includes(text.charAt(start))) start += 1;
  while (start < end && "*:".includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

export function meaningOf(header: string): HeaderMeaning | null {
  return meanings.get(headerKey(header).key) ?? null;
}

/** Columns that identify a person: named so, they are never read past their header. */
const identifying =
  /姓名|名字|身份证|身份号码|证件号|护照|电话|手机|联系方式|联系人|户主|住址|住所|地址|门牌|微信|qq|邮箱|邮件|经度|纬度|经纬|坐标|^gps|^ip$|^name$|(?:full|first|last|respondent)_?name|phone|mobile|^tel$|address|id_?card|^id_?number$|passport|wechat|e-?mail|longitude|latitude|^(?:lng|lon|lat)$/;

export function isIdentifying(header: string): boolean {
  return identifying.test(foldText(header));
}
