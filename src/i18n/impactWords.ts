import type { CellImpactKind, ReferencePart } from "#core/impact/impact.ts";
import type { RankingStanding } from "#core/query/ranking.ts";
import type { ByLocale } from "./locale.ts";

/** Words of what a publication changes for readers. Parameters are worded already. */
export interface ImpactWords {
  readonly title: string;
  readonly later: string;
  /** Where there is a reading that cannot be published yet. */
  readonly blocked: string;
  readonly lead: string;
  readonly nothing: string;
  readonly verdict: {
    readonly title: string;
    readonly same: string;
    /** The sentence stays, though what is below its digits changes, or the judgement of another target. */
    readonly sameWords: Readonly<Record<"value" | "status", string>>;
    readonly before: string;
    readonly after: string;
    readonly none: string;
    /** After the sentence: the value and its interval. */
    readonly latest: (rate: string, interval: string) => string;
    readonly noError: string;
  };
  readonly cells: {
    readonly title: string;
    readonly none: string;
    readonly year: (year: string, kind: string) => string;
    readonly kinds: Readonly<Record<"new" | "changed" | "gone", string>>;
    readonly counted: Readonly<Record<CellImpactKind, (count: string) => string>>;
    readonly unchanged: (count: string) => string;
    /** Cells that go and were withheld before. */
    readonly unseen: (count: string) => string;
    /** Between a year and the count of its cells. */
    readonly join: string;
    readonly forms: Readonly<Record<"pooled" | "model", (count: string) => string>>;
    /** Values of these forms are published, and are not made this time. */
    readonly lost: (forms: string) => string;
    readonly values: (before: string, after: string) => string;
    readonly dash: string;
    readonly crossing: (cell: string, other: string) => string;
    readonly form: (cell: string, form: string) => string;
    readonly named: (area: string, category: string) => string;
  };
  readonly changes: {
    readonly title: string;
    readonly none: string;
    readonly told: (cell: string, year: string, change: string) => string;
    readonly untold: (cell: string, year: string) => string;
    readonly notThere: (cell: string, year: string) => string;
  };
  readonly classes: {
    readonly title: string;
    readonly none: string;
    readonly one: (area: string, before: string, after: string) => string;
    readonly standings: Readonly<Record<RankingStanding | "none", string>>;
    readonly of: (standing: string, year: string) => string;
  };
  readonly reference: {
    readonly title: string;
    readonly parts: Readonly<Record<ReferencePart, string>>;
    readonly changed: (parts: string) => string;
  };
  readonly embeds: {
    readonly title: string;
    readonly frozen: (count: string) => string;
    readonly noneFrozen: string;
    readonly withdrawn: (count: string) => string;
    readonly live: string;
    readonly liveSame: string;
  };
  readonly all: (count: string) => string;
  /** Between two sentences. */
  readonly between: string;
}

export const impactWords: ByLocale<ImpactWords> = {
  zh: {
    title: "对网站的影响",
    later: "读取完成后，这里说明发布以后研判、分组和县（区）的位置会有哪些变化。",
    blocked: "排除最后一步所说的障碍以后，这里说明研判、分组和县（区）的位置会有哪些变化。",
    lead: "发布以后，读者会看到这些变化。",
    nothing: "发布以后，读者看到的内容没有变化。",
    verdict: {
      title: "研判",
      same: "研判没有变化。",
      sameWords: {
        value: "这句话没有变化；数值只差在四舍五入以内。",
        status: "这句话没有变化；对照的目标或对其他目标的判断有变化。",
      },
      before: "现在",
      after: "发布后",
      none: "没有可以研判的数据。",
      latest: (rate, interval) => `最新值 ${rate}（${interval}）`,
      noError: "未公布误差",
    },
    cells: {
      title: "分组数字",
      none: "没有数值变化。",
      year: (year, kind) => `${year}：${kind}`,
      kinds: { new: "新的年份", changed: "已发布的年份有变化", gone: "整年不再发布" },
      counted: {
        appears: (count) => `新增 ${count} 个数值`,
        withheld: (count) => `新增但不发布的 ${count} 个`,
        vanishes: (count) => `不再出现的 ${count} 个`,
        "now-withheld": (count) => `改为不发布的 ${count} 个`,
        "now-shown": (count) => `改为发布的 ${count} 个`,
        corrected: (count) => `数值更正的 ${count} 个`,
      },
      unchanged: (count) => `不变的 ${count} 个`,
      unseen: (count) => `原来就不发布而不再列出的 ${count} 个`,
      join: "，",
      forms: { pooled: (count) => `两年合并的 ${count} 个`, model: (count) => `县级模型估计的 ${count} 个` },
      lost: (forms) => `不再出现的数值中，${forms}：这次没有选用，发布后就没有了。要保留，请照原来的选择再算一次。`,
      values: (before, after) => `${before} → ${after}`,
      dash: "—",
      crossing: (cell, other) => `${cell}，${other}`,
      form: (cell, form) => `${cell}，${form}`,
      named: (area, category) => `${area}，${category}`,
    },
    changes: {
      title: "与前一次调查的比较",
      none: "与前一次调查相比，能分辨的升降没有变化。",
      told: (cell, year, change) => `${cell}：${year}${change}`,
      untold: (cell, year) => `${cell}：${year}不再能分辨升降`,
      notThere: (cell, year) => `${cell}：${year}不再有这一比较`,
    },
    classes: {
      title: "县（区）与全市相比的位置",
      none: "县（区）和开发区的位置没有变化。",
      one: (area, before, after) => `${area}：${before} → ${after}`,
      standings: {
        above: "高于全市",
        same: "看不出差别",
        below: "低于全市",
        untested: "无法检验",
        withheld: "不发布",
        absent: "没有数据",
        none: "没有数据",
      },
      of: (standing, year) => `${standing}（${year}）`,
    },
    reference: {
      title: "全国值、目标和分工",
      parts: {
        targets: "目标",
        benchmarks: "全国和全省的数字",
        breaks: "口径变化的说明",
        instruments: "测评口径",
        actions: "规划任务分工",
        areas: "地区和人群",
      },
      changed: (parts) => `有变化：${parts}。`,
    },
    embeds: {
      title: "嵌在别处的图表",
      frozen: (count) => `固定在某一版本的图表不变：${count} 个旧版本照常可用。`,
      noneFrozen: "还没有旧版本。",
      withdrawn: (count) => `${count} 个已撤回的版本仍不可用。`,
      live: "随数据更新的图表，发布后显示新的版本。",
      liveSame: "随数据更新的图表，显示的内容也不变。",
    },
    all: (count) => `显示全部 ${count} 项`,
    between: "",
  },
  en: {
    title: "Impact on the site",
    later: "Once a file has been read, this says what becomes different for readers: verdict, groups, counties.",
    blocked: "Once what the last step names is settled, this says what becomes different: verdict, groups, counties.",
    lead: "Once published, this is different for readers.",
    nothing: "Once published, nothing is different for readers.",
    verdict: {
      title: "Verdict",
      same: "The verdict does not change.",
      sameWords: {
        value: "The sentence stays; its value changes by less than is shown.",
        status: "The sentence stays; the targets, or the judgement of another one, change.",
      },
      before: "Now",
      after: "After",
      none: "There are no data to judge.",
      latest: (rate, interval) => `Latest value ${rate} (${interval})`,
      noError: "no error published",
    },
    cells: {
      title: "Figures",
      none: "No figure changes.",
      year: (year, kind) => `${year}: ${kind}`,
      kinds: { new: "a new year", changed: "a published year changes", gone: "the year is no longer published" },
      counted: {
        appears: (count) => `${count} new`,
        withheld: (count) => `${count} new and withheld`,
        vanishes: (count) => `${count} no longer there`,
        "now-withheld": (count) => `${count} now withheld`,
        "now-shown": (count) => `${count} now published`,
        corrected: (count) => `${count} corrected`,
      },
      unchanged: (count) => `${count} unchanged`,
      unseen: (count) => `${count} that were withheld and are no longer listed`,
      join: "; ",
      forms: {
        pooled: (count) => `${count} pooled over two years`,
        model: (count) => `${count} from the county model`,
      },
      lost: (forms) =>
        `Of those no longer there: ${forms}. They were not asked for this time and go with this publication; to keep them, choose them as before.`,
      values: (before, after) => `${before} → ${after}`,
      dash: "—",
      crossing: (cell, other) => `${cell}, ${other}`,
      form: (cell, form) => `${cell}, ${form}`,
      named: (area, category) => `${area}, ${category}`,
    },
    changes: {
      title: "Compared with the survey before",
      none: "The rises and falls that can be told from chance stay the same.",
      told: (cell, year, change) => `${cell}: ${year} ${change}`,
      untold: (cell, year) => `${cell}: no change can be told any more in ${year}`,
      notThere: (cell, year) => `${cell}: no longer compared in ${year}`,
    },
    classes: {
      title: "Counties beside the city",
      none: "No county or zone changes its class.",
      one: (area, before, after) => `${area}: ${before} → ${after}`,
      standings: {
        above: "above the city",
        same: "no difference to be told",
        below: "below the city",
        untested: "cannot be tested",
        withheld: "withheld",
        absent: "no data",
        none: "no data",
      },
      of: (standing, year) => `${standing} (${year})`,
    },
    reference: {
      title: "National figures, targets, lead units",
      parts: {
        targets: "targets",
        benchmarks: "national and provincial figures",
        breaks: "notes on breaks",
        instruments: "instruments",
        actions: "lead units of the plan",
        areas: "areas and populations",
      },
      changed: (parts) => `Changed: ${parts}.`,
    },
    embeds: {
      title: "Charts embedded elsewhere",
      frozen: (count) => `Charts frozen at an edition stay as they are: ${count} earlier editions keep working.`,
      noneFrozen: "There are no earlier editions.",
      withdrawn: (count) => `${count} withdrawn editions stay withdrawn.`,
      live: "Charts that follow the data show the new edition.",
      liveSame: "Charts that follow the data show the same as before.",
    },
    all: (count) => `Show all ${count}`,
    between: " ",
  },
};
