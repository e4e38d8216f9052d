import type { categories, Dimension } from "#core/breakdown.ts";
import { foldText } from "#core/tables/foldText.ts";

/** Names of every category as files write them, folded, besides its own code. */
const names: {
  readonly [D in Exclude<Dimension, "total">]: Readonly<Record<(typeof categories)[D][number], readonly string[]>>;
} = {
  population: {
    farmers: ["农民", "farmer"],
    workers: ["产业工人", "工人", "worker"],
    elderly: ["老年人", "老人", "elder", "older people"],
    officials: ["领导干部和公务员", "领导干部与公务员", "领导干部及公务员", "领导干部", "公务员", "official"],
    youth: ["青少年", "未成年人", "young"],
  },
  residence: {
    urban: ["城镇", "城市", "城镇居民", "城市居民", "市区", "城"],
    rural: ["农村", "乡村", "农村居民", "乡村居民", "乡", "村"],
  },
  sex: { male: ["男", "男性", "m"], female: ["女", "女性", "f"] },
  age: { "18-29": [], "30-39": [], "40-49": [], "50-59": [], "60-69": [] },
  education: {
    primary: ["小学及以下", "小学", "小学以下", "小学及其以下", "未上过学", "不识字", "文盲", "没上过学"],
    junior: ["初中", "初级中学"],
    senior: [
      "高中",
      "中专",
      "技校",
      "中职",
      "职高",
      "高中/中专/技校",
      "高中、中专、技校",
      "高中（中专/技校）",
      "高中及中专",
      "高中中专技校",
      "高中或中专",
      "普通高中",
    ],
    college: ["大专", "专科", "大学专科", "高职", "大专及高职"],
    bachelor: [
      "本科及以上",
      "本科",
      "大学本科",
      "大学本科及以上",
      "大学",
      "研究生",
      "硕士",
      "博士",
      "硕士研究生",
      "博士研究生",
      "研究生及以上",
    ],
  },
};

const dimensionNames: Readonly<Record<Dimension, readonly string[]>> = {
  total: ["总体", "合计", "总计", "全体", "全市", "总", "all", "overall"],
  population: ["重点人群", "人群", "群体", "五类人群", "重点群体", "populations"],
  residence: ["城乡", "城乡分类", "居住地"],
  sex: ["性别", "gender"],
  age: ["年龄", "年龄段", "年龄组", "分年龄"],
  education: ["文化程度", "学历", "受教育程度", "教育程度"],
};

function namesOf(dimension: Exclude<Dimension, "total">): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  const own = Object.entries(names[dimension]);
  for (const [code, known] of own) for (const name of [code, ...known]) table.set(foldText(name), code);
  return table;
}

const tables: Readonly<Record<Exclude<Dimension, "total">, ReadonlyMap<string, string>>> = {
  population: namesOf("population"),
  residence: namesOf("residence"),
  sex: namesOf("sex"),
  age: namesOf("age"),
  education: namesOf("education"),
};

const dimensionTable: ReadonlyMap<string, Dimension> = new Map(
  (["total", "population", "residence", "sex", "age", "education"] as const).flatMap((dimension) =>
    [dimension, ...dimensionNames[dimension]].map((name) => [foldText(name), dimension] as const),
  ),
);

/** Code of a category by any of its names; null when the dimension has no such category. */
export function categoryCode(dimension: Exclude<Dimension, "total">, folded: string): string | null {
  const bare = dimension === "age" ? folded.replace(/[～~\u2013\u2014至]/g, "-").replace(/周?岁$/, "") : folded;
  const named =
    tables[dimension].get(bare) ??
    (dimension === "population" ? tables.population.get(withoutBrackets(bare)) : undefined);
  return named ?? null;
}

/** 老年人(60-69岁) → 老年人. */
function withoutBrackets(text: string): string {
  return text.endsWith(")") && text.includes("(") ? text.slice(0, text.indexOf("(")) : text;
}

export function dimensionCode(folded: string): Dimension | null {
  return dimensionTable.get(folded) ?? null;
}

/** The dimension that has a category of this name, where the file has no column of dimensions. */
export function breakdownByName(
  folded: string,
): { readonly dimension: Exclude<Dimension, "total">; readonly category: string } | null {
  for (const dimension of ["population", "residence", "sex", "age", "education"] as const) {
    const category = categoryCode(dimension, folded);
    if (category !== null) return { dimension, category };
  }
  return null;
}

const yes = new Set(["1", "是", "有", "具备", "已具备", "达标", "合格", "yes", "y", "true", "t", "1.0", "√"]);
const no = new Set([
  "0",
  "否",
  "无",
  "不具备",
  "未具备",
  "未达标",
  "不达标",
  "不合格",
  "非",
  "no",
  "n",
  "false",
  "f",
  "0.0",
  "×",
]);

/** A yes/no cell, folded; null when it is neither. */
export function yesOrNo(folded: string): boolean | null {
  if (yes.has(folded)) return true;
  return no.has(folded) ? false : null;
}
