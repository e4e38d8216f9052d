import type { Population } from "#core/breakdown.ts";
import type { ColumnRole } from "#core/survey/mapping/mapping.ts";
import type { ByLocale } from "./locale.ts";
import { afterHan } from "./numbers.ts";

/** Words of the two forms of the import page: how the data are published, and what each column means. */
export interface ImportFormWords {
  readonly status: string;
  readonly statuses: { readonly final: string; readonly provisional: string; readonly demo: string };
  readonly statusHint: string;
  readonly at: string;
  /** The day, the time of day and their zone that stand in the field. */
  readonly atHint: (day: string, clock: string, zone: string) => string;
  /** The same where the field is empty. */
  readonly atEmpty: (day: string, clock: string, zone: string) => string;
  /** @param offset from UTC, as +08:00 */
  readonly zone: (offset: string) => string;
  readonly atWrong: string;
  readonly now: string;
  readonly year: string;
  readonly yearHint: string;
  readonly yearWrong: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly reasonNeeded: (years: string) => string;
  readonly merge: string;
  readonly mergeHint: string;
  readonly replaceDemo: string;
  readonly replaceDemoHint: string;
  readonly columns: {
    readonly lead: string;
    readonly noColumn: string;
    readonly noneUsed: string;
    readonly automatic: string;
    readonly fromAge: string;
    readonly groups: Readonly<Record<"place" | "outcome" | "design" | "person" | "populations" | "figure", string>>;
    readonly roles: Readonly<Record<ColumnRole, string>>;
    readonly populations: Readonly<Record<Population, string>>;
    readonly byOccupation: (column: string) => string;
    readonly byAge: (column: string) => string;
    readonly changed: (field: string) => string;
    readonly reset: string;
    readonly unused: (columns: string) => string;
    readonly withheld: (columns: string) => string;
  };
}

export const importFormWords: ByLocale<ImportFormWords> = {
  zh: {
    status: "数据状态",
    statuses: { final: "正式", provisional: "初步，可能修订", demo: "演示，虚构" },
    statusHint: "写入数据，显示在每一张图上。",
    at: "发布时间",
    atHint: (day, clock, zone) => `即${zone} ${day} ${clock}。清空则取现在的时间。`,
    atEmpty: (day, clock, zone) => `已清空，取现在的时间：${zone} ${day} ${clock}。`,
    zone: (offset) => (offset === "+08:00" ? "北京时间" : `这台电脑的时区（UTC${offset}）`),
    atWrong: "请把日期和时间填全。全部清空则取现在的时间。",
    now: "改为现在",
    year: "调查年份",
    yearHint: "文件里没有年份时填写。",
    yearWrong: "请填写四位数的年份，或留空。",
    reason: "更改原因",
    reasonHint: "更改已发布的年份时必填，会公开在修订记录中。",
    reasonNeeded: (years) => `将更改已发布的${afterHan(years)}，请写明原因。`,
    merge: "只改动文件中的格子",
    mergeHint: "不选时，文件中出现的年份整年替换。",
    replaceDemo: "替换演示数据",
    replaceDemoHint: "去掉全部演示年份，换成这次的真实数据，并记入修订记录。",
    columns: {
      lead: "程序按列名推测的含义。如有不对，改选一列，文件会立即重读。",
      noColumn: "（没有这一列）",
      noneUsed: "（不用任何一列）",
      automatic: "（由程序推测）",
      fromAge: "（按年龄 60～69 岁）",
      groups: {
        place: "时间和地点",
        outcome: "测评结果",
        design: "抽样设计",
        person: "分组",
        populations: "重点人群",
        figure: "汇总数字",
      },
      roles: {
        area: "县（区）",
        year: "年份",
        weight: "权重",
        stratum: "层",
        psu: "村居（抽样单元）",
        fpc: "层内单元总数",
        residence: "城乡",
        sex: "性别",
        age: "年龄",
        birthYear: "出生年",
        education: "文化程度",
        qualified: "是否具备",
        score: "总分",
        rate: "比例",
        count: "具备人数",
        n: "样本量",
        se: "标准误",
        lower: "区间下限",
        upper: "区间上限",
        deff: "设计效应",
        dimension: "分组维度",
        category: "类别",
      },
      populations: {
        farmers: "农民",
        workers: "产业工人",
        elderly: "老年人",
        officials: "领导干部和公务员",
        youth: "青少年",
      },
      byOccupation: (column) => `${column}（按职业名称）`,
      byAge: (column) => `${column}（60～69 岁）`,
      changed: (field) => `${field}（已改选）`,
      reset: "恢复程序的推测",
      unused: (columns) => `没有用到的列：${columns}`,
      withheld: (columns) => `可能含个人信息的列，只看了列名，没有读取内容：${columns}`,
    },
  },
  en: {
    status: "Status of the data",
    statuses: { final: "Final", provisional: "Provisional, may be revised", demo: "Demonstration, invented" },
    statusHint: "Goes into the data and stands on every chart.",
    at: "Time of publication",
    atHint: (day, clock, zone) => `${day}, ${clock}, ${zone}. Clear it for the present time.`,
    atEmpty: (day, clock, zone) => `Empty: the present time is taken, ${day}, ${clock}, ${zone}.`,
    zone: (offset) => (offset === "+08:00" ? "Beijing time" : `UTC${offset}, the time zone of this computer`),
    atWrong: "Fill in the whole date and time, or clear the field for the present time.",
    now: "Set to now",
    year: "Survey year",
    yearHint: "Needed where the file does not say.",
    yearWrong: "Write a year of four digits, or leave it empty.",
    reason: "Reason for the change",
    reasonHint: "Required when a published year changes; it is shown in the public record of revisions.",
    reasonNeeded: (years) => `The published data of ${years} will change: please give a reason.`,
    merge: "Change only the cells in the file",
    mergeHint: "Otherwise every year in the file is replaced as a whole.",
    replaceDemo: "Replace the demonstration data",
    replaceDemoHint: "Drops all demonstration years for the real data of this file; the record of revisions says so.",
    columns: {
      lead: "How the program reads each column, by its name. If one is wrong, choose another; the file is read again at once.",
      noColumn: "(no such column)",
      noneUsed: "(use no column)",
      automatic: "(as the program takes it)",
      fromAge: "(by age, 60–69)",
      groups: {
        place: "Time and place",
        outcome: "Outcome",
        design: "Sampling design",
        person: "Breakdowns",
        populations: "Key populations",
        figure: "Figures of a summary table",
      },
      roles: {
        area: "County",
        year: "Year",
        weight: "Weight",
        stratum: "Stratum",
        psu: "Village (PSU)",
        fpc: "Units in the stratum",
        residence: "Urban or rural",
        sex: "Sex",
        age: "Age",
        birthYear: "Year of birth",
        education: "Education",
        qualified: "Literate or not",
        score: "Total score",
        rate: "Rate",
        count: "Number literate",
        n: "Sample size",
        se: "Standard error",
        lower: "Lower limit",
        upper: "Upper limit",
        deff: "Design effect",
        dimension: "Dimension",
        category: "Category",
      },
      populations: {
        farmers: "Farmers",
        workers: "Industrial workers",
        elderly: "Older people",
        officials: "Officials and civil servants",
        youth: "Youth",
      },
      byOccupation: (column) => `${column} (by occupation)`,
      byAge: (column) => `${column} (60–69)`,
      changed: (field) => `${field} (changed)`,
      reset: "Undo my changes",
      unused: (columns) => `Columns not used: ${columns}`,
      withheld: (columns) =>
        `Columns that may identify persons; only their names were looked at, never what they hold: ${columns}`,
    },
  },
};
