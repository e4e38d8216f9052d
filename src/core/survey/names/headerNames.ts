import type { Population } from "#core/breakdown.ts";
import { foldText } from "#core/tables/foldText.ts";
import { flagAliases, intervalAliases, occupationAliases, roleAliases } from "./headerAliases.ts";
import { headerBrackets, headerKey, headerKeys, plainKey } from "./headerKey.ts";
import type { ColumnRole } from "#core/survey/mapping/mapping.ts";

/** What a column can be recognised as: a role, both bounds of an interval in one cell, a yes/no flag of a population, or the column of occupations. */
export type HeaderMeaning =
  | { readonly kind: "role"; readonly role: ColumnRole }
  | { readonly kind: "interval" }
  | { readonly kind: "flag"; readonly population: Population }
  | { readonly kind: "occupation" };

/** Header names that are understood without a mapping, Chinese and English, as they are compared. */
export const headerMeanings: ReadonlyMap<string, HeaderMeaning> = new Map<string, HeaderMeaning>([
  ...entries(roleAliases).flatMap(([role, names]) =>
    words(names).map((name) => [name, { kind: "role", role }] as const),
  ),
  ...entries(flagAliases).flatMap(([population, names]) =>
    words(names).map((name) => [name, { kind: "flag", population }] as const),
  ),
  ...words(intervalAliases).map((name) => [name, { kind: "interval" }] as const),
  ...words(occupationAliases).map((name) => [name, { kind: "occupation" }] as const),
]);

function words(names: string): readonly string[] {
  return names.split(/\s+/).map((name) => plainKey(foldText(name)));
}

function entries<Key extends string>(names: Readonly<Record<Key, string>>): readonly (readonly [Key, string])[] {
  const keys: Key[] = [];
  for (const key in names) keys.push(key);
  return keys.map((key) => [key, names[key]]);
}

/** Of a question with several answers each answer has a column: 重点人群(农民), 身份:农民. */
const choice = /^(.+?)[:_\u2014\uFF5C|/-]+([^:_\u2014|/-]+)$/;

/** What a header says that its column is; null where it is none of ours. */
export function meaningOf(header: string): HeaderMeaning | null {
  const keys = headerKeys(header);
  const flag = chosenFlag(header, keys);
  if (flag !== null) return flag;
  for (const key of keys) {
    const found = headerMeanings.get(key) ?? inTwoLanguages(key);
    if (found !== null) return found;
  }
  return null;
}

const hanThenLatin = /^([^a-z]*\p{Script=Han}[^a-z]*)([a-z][a-z_.-]*)$/u;
const latinThenHan = /^([a-z][a-z_.-]*)([^a-z]*\p{Script=Han}[^a-z]*)$/u;

/** A name and its translation, which say the same: 性别/Sex, 是否具备 Qualified. */
function inTwoLanguages(key: string): HeaderMeaning | null {
  const [, one = "", other = ""] = hanThenLatin.exec(key) ?? latinThenHan.exec(key) ?? [];
  const [meaning, translated] = [one, other].map((name) =>
    headerMeanings.get(plainKey(name.replace(/^[-_.|]+|[-_.|]+$/g, ""))),
  );
  if (meaning === undefined || translated === undefined || meaning.kind !== translated.kind) return null;
  const isSame =
    meaning.kind === "role"
      ? translated.kind === "role" && meaning.role === translated.role
      : meaning.kind !== "flag" || (translated.kind === "flag" && meaning.population === translated.population);
  return isSame ? meaning : null;
}

/** Whether a header is a known name as it stands, not only without the number and the phrasing of a question. */
export function isPlainName(header: string): boolean {
  return headerMeanings.has(plainKey(headerKey(header).key));
}

function chosenFlag(header: string, keys: readonly string[]): HeaderMeaning | null {
  const isOfPersons = (name: string): boolean => {
    const meaning = headerMeanings.get(name);
    return meaning?.kind === "occupation" || (meaning?.kind === "role" && meaning.role === "category");
  };
  const answers = keys.some(isOfPersons) ? headerBrackets(header) : [];
  const parts = keys.flatMap((key) => {
    const [, question = "", answer = ""] = choice.exec(key) ?? [];
    return isOfPersons(question) ? [answer] : [];
  });
  for (const name of [...answers, ...parts]) {
    const meaning = headerMeanings.get(plainKey(name));
    if (meaning?.kind === "flag") return meaning;
  }
  return null;
}

/** Columns that identify a person: named so, they are never read past their header. */
const identifying =
  /姓名|名字|昵称|身份证|身份号码|证件号|护照|电话|手机|联系方式|联系人|户主|住址|住所|地址|门牌|微信|openid|unionid|qq|邮箱|邮件|经度|纬度|经纬|坐标|银行卡|签名|头像|地理位置|^定位|来自ip|^gps|^ip$|^name$|(?:full|first|last|respondent)_?name|phone|mobile|^tel$|address|id_?card|^id_?number$|passport|wechat|e-?mail|longitude|latitude|^(?:lng|lon|lat)$/;

/** Words for the person asked, when they are the whole name. */
const persons =
  /^[*(]*(?:(?:被访|受访|被调查|受调查|被测|受测|答题|答卷|填表)[者人]|(?:提交|填写|填报|录入|调查|访问|访谈|督导|审核|复核|采集|质控)(?:者|人|人?员)|家庭成员\d*|xm|xing_?ming)(?:\(自动\))?[):*]*$/;

export function isIdentifying(header: string): boolean {
  const folded = foldText(header);
  return identifying.test(folded) || persons.test(folded);
}
