import type { CategoryDimension } from "#core/breakdown.ts";
import type { Instrument, Region } from "#core/dataset/schema.ts";
import { inLocale, type ByLocale, type Locale } from "./locale.ts";

interface Names {
  readonly dimensions: Readonly<Record<CategoryDimension, string>>;
  readonly categories: Readonly<Record<string, string>>;
  readonly nation: string;
  readonly province: string;
  /** The region as a whole beside its parts. */
  readonly whole: string;
  readonly wholeInSentence: string;
  readonly aged: (name: string, from: number, to: number) => string;
  readonly agesOnly: (from: number, to: number) => string;
  readonly residents: (from: number, to: number) => string;
  readonly indicator: string;
}

const names: ByLocale<Names> = {
  zh: {
    dimensions: { population: "重点人群", residence: "城乡", sex: "性别", age: "年龄", education: "文化程度" },
    categories: {
      "population/farmers": "农民",
      "population/workers": "产业工人",
      "population/elderly": "老年人",
      "population/officials": "领导干部和公务员",
      "population/youth": "青少年",
      "residence/urban": "城镇",
      "residence/rural": "农村",
      "sex/male": "男性",
      "sex/female": "女性",
      "education/primary": "小学及以下",
      "education/junior": "初中",
      "education/senior": "高中/中专/技校",
      "education/college": "大专",
      "education/bachelor": "本科及以上",
    },
    nation: "全国",
    province: "全省",
    whole: "全市",
    wholeInSentence: "全市",
    aged: (name, from, to) => `${name}（${from}～${to} 岁）`,
    agesOnly: (from, to) => `${from}～${to} 岁`,
    residents: (from, to) => `${from}～${to} 岁居民`,
    indicator: "公民具备科学素质的比例",
  },
  en: {
    dimensions: {
      population: "Key population",
      residence: "Urban and rural",
      sex: "Sex",
      age: "Age",
      education: "Education",
    },
    categories: {
      "population/farmers": "Farmers",
      "population/workers": "Industrial workers",
      "population/elderly": "Older people",
      "population/officials": "Officials and civil servants",
      "population/youth": "Youth",
      "residence/urban": "Urban",
      "residence/rural": "Rural",
      "sex/male": "Men",
      "sex/female": "Women",
      "education/primary": "Primary or less",
      "education/junior": "Junior secondary",
      "education/senior": "Senior secondary",
      "education/college": "College",
      "education/bachelor": "Bachelor or above",
    },
    nation: "Nation",
    province: "Province",
    whole: "City",
    wholeInSentence: "the city",
    aged: (name, from, to) => `${name} (${from}–${to})`,
    agesOnly: (from, to) => `Aged ${from}–${to}`,
    residents: (from, to) => `residents aged ${from}–${to}`,
    indicator: "Science literacy rate",
  },
};

function dimensionName(dimension: CategoryDimension, locale: Locale): string {
  return names[locale].dimensions[dimension];
}

/** A dimension inside a sentence. */
export function dimensionInSentence(dimension: CategoryDimension, locale: Locale): string {
  return dimensionName(dimension, locale).toLowerCase();
}

/** Age bands are read from their codes; an unknown category keeps its code. */
export function categoryName(dimension: CategoryDimension, category: string, locale: Locale): string {
  const band = dimension === "age" ? /^(\d+)-(\d+)$/.exec(category) : null;
  if (band !== null) return names[locale].agesOnly(Number(band[1]), Number(band[2]));
  return names[locale].categories[`${dimension}/${category}`] ?? category;
}

/** The category with what a reader must know about it: the ages of older people in a survey that ends at 69. */
export function categoryNameWithAges(
  dimension: CategoryDimension,
  category: string,
  instrument: Instrument | undefined,
  locale: Locale,
): string {
  const name = categoryName(dimension, category, locale);
  if (dimension !== "population" || category !== "elderly" || instrument === undefined || instrument.ages[1] >= 100)
    return name;
  return names[locale].aged(name, 60, instrument.ages[1]);
}

/** A phrase at the start of a line. */
export function capitalized(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** The name of an area; the region by its own name. An unknown code keeps its code. */
export function areaName(region: Region, code: string, locale: Locale): string {
  if (code === region.code) return inLocale(region.name, locale);
  if (code === "000000") return names[locale].nation;
  if (code.endsWith("0000")) return names[locale].province;
  const area = region.areas.find((one) => one.code === code);
  return area === undefined ? code : inLocale(area.name, locale);
}

/** The region as a whole beside its parts: 全市; any other area by its name. */
export function wholeName(region: Region, code: string, locale: Locale): string {
  return code === region.code ? names[locale].whole : areaName(region, code, locale);
}

/** As `wholeName`, inside a sentence. */
export function wholeInSentence(region: Region, code: string, locale: Locale): string {
  return code === region.code ? names[locale].wholeInSentence : areaName(region, code, locale);
}

/** A category inside a sentence. */
export function categoryInSentence(dimension: CategoryDimension, category: string, locale: Locale): string {
  const name = categoryName(dimension, category, locale);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Who was asked: 18～69 岁居民 or residents aged 18–69 */
export function residentsName(instrument: Instrument, locale: Locale): string {
  return names[locale].residents(instrument.ages[0], instrument.ages[1]);
}

export function indicatorInSentence(locale: Locale): string {
  return indicatorName(locale).toLowerCase();
}

export function indicatorName(locale: Locale): string {
  return names[locale].indicator;
}

/** The shortest name by which an area is known, for a small square. */
export function shortAreaName(region: Region, code: string, locale: Locale): string {
  const name = areaName(region, code, locale);
  if (locale === "en")
    return name.replace(/ (?:County|District)$/, "").replace(`${areaName(region, region.code, locale)} `, "");
  const aliases = region.areas.find((one) => one.code === code)?.aliases ?? [];
  return [name, ...aliases].reduce((shortest, one) => (one.length < shortest.length ? one : shortest));
}
