import type { ByLocale } from "./locale.ts";

type Field =
  | "area"
  | "cell"
  | "year"
  | "rate"
  | "se"
  | "operator"
  | "instrument"
  | "sourceZh"
  | "sourceEn"
  | "joins"
  | "textZh"
  | "textEn"
  | "action"
  | "nameZh"
  | "nameEn"
  | "lead"
  | "support";

type Table = "targets" | "benchmarks" | "breaks" | "tasks";

/** Words of the tables of targets, national figures, breaks and lead units. Parameters are worded already. */
export interface ReferenceWords {
  readonly lead: string;
  readonly tabs: { readonly label: string; readonly survey: string; readonly reference: string };
  readonly nothingPublished: string;
  readonly nothingPublishedBody: string;
  readonly tables: Readonly<
    Record<
      Table,
      { readonly title: string; readonly hint: string; readonly add: string; readonly row: (number: string) => string }
    >
  >;
  readonly fields: Readonly<Record<Field, string>>;
  readonly remove: (row: string) => string;
  readonly removal: string;
  /** A row in one line. */
  readonly summary: {
    readonly joint: string;
    readonly year: (year: string) => string;
    /** `operator` is empty where none is meant. */
    readonly rate: (operator: string, rate: string) => string;
    readonly empty: string;
    readonly wrong: string;
  };
  readonly reset: string;
  readonly scroll: (table: string) => string;
  readonly total: string;
  readonly operators: { readonly ">=": string; readonly ">": string };
  readonly joins: { readonly yes: string; readonly no: string };
  readonly publication: string;
  readonly reasonHint: string;
  readonly reasonNeeded: string;
  /** In the place of later steps. */
  readonly needsReason: string;
  readonly needsFixing: string;
  readonly unchanged: string;
  readonly wrong: (count: string) => string;
  readonly general: string;
  readonly warnings: string;
  readonly rows: (count: string) => string;
  /** What is wrong with a cell, and what to write there. */
  readonly problems: Readonly<
    Record<"rate" | "year" | "error" | "source" | "empty" | "twice" | "unknown" | "controls" | "wrong", string>
  >;
}

export const referenceWords: ByLocale<ReferenceWords> = {
  zh: {
    lead: "目标、全国和全省的数字、口径变化和规划任务分工都是数据，不写在程序里。每一个目标和数字都要写明来源。",
    tabs: { label: "导入的内容", survey: "调查数据", reference: "全国值与目标" },
    nothingPublished: "网站上还没有数据",
    nothingPublishedBody: "第一次发布会带上程序自带的目标和全国数字；发布以后可以在这里修改。",
    tables: {
      targets: {
        title: "目标",
        hint: "比例填百分数。没有来源的目标不能保存。",
        add: "增加一个目标",
        row: (number) => `目标第 ${number} 行`,
      },
      benchmarks: {
        title: "全国和全省的数字",
        hint: "比例和标准误填百分数；没有公布标准误的留空，比较时按常数处理。",
        add: "增加一个数字",
        row: (number) => `全国和全省第 ${number} 行`,
      },
      breaks: {
        title: "口径变化",
        hint: "年份是新口径下的第一次调查。不可衔接的，趋势线在这里断开。",
        add: "增加一处变化",
        row: (number) => `口径变化第 ${number} 行`,
      },
      tasks: {
        title: "规划任务分工",
        hint: "按规划原文填写，多个单位用顿号隔开。",
        add: "增加一项任务",
        row: (number) => `任务第 ${number} 行`,
      },
    },
    fields: {
      area: "地区",
      cell: "对象",
      year: "年份",
      rate: "比例（%）",
      se: "标准误（百分点）",
      operator: "要求",
      instrument: "测评口径",
      sourceZh: "来源",
      sourceEn: "来源（英文）",
      joins: "能否衔接",
      textZh: "说明",
      textEn: "说明（英文）",
      action: "行动",
      nameZh: "任务",
      nameEn: "任务（英文）",
      lead: "牵头单位",
      support: "配合单位",
    },
    remove: (row) => `删除${row}`,
    removal: "删除",
    reset: "恢复为已发布的内容",
    scroll: (table) => `${table}，表格`,
    summary: {
      joint: "，",
      year: (year) => `${year} 年`,
      rate: (operator, rate) => (operator === "" ? `${rate}%` : `${operator} ${rate}%`),
      empty: "还没有填写",
      wrong: "需要改正",
    },
    total: "全体居民",
    operators: { ">=": "不低于", ">": "高于" },
    joins: { yes: "可衔接", no: "不可衔接" },
    publication: "填写发布信息",
    reasonHint: "写进公开的更改记录，例如依据的文件。",
    reasonNeeded: "请写明更改原因。",
    needsReason: "写明更改原因以后，这里显示影响、送审稿和发布方式。",
    needsFixing: "改正标红的格子以后，这里显示影响、送审稿和发布方式。",
    unchanged: "与已发布的内容相同。改动表格以后，这里显示影响、送审稿和发布方式。",
    wrong: (count) => `有 ${count} 处需要改正，见表中标红的格子。`,
    general: "还不能发布",
    warnings: "请留意",
    rows: (count) => `${count} 行`,
    problems: {
      rate: "填 0 到 100 之间的百分数，例如 14.5。",
      year: "填四位数的年份。",
      error: "填 0 以上的百分点，例如 0.6；没有公布的留空。",
      source: "请写明来源，例如文件名和文号。没有来源不能保存。",
      empty: "请填写。",
      twice: "与前面一行重复，请改正或删除其中一行。",
      unknown: "不在已有的代码之中，请另选。",
      controls: "有看不见的控制字符，请重新输入。",
      wrong: "这个值不合适，请改正。",
    },
  },
  en: {
    lead: "Targets, national and provincial figures, breaks and lead units are data, not part of the program. Every target and figure needs its source.",
    tabs: { label: "What is imported", survey: "Survey data", reference: "National figures and targets" },
    nothingPublished: "The website has no data yet",
    nothingPublishedBody:
      "The first publication brings the targets and national figures that come with the program; they can be changed here afterwards.",
    tables: {
      targets: {
        title: "Targets",
        hint: "Rates in per cent. A target without a source cannot be saved.",
        add: "Add a target",
        row: (number) => `target in row ${number}`,
      },
      benchmarks: {
        title: "National and provincial figures",
        hint: "Rates in per cent, standard errors in points; leave the error empty where none is published: the figure then counts as a constant.",
        add: "Add a figure",
        row: (number) => `figure in row ${number}`,
      },
      breaks: {
        title: "Breaks",
        hint: "The year is the first survey under the new rule. Where years do not join, the line of the trend is broken.",
        add: "Add a break",
        row: (number) => `break in row ${number}`,
      },
      tasks: {
        title: "Lead units of the plan",
        hint: "As the plan has them; several units are separated by commas.",
        add: "Add a task",
        row: (number) => `task in row ${number}`,
      },
    },
    fields: {
      area: "Area",
      cell: "Of",
      year: "Year",
      rate: "Rate (%)",
      se: "Standard error (points)",
      operator: "Rule",
      instrument: "Instrument",
      sourceZh: "Source",
      sourceEn: "Source (English)",
      joins: "Trend line",
      textZh: "Text",
      textEn: "Text (English)",
      action: "Action",
      nameZh: "Task",
      nameEn: "Task (English)",
      lead: "Lead units",
      support: "Supporting units",
    },
    remove: (row) => `Remove the ${row}`,
    removal: "Remove",
    reset: "Back to what is published",
    scroll: (table) => `${table}, table`,
    summary: {
      joint: ", ",
      year: (year) => year,
      rate: (operator, rate) => (operator === "" ? `${rate}%` : `${operator} ${rate}%`),
      empty: "Not filled in yet",
      wrong: "To be corrected",
    },
    total: "All residents",
    operators: { ">=": "at least", ">": "above" },
    joins: { yes: "goes on", no: "is cut" },
    publication: "Describe the publication",
    reasonHint: "It goes into the public record of changes: the document behind it, for example.",
    reasonNeeded: "Give a reason for the change.",
    needsReason: "Once the reason is given, the impact, the draft and the ways to publish stand here.",
    needsFixing: "Once the marked cells are corrected, the impact, the draft and the ways to publish stand here.",
    unchanged: "Nothing differs from what is published. Change a table, and impact, draft and publication appear here.",
    wrong: (count) =>
      `${count === "1" ? "1 cell" : `${count} cells`} must be corrected: see what is marked in the tables.`,
    general: "Not ready to be published",
    warnings: "Please note",
    rows: (count) => (count === "1" ? "1 row" : `${count} rows`),
    problems: {
      rate: "Write a rate from 0 to 100 per cent, such as 14.5.",
      year: "Write a year of four digits.",
      error: "Write points from 0 up, such as 0.6; leave it empty where none is published.",
      source: "Name the source: title and number of the document. Without it nothing is saved.",
      empty: "Please fill this in.",
      twice: "The same as a row before: correct one of them, or remove it.",
      unknown: "Not among the known codes: choose another.",
      controls: "There are control characters that nobody sees: type it again.",
      wrong: "This value does not fit: please correct it.",
    },
  },
};
