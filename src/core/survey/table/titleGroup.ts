import { categories } from "#core/breakdown.ts";
import { categoryNames } from "#core/survey/names/categoryNames.ts";
import { breakdownByName } from "#core/survey/names/valueNames.ts";

/** A group that a title names: its words, and the code of the category where it is one of ours. */
interface Group {
  readonly name: string;
  readonly code: string | null;
}

/** Words before the name of a group by which it is one of several, or a part of those counted. */
const oneOfSeveral = /(?:[分按各比较、,/]|不同|其中|(?:^|[^不])包?[含括])$/;
/** Notes, unless they say of whom the table is. */
const note = /^[(]?(?:注|说明|备注|数据来源|单位)|[\u3002;\uFF1B]/;
const ofWhom = /本表|以下|均[为是]|(?:调查|监测|抽样|统计|测评)?(?:对象|范围|总体)[为是:]/;

const populations = Object.entries<readonly string[]>(categoryNames.population).map(([code, names]) => ({
  code,
  names: names.filter((one) => /^[\u4E00-\u9FFF、]{2,}$/.test(one)),
}));

const persons =
  "(?:户籍|常住)?(?:居民|公民|人口|群众|住户|劳动力|劳动者|人群|样本|成年人|青年|中年|老年|妇女|男性|女性)|地区|户籍";
const places = new RegExp(`(农村|乡村|城镇|城市|城区|市区)(?:${persons})`, "g");
const bothPlaces = /(?:城镇?|城市|城区)(?:居民|地区)?[和与及或、/]?(?:农村|乡)|(?:农村|乡村?)(?:居民|地区)?[和与及或、/]?城/;

const ranges = /(\d{1,2})(?:周?岁)?(?:[-~\u2010-\u2014\u2212\u301C]+|至|到)(\d{1,3})周?岁/g;
const openRanges = /(\d{1,2})周?岁(?:及其?|或|\(含\))?以([上下])/g;

const level =
  "(?:未上过学|文盲|小学|初中|高中阶段|高中|中专|中职|职高|技校|大学本科|大学专科|大学|大专|专科|本科|研究生|硕士|博士)";
const levels = new RegExp(
  `(${level}(?:[和与及或、/]${level})*(?:(?:及其?|或)?以[上下])?)(学历|文化|教育程度|受教育程度|$)?`,
  "g",
);
/** Other parts of the people, right before what was measured. */
const others =
  /(大中小?学生|中小学生|大学生|中学生|小学生|学生|教师|企业职工|职工|农民工|社区居民|城镇劳动者|城镇劳动人口|党员|干部|妇女|科技工作者|医务人员)(?:群体|人群)?(?:的|具备|公民)*科学(?:文化)?素[质养]/g;

const [firstAge, lastAge] = [ageOf(categories.age[0], 0), ageOf(categories.age.at(-1) ?? "", 1)];

/**
 * The group to which a title narrows its table, where nothing in the table names it: 农村居民, 18-39岁, 高中及以上. Titles with several
 * groups of one kind list what the table has, and those of all ages of the survey (18-69岁) narrow nothing.
 * @param title folded
 * @param groups codes of the categories that the table names
 */
export function groupInTitle(title: string, groups: ReadonlySet<string>): string | null {
  if (note.test(title) && !ofWhom.test(title)) return null;
  const named = populationsIn(title);
  const hasOwnAges = named.some(({ code }) => code === "youth" || code === "elderly");
  const kinds = [named, placesIn(title), sexesIn(title), hasOwnAges ? [] : agesIn(title), levelsIn(title), othersIn(title), wholeTitle(title)];
  for (const kind of kinds) {
    const [only, another] = new Map(kind.map((one) => [one.code ?? one.name, one])).values();
    if (only !== undefined && another === undefined && !groups.has(only.code ?? "")) return only.name;
  }
  return null;
}
