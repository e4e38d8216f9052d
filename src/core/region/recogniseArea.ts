import type { Region } from "#core/dataset/schema.ts";
import { foldText } from "#core/tables/foldText.ts";
import { provinceNames, provinces } from "./provinces.ts";

/** What a cell of an area column names. */
export type AreaFound =
  /** `summed`: by a word for a sum, such as 合计, rather than by its name. */
  | { readonly kind: "region"; readonly summed: boolean }
  /** `formerly`: the code of the former unit whose code or name it is. */
  | { readonly kind: "area"; readonly code: string; readonly formerly: string | false }
  /** The nation or a province. */
  | { readonly kind: "outside" };

/** Words for the region as a whole, besides its own name. */
const wholeWords = ["全市", "本市", "市级"];
const sumWords = [
  "合计",
  "总计",
  "总体",
  "全体",
  "总和",
  "总数",
  "全市合计",
  "全市总计",
  "全市总体",
  "全市平均",
  "total",
  "all",
  "overall",
  "sum",
];
const outsideWords = [
  "全国",
  "中国",
  "国家",
  "全国平均",
  "全省",
  "全省平均",
  "全省合计",
  "nation",
  "national",
  "china",
  "province",
  "shanxi",
];
const outsideCode = /^\d{2}0000(?:000000)?$/;
const suffix = /(?:自治县|地区|市|区|县)$/;
/** Longer texts name no place. */
const longestName = 60;

/** Every name and code that is known without looking for prefixes, folded. */
export function areaNames(region: Region): ReadonlyMap<string, AreaFound> {
  const known = new Map<string, AreaFound>();
  const learn = (text: string | undefined, found: AreaFound): void => {
    const key = foldText(text ?? "");
    if (key !== "" && !known.has(key)) known.set(key, found);
  };
  const whole: AreaFound = { kind: "region", summed: false };
  for (const text of [region.code, region.name.zh, region.name.en, ...wholeWords]) learn(text, whole);
  for (const text of sumWords) learn(text, { kind: "region", summed: true });
  const areas = region.areas.map((area) => ({
    ...area,
    found: { kind: "area", code: area.code, formerly: false } as const,
  }));
  for (const { code, name, found } of areas) for (const text of [code, name.zh, name.en]) learn(text, found);
  for (const { aliases = [], found } of areas) for (const text of aliases) learn(text, found);
  for (const { code, formerly = [] } of areas) {
    for (const former of formerly)
      for (const text of [former.code, former.name]) learn(text, { kind: "area", code, formerly: former.code });
  }
  for (const text of outsideWords) learn(text, { kind: "outside" });
  for (const short of provinces.values()) for (const text of provinceNames(short)) learn(text, { kind: "outside" });
  learn(withoutSuffix(region.name.zh), whole);
  for (const { name, found } of areas) learn(withoutSuffix(name.zh), found);
  return known;
}

/**
 * By today's code, name, name without its suffix, alias, then former code and name; Chinese and English; spaces and width do not matter.
 * Codes of statistics with nine or twelve digits are read by their first six; the names of the province and of the region may stand
 * before an area's; a code may stand beside a name of the same area (140403 潞州区).
 * @returns a function from the text of a cell; null for what is not known
 */
export function createAreaRecogniser(region: Region): (text: string) => AreaFound | null {
  const known = areaNames(region);
  const before = prefixesOf(region);

  const byName = (key: string): AreaFound | null => {
    const found = known.get(key) ?? (outsideCode.test(key) ? outside : null);
    if (found !== null || key.length > longestName) return found;
    for (const { prefix, ofProvince } of before) {
      const rest = key.startsWith(prefix) ? key.slice(prefix.length) : "";
      const area = rest === "" ? null : (known.get(rest) ?? byCode(rest));
      if (area === null || area.kind === "outside") continue;
      // 山西省合计 is the province's.
      return ofProvince && area.kind === "region" && area.summed ? outside : area;
    }
    return byCode(key);
  };

  /** 140403001, 140403000000, 140403.0; never of a part of the code of another region. */
  const byCode = (key: string): AreaFound | null => {
    const [, code = ""] = /^(\d{6})(?:\d{3}|\d{6})?(?:\.0+)?$/.exec(key) ?? [];
    return known.get(code) ?? null;
  };

  return (text) => {
    const key = foldText(text).replace(/^'/, "");
    const found = byName(key);
    if (found !== null || key.length > longestName) return found;
    const [, code = "", name = ""] =
      /^(\d{6,12})[-_.:、]?(\D+)$/.exec(key.replace(/[()]/g, "")) ??
      backwards(/^(\D+?)[-_.:、]?(\d{6,12})$/.exec(key.replace(/[()]/g, "")));
    const [one, other] = [byName(code), byName(name)];
    return one !== null && other !== null && sameArea(one, other) ? other : null;
  };
}

const outside = { kind: "outside" } as const;

function backwards(match: RegExpExecArray | null): readonly (string | undefined)[] {
  return match === null ? [] : [match[0], match[2], match[1]];
}

function sameArea(a: AreaFound, b: AreaFound): boolean {
  if (a.kind === "area") return b.kind === "area" && a.code === b.code;
  return a.kind === b.kind;
}

interface Prefix {
  readonly prefix: string;
  /** Whether it names the province alone. */
  readonly ofProvince: boolean;
}

/** What may stand before the name of an area: province and region, together or alone, the longer first. */
function prefixesOf({ code, name }: Region): readonly Prefix[] {
  const province = provinces.get(code.slice(0, 2));
  const before = province === undefined ? [] : provinceNames(province);
  const own = [name.zh, withoutSuffix(name.zh)].filter((text) => text !== "");
  const all = [
    ...before.map((text) => ({ text, ofProvince: true })),
    ...[...before.flatMap((first) => own.map((second) => `${first}${second}`)), ...own].map((text) => ({
      text,
      ofProvince: false,
    })),
  ];
  return all
    .flatMap(({ text, ofProvince }) =>
      ["", "-", "/"].map((mark) => ({ prefix: foldText(`${text}${mark}`), ofProvince })),
    )
    .sort((a, b) => b.prefix.length - a.prefix.length);
}

/** A function that takes the names of province and region from before a folded name. */
export function createPrefixCutter(region: Region): (folded: string) => string {
  const before = prefixesOf(region);
  return (folded) => {
    const found = before.find(({ prefix }) => folded.startsWith(prefix) && folded.length > prefix.length);
    return found === undefined ? folded : folded.slice(found.prefix.length);
  };
}

/** 潞城区 → 潞城, but 沁县 stays: one character names nothing. */
function withoutSuffix(name: string): string {
  const short = name.replace(suffix, "");
  return short.length >= 2 ? short : "";
}
