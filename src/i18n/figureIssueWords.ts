import type { IssueDetails } from "#core/survey/issues/issue.ts";
import { numberWords } from "./issueWordTable.ts";
import type { IssueWords } from "./issueWordTable.ts";

type FigureCode =
  | "table-too-long"
  | "ambiguous-unit"
  | "rate-out-of-range"
  | "missing-rate"
  | "figure-not-given"
  | "missing-n"
  | "bad-count"
  | "n-of-inhabitants"
  | "error-implausible"
  | "error-unusual"
  | "count-above-n"
  | "rate-differs"
  | "bounds-swapped"
  | "interval-without-rate"
  | "bound-alone"
  | "error-zero"
  | "extreme-needs-n"
  | "errors-differ"
  | "unknown-category"
  | "cell-twice"
  | "row-fuller"
  | "row-twice"
  | "outside-row"
  | "units-pooled"
  | "units-not-pooled"
  | "units-missing"
  | "total-outside-parts"
  | "needs-reason"
  | "demo-mixture"
  | "manifest-too-large"
  | "nothing-changed"
  | "folder-changed"
  | "folder-locked";

function inPoints(share: number): number {
  return Number((share * 100).toPrecision(3));
}

/** The place of the first of two, in another input or in the same. */
const elsewhere = {
  zh: ({ first, otherInput, otherSheet }: Omit<IssueDetails["cell-twice"], "differ">): string =>
    `${otherInput === undefined ? "" : `“${otherInput}”`}${otherSheet === undefined ? "" : `工作表“${otherSheet}”`}第 ${first ?? 0} 行`,
  en: ({ first, otherInput, otherSheet }: Omit<IssueDetails["cell-twice"], "differ">): string =>
    `${otherInput === undefined ? "" : `"${otherInput}", `}${otherSheet === undefined ? "" : `sheet "${otherSheet}", `}row ${first ?? 0}`,
};

/** What of one cell is given twice. */
const twice: Readonly<Record<"zh" | "en", Readonly<Record<IssueDetails["cell-twice"]["differ"], string>>>> = {
  zh: {
    rate: "两个不同的比例",
    n: "两个不同的样本量",
    error: "两个不同的误差（标准误、区间或设计效应）",
    parts: "两次，一处有样本量，另一处有误差",
  },
  en: {
    rate: "two different rates",
    n: "two different sample sizes",
    error: "two different errors (standard error, interval or design effect)",
    parts: "twice, once with a sample size and once with an error",
  },
};

/** Words for tables of figures, and for publishing. */
export const figureIssueWords: IssueWords<FigureCode> = {
  "table-too-long": {
    zh: ({ limit }) => `汇总表超过 ${limit} 行。如果是个案数据，请指明结果列。`,
    en: ({ limit }) =>
      `The table of figures has more than ${limit} rows. If this is respondent data, say which column holds the outcome.`,
  },
  "ambiguous-unit": {
    zh: ({ key }) =>
      `比例的单位有两种读法：可能是百分数，也可能是 0～1 的小数。请选定单位（命令行在映射文件中写明 ${key}：percent 或 share）。`,
    en: ({ key }) =>
      `The rates could be percentages or shares between 0 and 1. Choose which (command line: ${key} in the mapping, "percent" or "share").`,
  },
  "rate-out-of-range": {
    zh: () => "比例不在 0% 到 100% 之间。请改正，或核对比例列和单位是否认对。",
    en: () => "The rate is not between 0% and 100%. Correct it, or check that the rate column and its unit are right.",
  },
  "missing-rate": {
    zh: () => "这一行没有比例，也不能由具备人数和样本量算出。请补上，或删去这一行。",
    en: () => "This row has no rate, and no count and sample size to compute it from. Fill it in, or delete the row.",
  },
  "figure-not-given": {
    zh: () => "这一格写明没有数，这个数不导入。如果其实有，请填上数值。",
    en: () => "This cell says that there is no figure, so none was imported. If there is one, fill it in.",
  },
  "missing-n": {
    zh: () => "这个数没有样本量，也没有标准误或区间：能够展示，但无法判断误差。请尽量补上样本量。",
    en: () =>
      "This figure has no sample size, standard error or interval: it can be shown, but its error is unknown. Add the sample size if you can.",
  },
  "bad-count": {
    zh: () => "人数应是正整数。请改正。",
    en: () => "A number of people must be a whole number above 0. Correct it.",
  },
  "n-of-inhabitants": {
    zh: ({ n, place, population }) =>
      `${n} 人对${place.zh}的一次抽样调查来说太多${population === null ? "" : `（普查人口 ${population}）`}，看来是人口数，不是样本量，误差会算得过小。请核对这一列；如果是人口数，请把列名改为“人口数”，或改选样本量的列。`,
    en: ({ n, place, population }) =>
      `${n} is too many for a sample of ${place.en ?? place.zh}${population === null ? "" : ` (${population} inhabitants by the census)`}: this looks like the population, not the sample size, and would make errors too small. Check this column; if it holds the population, rename it "population", or choose the sample size column.`,
  },
  "error-implausible": {
    zh: ({ effectiveN }) =>
      `误差与样本量不可能同时成立：相当于简单随机抽样 ${effectiveN} 人。误差是否用了另一种单位（百分数或小数）？请改正误差或样本量。`,
    en: ({ effectiveN }) =>
      `The error and the sample size cannot both be right: together they would mean a simple random sample of ${effectiveN}. Is the error in another unit (per cent or share)? Correct the error or the sample size.`,
  },
  "error-unusual": {
    zh: ({ effectiveN }) => `误差与样本量很少同时出现：相当于简单随机抽样 ${effectiveN} 人。请核对误差的单位和样本量。`,
    en: ({ effectiveN }) =>
      `The error and the sample size are an unusual combination: together they mean a simple random sample of ${effectiveN}. Check the unit of the error and the sample size.`,
  },
  "count-above-n": {
    zh: ({ n }) => `具备人数超过样本量 ${n}。请核对这两列是否填错或认错。`,
    en: ({ n }) => `The count is greater than the sample size ${n}. Check both columns.`,
  },
  "rate-differs": {
    zh: ({ rate, computed }) =>
      `比例 ${numberWords.percent(rate)} 与具备人数除以样本量所得的 ${numberWords.percent(computed)} 相差太远。请核对这几列是否填错或认错。`,
    en: ({ rate, computed }) =>
      `The rate ${numberWords.percent(rate)} is far from count over sample size, ${numberWords.percent(computed)}. Check these columns.`,
  },
  "bounds-swapped": {
    zh: ({ lowerAs, upperAs }) => `区间的下限 ${lowerAs} 大于上限 ${upperAs}。请核对“下限”和“上限”两列是否写反或认反。`,
    en: ({ lowerAs, upperAs }) =>
      `The lower bound of the interval, ${lowerAs}, is above its upper bound, ${upperAs}. Check whether the two columns are swapped.`,
  },
  "interval-without-rate": {
    zh: ({ rate, lower, upper }) =>
      `区间 ${numberWords.percent(lower)}～${numberWords.percent(upper)} 不含比例 ${numberWords.percent(rate)}。请核对这几列是否填错或认错。`,
    en: ({ rate, lower, upper }) =>
      `The interval ${numberWords.percent(lower)}–${numberWords.percent(upper)} does not contain the rate ${numberWords.percent(rate)}. Check that these columns are filled in and recognized correctly.`,
  },
  "bound-alone": {
    zh: ({ bound }) =>
      `只有区间的${bound === "lower" ? "下限" : "上限"}，算不出误差，没有采用。请补上${bound === "lower" ? "上限" : "下限"}，或给出标准误或样本量。`,
    en: ({ bound }) =>
      `The interval has only its ${bound} bound, which is not enough to work out the error, so it was not used. Add the ${bound === "lower" ? "upper" : "lower"} bound, a standard error or the sample size.`,
  },
  "error-zero": {
    zh: () => "标准误为 0 或区间没有宽度，没有采用：抽样调查的比例总有误差。请核对原表。",
    en: () =>
      "The standard error is 0, or the interval has no width, so it was not used: a rate from a sample always has some error. Check the source.",
  },
  "extreme-needs-n": {
    zh: () => "比例为 0 或 100%，误差只能由样本量得出，这个数没有样本量。请补上。",
    en: () =>
      "The error of a rate of 0% or 100% can only be worked out from the sample size, which is missing here. Add it.",
  },
  "errors-differ": {
    zh: ({ se, implied }) =>
      `标准误 ${inPoints(se)} 个百分点与区间所含的 ${inPoints(implied)} 个百分点不符，采用前者。请核对两者，并确认区间的置信水平。`,
    en: ({ se, implied }) =>
      `The standard error of ${inPoints(se)} points does not match the interval, which implies ${inPoints(implied)}; the standard error was used. Check both, and the confidence level of the interval.`,
  },
  "unknown-category": {
    zh: ({ dimension, near }) =>
      `${dimension === null ? "" : `分组 ${dimension} 中`}没有这个类别。${near === undefined ? "" : `是否指“${near}”？`}请改正，或指定它的含义（命令行在映射文件的 values.category 中写明）。`,
    en: ({ dimension, near }) =>
      `This is not a category${dimension === null ? "" : ` of ${dimension}`}.${near === undefined ? "" : ` Is "${near}" meant?`} Correct it, or say what it means (command line: values.category in the mapping).`,
  },
  "cell-twice": {
    zh: (detail) =>
      `同一格子给出了${twice.zh[detail.differ]}${detail.first === null ? "" : `，另一处在${elsewhere.zh(detail)}`}。${detail.differ === "parts" ? "请合成一行" : "请核对并只保留一个"}。`,
    en: (detail) =>
      `The same cell is given ${twice.en[detail.differ]}${detail.first === null ? "" : `; the other is in ${elsewhere.en(detail)}`}. ${detail.differ === "parts" ? "Combine them into one row." : "Check them and keep only one."}`,
  },
  "row-fuller": {
    zh: (detail) =>
      `${detail.first === null ? "另一处" : elsewhere.zh(detail)}是同一格子，比例相同；采用内容较全（有样本量或误差）的一处。`,
    en: (detail) =>
      `The same cell with the same rate also appears in ${detail.first === null ? "another place" : elsewhere.en(detail)}; the more complete of the two (with a sample size or an error) was used.`,
  },
  "row-twice": {
    zh: (detail) => `与${elsewhere.zh(detail)}重复，只计一次。`,
    en: (detail) => `This repeats ${elsewhere.en(detail)} and was counted only once.`,
  },
  "outside-row": {
    zh: () => "这是全国或全省的行，没有导入。",
    en: () => "This row is for the nation or a province and was not imported.",
  },
  "units-pooled": {
    zh: ({ place }) => `几个原行政区划按样本量合并为现在的${place.zh}。`,
    en: ({ place }) => `Former units were pooled by sample size into today's ${place.en ?? place.zh}.`,
  },
  "units-not-pooled": {
    zh: ({ place }) => `几个原行政区划现在是${place.zh}，缺样本量无法合并，这一格留空。请补上样本量。`,
    en: ({ place }) =>
      `These former units are now ${place.en ?? place.zh}, but they cannot be pooled without sample sizes, so the cell stays empty. Add the sample sizes.`,
  },
  "units-missing": {
    zh: ({ place, lacking }) =>
      `这是原行政区划，现在只是${place.zh}的一部分，表中缺少${lacking.join("、")}，这一格留空。请补上缺少的行；如果指的就是现在的${place.zh}，请改用这个名称。`,
    en: ({ place, lacking }) =>
      `This former unit is now only part of ${place.en ?? place.zh}, and the table lacks ${lacking.map((name) => `"${name}"`).join(", ")}, so the cell stays empty. Add the missing rows; if today's ${place.en ?? place.zh} is meant, use that name.`,
  },
  "total-outside-parts": {
    zh: ({ rate, least, greatest }) =>
      `全市 ${numberWords.percent(rate)} 不在各县区 ${numberWords.percent(least)}～${numberWords.percent(greatest)} 之间，仍按文件给出的值导入。请核对。`,
    en: ({ rate, least, greatest }) =>
      `The regional rate of ${numberWords.percent(rate)} is outside the range of its counties, ${numberWords.percent(least)}–${numberWords.percent(greatest)}. It was imported as given; please check it.`,
  },
  "needs-reason": {
    zh: ({ years }) =>
      `${years.length === 0 ? "已发布的数据" : `${years.join("、")} 年的已发布数据`}会改变。请用 --reason 写明理由。`,
    en: ({ years }) =>
      `Published data${years.length === 0 ? "" : ` of ${years.join(", ")}`} would change. Give a reason with --reason.`,
  },
  "demo-mixture": {
    zh: ({ demoYears, realYears }) =>
      `演示数据（${demoYears.join("、")} 年）与真实数据（${realYears.join("、")} 年）不能放在一起。要用真实数据替换演示数据，请加 --replace-demo。`,
    en: ({ demoYears, realYears }) =>
      `Demonstration data (${demoYears.join(", ")}) cannot be kept together with real data (${realYears.join(", ")}). To replace the demonstration data with real data, add --replace-demo.`,
  },
  "manifest-too-large": {
    zh: ({ bytes, limit }) =>
      `加上这一版，manifest.json 有 ${bytes} 字节，超过 ${limit} 字节的上限。请缩短更改原因和参考数据中的文字；仍放不下时，请保存好现在的数据文件夹，另建一个新文件夹，把各年的调查文件重新导入。`,
    en: ({ bytes, limit }) =>
      `With this edition, manifest.json would have ${bytes} bytes; the limit is ${limit}. Shorten the reason and the text in the reference data; if that is not enough, keep this data folder as an archive, start a new one, and import the survey files of all years into it.`,
  },
  "nothing-changed": {
    zh: () => "与已发布的数据完全相同，没有写入新版本。",
    en: () => "This is identical to what is already published, so no new edition was written.",
  },
  "folder-changed": {
    zh: ({ expected, found }) =>
      `数据文件夹在此期间被别人改动：读取时是 ${expected ?? "空"}，现在是 ${found ?? "空"}。没有写入。请重新运行。`,
    en: ({ expected, found }) =>
      `The data folder was changed by someone else in the meantime: it was ${expected ?? "empty"} and is now ${found ?? "empty"}. Nothing was written. Run the command again.`,
  },
  "folder-locked": {
    zh: ({ holder }) =>
      `另一个程序（${holder}）正在写入数据文件夹。请等它写完再试；如果它已经中断，最多 10 分钟后就可以再试。`,
    en: ({ holder }) =>
      `Another program (${holder}) is writing to the data folder. Try again when it has finished; if it was interrupted, you can try again within 10 minutes.`,
  },
};
