import { countyTotals } from "./observeChanges.ts";
import { decimal, plainPercent } from "./figures.ts";
import { isAbove, isBelow, measured } from "./readings.ts";
import type { Simulation } from "./simulate.ts";

function meanOf({ meters }: Simulation, key: string): number {
  return measured(meters, key).mean;
}

function root(simulation: Simulation, key: string): string {
  return decimal(100 * Math.sqrt(meanOf(simulation, key)), 1);
}

/** Whether false words stay within the 2.5 % that each tail may have. */
function isFair({ meters }: Simulation): boolean {
  return ["usual|verdict|0|not-met", "usual|verdict|-0.5|met"].every((key) => !isAbove(measured(meters, key), 0.025));
}

/** The least coverage that the model has for any county. */
function leastOfModel({ worlds, meters }: Simulation): number {
  const coverages = countyTotals(worlds.usual.book).map(
    (cell) => measured(meters, `usual|areas|model|${cell}|hit`).mean,
  );
  return Math.min(...coverages);
}

/** One paragraph for a statistician. */
export function englishSummary(simulation: Simulation): string {
  const { meters, options } = simulation;
  const at = (key: string): string => plainPercent(meanOf(simulation, key));
  const isOff = isAbove(measured(meters, "usual|difference|pooledCounties|union|family"), 0.05);
  const reviewed = measured(meters, "usual|part|review|shown|hit");
  return [
    `**Summary.** ${options.replicates} simulated surveys of an invented city of known rates, by the design of the reference survey, were put through the product's own functions. Its 95 % intervals hold the true rate in ${at("usual|city|shown|hit")} of surveys for the city, ${at("usual|population|shown|hit")} for the five populations and ${at("usual|county|shown|hit")} for counties with 4 to 11 degrees of freedom; of what is published by default, ${at("usual|county|present|shown|hit")} of counties and ${at("usual|part|present|shown|hit")} of their parts.`,
    `${isFair(simulation) ? "The verdict does not promise too much" : "**The verdict promises too much**"}: with the truth exactly on the target “not met” is wrong in ${at("usual|verdict|0|not-met")}, with the truth half a point below “met” is wrong in ${at("usual|verdict|-0.5|met")}; within two points of the target the usual and honest answer is that it cannot be told. A change that did not happen is reported in ${at("usual|change|city|single")} of pairs of waves for the city and in ${at("usual|change|populations|family")} of them for any of the five populations.`,
    isOff
      ? `Not as promised: the comparison of counties with the city. In two pooled years, the form in which most counties are shown, at least one false difference is reported in ${at("usual|difference|pooledCounties|union|family")} of editions instead of 5 %, and in ${at("usual|difference|counties|union|family")} if all counties of one year were published; the part's own degrees of freedom mend it (${at("usual|difference|pooledCounties|part|family")} and ${at("usual|difference|counties|part|family")}). For the five populations against the city the chance is ${at("usual|difference|populations|union|family")}.`
      : `The comparison of counties with the city keeps its level (${at("usual|difference|pooledCounties|union|family")} in two pooled years; the five populations ${at("usual|difference|populations|union|family")}).`,
    isBelow(reviewed, 0.95)
      ? `Cells that are published only after a review fall short too: their logit intervals hold the truth in ${at("usual|county|review|shown|hit")} (counties) and ${at("usual|part|review|shown|hit")} (their parts).`
      : "Cells that are published only after a review keep their level too.",
    `For a county's rate the root mean squared error is ${root(simulation, "usual|areas|direct|squared")} points direct, ${root(simulation, "usual|areas|pooled|squared")} pooled over two years, ${root(simulation, "usual|areas|group|squared")} by its group and ${root(simulation, "usual|areas|model|squared")} by the Fay–Herriot model, whose intervals hold the truth in ${at("usual|areas|model|hit")} on average but in ${plainPercent(leastOfModel(simulation), 0)} for the county that differs most. The recommendations at the end follow from these numbers.`,
  ].join(" ");
}

/** The same in Chinese. */
export function chineseSummary(simulation: Simulation): string {
  const { meters, options } = simulation;
  const at = (key: string): string => plainPercent(meanOf(simulation, key)).replace(" ", "");
  const isOff = isAbove(measured(meters, "usual|difference|pooledCounties|union|family"), 0.05);
  const reviewed = measured(meters, "usual|part|review|shown|hit");
  return [
    `**摘要。**本报告虚构一座真实比例已知的城市，按参考调查的抽样设计反复抽样 ${options.replicates} 次，并用本产品自身的函数逐次计算。95% 区间包含真实值的比例：全市 ${at("usual|city|shown|hit")}，五类重点人群 ${at("usual|population|shown|hit")}，县（区）${at("usual|county|shown|hit")}（自由度 4～11）；默认发布的县（区）为 ${at("usual|county|present|shown|hit")}。`,
    `${isFair(simulation) ? "研判用语没有夸大" : "研判用语有所夸大"}：真实值恰在目标上时，误判“未达标”占 ${at("usual|verdict|0|not-met")}；真实值比目标低 0.5 个百分点时，误判“已达标”占 ${at("usual|verdict|-0.5|met")}；与目标相差两个百分点以内，多数情况只能回答“无法判定”。实际没有变化而报告变化的比例：全市 ${at("usual|change|city|single")}，五类人群中至少一类 ${at("usual|change|populations|family")}。`,
    isOff
      ? `未达到承诺的是县（区）与全市的比较：两年合并时，至少误报一处差别的比例为 ${at("usual|difference|pooledCounties|union|family")}，应不超过 5%；改用县（区）自身的自由度后为 ${at("usual|difference|pooledCounties|part|family")}。`
      : `县（区）与全市的比较符合承诺（两年合并时误报比例 ${at("usual|difference|pooledCounties|union|family")}）。`,
    isBelow(reviewed, 0.95)
      ? `审核后才发布的单元，所示区间偏窄（县（区）${at("usual|county|review|shown|hit")}，县（区）内分组 ${at("usual|part|review|shown|hit")}）。`
      : "审核后才发布的单元，所示区间同样符合承诺。",
    `县（区）估计的均方根误差：单年直接估计 ${root(simulation, "usual|areas|direct|squared")} 个百分点，两年合并 ${root(simulation, "usual|areas|pooled|squared")}，所属县组 ${root(simulation, "usual|areas|group|squared")}，Fay–Herriot 模型 ${root(simulation, "usual|areas|model|squared")}；模型区间平均 ${at("usual|areas|model|hit")} 包含真实值，但对最特殊的县（区）只有 ${plainPercent(leastOfModel(simulation), 0).replace(" ", "")}。改进建议见文末。`,
  ].join("");
}
