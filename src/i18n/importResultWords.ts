import type { Status } from "#core/dataset/schema.ts";
import type { ByLocale } from "./locale.ts";
import { afterHan } from "./numbers.ts";

/** Words for the results of an import beside what is published, and for the files to publish. */
export interface ImportResultWords {
  readonly lead: string;
  readonly kinds: Readonly<Record<"new" | "replaced" | "merged" | "as-published", string>>;
  readonly yearTitle: (year: string, kind: string) => string;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly sample: (n: string) => string;
  readonly caption: (year: string) => string;
  readonly columns: { readonly group: string; readonly estimate: string; readonly published: string };
  /** Before a published value where the table has no head. */
  readonly publishedLabel: string;
  readonly n: (n: string) => string;
  readonly areas: string;
  readonly noError: string;
  readonly dash: string;
  readonly otherInstrument: (name: string) => string;
  readonly ofYear: (rate: string, year: string) => string;
  readonly nothingPublished: string;
  readonly corrected: (diff: string) => string;
  readonly changes: Readonly<Record<"same" | "gone" | "now-withheld" | "now-shown" | "withheld-both", string>>;
  /** How many cells of the table change and how. */
  readonly counted: Readonly<Record<"corrected" | "gone" | "now-withheld" | "now-shown", (count: string) => string>>;
  readonly summary: (list: string) => string;
  readonly noChange: string;
  readonly scroll: (year: string) => string;
  readonly notes: {
    readonly changes: string;
    readonly corrections: string;
    readonly withheld: string;
    readonly pooledReview: string;
    readonly overlap: string;
  };
  readonly unchanged: string;
  readonly unchangedBody: string;
  readonly ready: (edition: string) => string;
  readonly newFolder: string;
  readonly follows: (edition: string) => string;
  readonly files: string;
  readonly file: (path: string, size: string) => string;
  readonly button: (size: string) => string;
  readonly fileName: (region: string, edition: string) => string;
  readonly how: string;
  readonly steps: readonly string[];
  readonly blocked: {
    readonly title: string;
    readonly issues: string;
    readonly notes: (count: string) => string;
    readonly time: string;
    readonly reason: (years: string) => string;
    readonly reasonOnly: string;
    readonly demoMixture: (demo: string, real: string) => string;
    readonly mixtureReal: string;
    readonly mixtureDemo: string;
    readonly tooLarge: (size: string, limit: string) => string;
    readonly unreadable: (years: string) => string;
  };
}

export const importResultWords: ByLocale<ImportResultWords> = {
  zh: {
    lead: "左边是这次的估计，右边是已发布的数字。差别以百分点表示；小于抽样误差时不作高低判断。",
    kinds: {
      new: "新的年份",
      replaced: "整年替换已发布的数据",
      merged: "并入已发布的数据",
      "as-published": "与已发布的完全相同",
    },
    yearTitle: (year, kind) => `${year}：${kind}`,
    statuses: { final: "正式", provisional: "初步", demo: "演示数据（虚构）", "published-figure": "只有公布值" },
    sample: (n) => `全市样本 ${n} 人`,
    caption: (year) => `${year}的估计与已发布数据的对照`,
    columns: { group: "分组", estimate: "这次的估计", published: "已发布的值和差别" },
    publishedLabel: "已发布",
    n: (n) => `${n} 人`,
    areas: "县（区）、开发区和合并组",
    noError: "无误差信息",
    dash: "—",
    otherInstrument: (name) => `另一种口径：${name}`,
    ofYear: (rate, year) => `${rate}（${year}）`,
    nothingPublished: "没有可比的已发布值",
    corrected: (diff) => `更正后${diff}`,
    changes: {
      same: "没有变化",
      gone: "不再有这个数值",
      "now-withheld": "改为不发布",
      "now-shown": "改为发布",
      "withheld-both": "仍不发布",
    },
    counted: {
      corrected: (count) => `${count} 个数值更正`,
      gone: (count) => `${count} 个不再有`,
      "now-withheld": (count) => `${count} 个改为不发布`,
      "now-shown": (count) => `${count} 个改为发布`,
    },
    summary: (list) => `与已发布的相比，下表中${afterHan(list)}。`,
    noChange: "与已发布的相比，下表的数值都没有变化。",
    scroll: (year) => `${year}结果对照表，可左右滚动`,
    notes: {
      changes: "与以前年份的差别按独立样本检验（5% 水平），全市各重点人群之间、各县（区）之间分别作了多重比较校正。",
      corrections: "同一年份的新旧数字来自同一批调查对象，差别是更正，不作检验。",
      withheld: "—：因样本、误差或保密要求不发布；生成的文件里也没有它的数值。",
      pooledReview: "当年值和两年合并值都待审核的，只审核当年值，合并值仍不发布。",
      overlap: "重点人群互有重叠，不可相加。",
    },
    unchanged: "与已发布的数据完全相同，不需要发布",
    unchangedBody: "没有生成文件。",
    ready: (edition) => `将发布数据版本 ${edition}`,
    newFolder: "建立新的数据文件夹：里面不应已有 manifest.json",
    follows: (edition) => `接在数据版本 ${edition} 之后`,
    files: "压缩包里的文件，按写入的先后排列",
    file: (path, size) => `${path}（${size}）`,
    button: (size) => `下载 ZIP（${size}）`,
    fileName: (region, edition) => `${region}-${edition}`,
    how: "怎样发布",
    steps: [
      "把压缩包解压到网站的 data 文件夹，保留其中的子文件夹，同名文件选择覆盖。",
      "如果逐个复制，先复制 waves，再复制 editions，最后复制 manifest.json。",
      "不要删除 data 里原有的文件。刷新网站，页脚会显示新的数据版本。",
    ],
    blocked: {
      title: "还不能发布",
      issues: "请在“处理问题”一步逐类核对并打勾。",
      notes: (count) => `第 5 步勾选的结果有 ${count} 个还没有审核意见。请填写，或取消勾选。`,
      time: "请在“确定发布方式和审核”一步把发布时间填全。",
      reason: (years) => `将更改已发布的${afterHan(years)}，请在“确定发布方式和审核”一步写明更改原因。`,
      reasonOnly: "这次会更改已发布的内容，请在“确定发布方式和审核”一步写明更改原因。",
      demoMixture: (demo, real) => `演示数据（${demo}）不能与真实数据（${real}）放在一起。`,
      mixtureReal: "请勾选“替换演示数据”；如果这份文件是演示用的，请把数据状态改为“演示，虚构”。",
      mixtureDemo: "请把数据状态改为“正式”或“初步，可能修订”；演示数据只能放进另一个文件夹。",
      tooLarge: (size, limit) =>
        `清单文件有 ${size}，超过 ${limit} 的上限。请缩短更改原因和参考数据中的文字；仍放不下时，请保存好现在的数据文件夹，另建一个新文件夹，把各年的调查文件重新导入。`,
      unreadable: (years) =>
        `${years}已发布的数据读不到，不能只改其中的格子；内容与原来相同的，也不能在这里补写。请重新打开本页再试。文件确已损坏的，整年替换它，或用命令行重新导入原来的文件。`,
    },
  },
  en: {
    lead: "This file's estimates beside the published figures. Differences are in percentage points; one smaller than the sampling error is not called a difference.",
    kinds: {
      new: "a new year",
      replaced: "replaces the published year as a whole",
      merged: "joins the published year",
      "as-published": "exactly as published",
    },
    yearTitle: (year, kind) => `${year}: ${kind}`,
    statuses: {
      final: "Final",
      provisional: "Provisional",
      demo: "Demonstration data (invented)",
      "published-figure": "Published figure only",
    },
    sample: (n) => `${n} respondents in the city`,
    caption: (year) => `Estimates for ${year} beside the published data`,
    columns: { group: "Group", estimate: "This file", published: "Published, and the difference" },
    publishedLabel: "published",
    n: (n) => `n = ${n}`,
    areas: "Counties, zones and groups",
    noError: "no error information",
    dash: "—",
    otherInstrument: (name) => `another instrument: ${name}`,
    ofYear: (rate, year) => `${rate} (${year})`,
    nothingPublished: "nothing comparable published",
    corrected: (diff) => `corrected, now ${diff}`,
    changes: {
      same: "unchanged",
      gone: "no longer there",
      "now-withheld": "now withheld",
      "now-shown": "now published",
      "withheld-both": "still withheld",
    },
    counted: {
      corrected: (count) => `${count} corrected`,
      gone: (count) => `${count} no longer there`,
      "now-withheld": (count) => `${count} now withheld`,
      "now-shown": (count) => `${count} now published`,
    },
    summary: (list) => `Against what is published, cells of this table: ${list}.`,
    noChange: "Against what is published, no cell of this table changes.",
    scroll: (year) => `Comparison of results for ${year}, scrolls sideways`,
    notes: {
      changes:
        "Differences from earlier years are tested as independent samples (5% level), corrected for multiple comparisons among the city's key populations and among the counties.",
      corrections:
        "Old and new figures of one year come from the same respondents: the difference is a correction and is not tested.",
      withheld: "—: withheld for sample, error or confidentiality. The files made here do not hold its value either.",
      pooledReview:
        "Where both the value of the year and the pooled one are under review, a reviewer judges that of the year; the pooled one stays withheld.",
      overlap: "The key populations overlap and must not be added up.",
    },
    unchanged: "Exactly what is published: there is nothing to publish",
    unchangedBody: "No files were made.",
    ready: (edition) => `Edition ${edition} is ready to be published`,
    newFolder: "It begins a new data folder: there must be no manifest.json in it yet",
    follows: (edition) => `It follows edition ${edition}`,
    files: "Files in the archive, in the order of writing",
    file: (path, size) => `${path} (${size})`,
    button: (size) => `Download ZIP (${size})`,
    fileName: (region, edition) => `${region}-${edition}`,
    how: "How to publish",
    steps: [
      "Unpack the archive over the website's data folder, keeping its subfolders and overwriting files of the same name.",
      "If you copy files one by one: waves first, then editions, manifest.json last.",
      "Delete nothing in data. Reload the website: its footer names the new edition.",
    ],
    blocked: {
      title: "Not ready to be published",
      issues: "Look at each kind of issue under “Settle the issues” and tick it.",
      notes: (count) =>
        `In step 5, notes are missing for ${count} of the ticked results: write them, or take the ticks away.`,
      time: "Fill in the whole time of publication.",
      reason: (years) => `The published data of ${years} will change: give a reason under “Publication and review”.`,
      reasonOnly: "What is published will change: give a reason under “Publication and review”.",
      demoMixture: (demo, real) => `Demonstration data (${demo}) cannot stand beside real data (${real}).`,
      mixtureReal:
        "Tick “Replace the demonstration data”; or, if this file is for demonstration, set its status to “Demonstration, invented”.",
      mixtureDemo:
        "Set the status to “Final” or “Provisional, may be revised”; demonstration data belong into another folder.",
      tooLarge: (size, limit) =>
        `The manifest has ${size}, more than the ${limit} allowed. Shorten the reason and the texts of the reference data; if that is not enough, keep this data folder as an archive, start a new one, and import the survey files of all years into it.`,
      unreadable: (years) =>
        `The published data of ${years} cannot be read: single cells of them cannot be changed, and the same data once more do not bring them back here. Reopen this page and try again. Where their file is damaged, replace the year whole, or import the original file on the command line.`,
    },
  },
};
