import { categories } from "#core/breakdown.ts";
import { categoryNames } from "#core/survey/names/categoryNames.ts";
import { breakdownByName, categoryCode } from "#core/survey/names/valueNames.ts";

/** A part of the people that a title names: its words, and the code of the category where it is one of ours. */
export interface GroupMention {
  readonly name: string;
  readonly code: string | null;
}

/** Ends of what stands before the name of a group by which a table is divided, or that is a part of those counted: 按, 其中, but not 不含. */
const partBefore = /(?:[分按各比较]|不同|其中|(?:^|[^不])包?[含括])$/;
/** 农村居民占45%: how the sample is made up. */
const shareBehind = /^(?:人口|人数|样本)?占/;

const places =
  /(农村|乡村|城镇|城市|城区|市区)(?:地区)?(?:户籍|常住)?(?:居民|公民|人口|群众|住户|劳动力|劳动者|人群|样本|成年人|青年|中年|老年|妇女|男性|女性|地区|户籍)/g;
const bothPlaces =
  /(?:城镇?|城市|城区)(?:居民|公民|地区)?[和与及或、/]?(?:农村|乡)|(?:农村|乡村?)(?:居民|公民|地区)?[和与及或、/]?城/;

const ranges = /(\d{1,2})(?:周?岁)?(?:[-~\u2010-\u2014\u2212\u301C]+|至|到)(\d{1,3})周?岁/g;
const openRanges = /(\d{1,2})周?岁(?:及其?|或|\(含\))?以([上下])/g;
const firstAge = Number(categories.age[0].split("-")[0]);
const lastAge = Number(categories.age.at(-1)?.split("-")[1]);

const level =
  /(?:未上过学|文盲|小学|初中|高中阶段|高中|中学|中专|中职|职高|技校|大学本科|大学专科|大学|大专|专科|本科|研究生|硕士|博士)/
    .source;
const moreLevels = /(?:[和与及或、/]level)*/.source.replace("level", level);
const levelEnd = /(?:((?:及其?|或)?以[上下])(?:学历|文化程度)?|学历|文化(?!素)|教育程度|受教育程度)/.source;
const levels = new RegExp(`(${level}${moreLevels})${levelEnd}`, "g");
/** Other parts of the people, right before what was measured. */
const otherPeople =
  /(大中小?学生|中小学生|大学生|中学生|小学生|学生|教师|企业职工|职工|农民工|社区居民|城镇劳动者|城镇劳动人口|党员|干部|妇女|科技工作者|医务人员)(?:群体|人群)?[的具备公民]*科学(?:文化)?素[质养]/g;

const populations = Object.entries<readonly string[]>(categoryNames.population).map(([code, names]) => ({
  code,
  names: names.filter((one) => /^[\u4E00-\u9FFF、]{2,}$/.test(one)),
}));

export function populationsIn(title: string): readonly GroupMention[] {
  return populations.flatMap(({ code, names }) => {
    const name = names.find((one) => title.includes(one));
    return name === undefined || partBefore.test(title.slice(0, title.indexOf(name))) ? [] : [{ code, name }];
  });
}

/** Urban or rural people, with a noun: 城市 alone is in the name of any office. */
export function placesIn(title: string): readonly GroupMention[] {
  if (bothPlaces.test(title)) return [];
  return mentions(title, places, ([name, place = ""]) => ({
    name,
    code: categoryCode("residence", place === "城区" ? "市区" : place),
  }));
}

export function sexesIn(title: string): readonly GroupMention[] {
  return mentions(title, /[男女]性/g, ([name]) => ({ name, code: categoryCode("sex", name) }));
}

/** Ages that leave out some of those of the survey. */
export function agesIn(title: string): readonly GroupMention[] {
  const closed = mentions(title, ranges, ([name, from, to]) => aged(name, Number(from), Number(to)));
  const open = mentions(title, openRanges, ([name, age, way]) =>
    way === "上" ? aged(name, Number(age), Infinity) : aged(name, 0, Number(age)),
  );
  return [...closed, ...open];
}

function aged(name: string, from: number, to: number): GroupMention | null {
  return from <= firstAge && to >= lastAge ? null : { name, code: `${from}-${to}` };
}

/** Levels of education, with 以上 or 学历: 大学 alone is a place. */
export function levelsIn(title: string): readonly GroupMention[] {
  return mentions(title, levels, ([name, list = "", open = ""]) =>
    list.split("、").length > 2 ? null : { name, code: categoryCode("education", `${list}${open}`) },
  );
}

export function otherPeopleIn(title: string): readonly GroupMention[] {
  return mentions(title, otherPeople, ([, name = ""]) => ({ name, code: null }));
}

/** A title, or the name of a sheet, that is nothing but a group: 农村, 二、城镇样本. */
export function wholeTitle(title: string): readonly GroupMention[] {
  const name = title
    .replace(/^(?:\d{4}年?)|^[(]?[一二三四五六七八九十\d]{1,2}[)、._-]+/g, "")
    .replace(/(?:样本|部分|情况|结果|数据|组|表)+$/, "");
  const found = /^[\u4E00-\u9FFF/、-]{2,}$/.test(name) ? breakdownByName(name) : null;
  return found === null ? [] : [{ name, code: found.category }];
}

/** What a pattern finds in a title; nothing where one of them is a part of several. */
function mentions(
  title: string,
  pattern: RegExp,
  meaning: (match: RegExpExecArray) => GroupMention | null,
): readonly GroupMention[] {
  const found = [...title.matchAll(pattern)];
  const isPart = ({ 0: name, index }: RegExpExecArray): boolean =>
    partBefore.test(title.slice(0, index)) || shareBehind.test(title.slice(index + name.length));
  return found.some(isPart) ? [] : found.flatMap((match) => meaning(match) ?? []);
}
