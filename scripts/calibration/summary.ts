import { decimal, plainPercent } from "./figures.ts";
import { leastOfModel } from "./leastOfModel.ts";
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

/** Keys of the chance of a false difference in each family beside the city, by the product's rule. */
function familiesOf({ rules }: Simulation) {
  return {
    pooled: `usual|difference|pooledCounties|${rules.pooledCounties}|family`,
    counties: `usual|difference|counties|${rules.counties}|family`,
    populations: `usual|difference|populations|${rules.populations}|family`,
  };
}

const formerly = {
  pooled: "usual|difference|pooledCounties|union|family",
  counties: "usual|difference|counties|union|family",
};

/** One paragraph for a statistician. */
export function englishSummary(simulation: Simulation): string {
  const { meters, options } = simulation;
  const at = (key: string): string => plainPercent(meanOf(simulation, key));
  const families = familiesOf(simulation);
  const exceeds = (key: string): boolean => isAbove(measured(meters, key), 0.05);
  const reviewed = measured(meters, "usual|part|review|shown|hit");
  return [
    `**Summary.** ${options.replicates} simulated surveys of an invented city of known rates, by the design of the reference survey, were put through the product's own functions. Its 95 % intervals hold the true rate in ${at("usual|city|shown|hit")} of surveys for the city, ${at("usual|population|shown|hit")} for the five populations and ${at("usual|county|shown|hit")} for counties with 4 to 11 degrees of freedom; of what is published by default, ${at("usual|county|present|shown|hit")} of counties and ${at("usual|part|present|shown|hit")} of their parts.`,
    `${isFair(simulation) ? "The verdict does not promise too much" : "**The verdict promises too much**"}: with the truth exactly on the target “not met” is wrong in ${at("usual|verdict|0|not-met")}, with the truth half a point below “met” is wrong in ${at("usual|verdict|-0.5|met")}; within two points of the target the usual and honest answer is that it cannot be told. A change that did not happen is reported in ${at("usual|change|city|single")} of pairs of waves for the city and in ${at("usual|change|populations|family")} of them for any of the five populations.`,
    exceeds(families.pooled) || exceeds(families.counties)
      ? `Not as promised: the comparison of counties with the city. In two pooled years at least one false difference is reported in ${at(families.pooled)} of editions instead of 5 %, and in ${at(families.counties)} if all counties of one year were published.`
      : `The comparison of counties with the city keeps its promise: in two pooled years, the form in which most counties are shown, at least one false difference is reported in ${at(families.pooled)} of editions, and in ${at(families.counties)} if all counties of one year were published (with the degrees of freedom of the union, formerly: ${at(formerly.pooled)} and ${at(formerly.counties)}).`,
    exceeds(families.populations)
      ? `Not as promised: the five populations against the city, where the chance of a false difference is ${at(families.populations)} instead of 5 %.`
      : `For the five populations against the city the chance is ${at(families.populations)}.`,
    `Cells that are published only after a review show Korn–Graubard's interval, which holds the truth in ${at("usual|county|review|shown|hit")} (counties) and ${at("usual|part|review|shown|hit")} (their parts; ${isBelow(reviewed, 0.95) ? "still short of 95 %" : "as promised"}); with the logit interval, formerly shown, it was ${at("usual|county|review|logit|hit")} and ${at("usual|part|review|logit|hit")}.`,
    `For a county's rate the root mean squared error is ${root(simulation, "usual|areas|direct|squared")} points direct, ${root(simulation, "usual|areas|pooled|squared")} pooled over two years, ${root(simulation, "usual|areas|group|squared")} by its group and ${root(simulation, "usual|areas|model|squared")} by the Fay–Herriot model, whose intervals hold the truth in ${at("usual|areas|model|hit")} on average but in ${plainPercent(leastOfModel(simulation, "usual").coverage, 0)} for the county that differs most. What follows from these numbers, what is not taken and why, and what remains off stands at the end.`,
  ].join(" ");
}

/** The same in Chinese. */
export function chineseSummary(simulation: Simulation): string {
  const { meters, options } = simulation;
  const at = (key: string): string => plainPercent(meanOf(simulation, key)).replace(" ", "");
  const families = familiesOf(simulation);
  const exceeds = (key: string): boolean => isAbove(measured(meters, key), 0.05);
  const reviewed = measured(meters, "usual|part|review|shown|hit");
  return [
    `**摘要。**本报告虚构一座真实比例已知的城市，按参考调查的抽样设计反复抽样 ${options.replicates} 次，并用本产品自身的函数逐次计算。95% 区间包含真实值的比例：全市 ${at("usual|city|shown|hit")}，五类重点人群 ${at("usual|population|shown|hit")}，县（区）${at("usual|county|shown|hit")}（自由度 4～11）；默认发布的县（区）为 ${at("usual|county|present|shown|hit")}。`,
    `${isFair(simulation) ? "研判用语没有夸大" : "研判用语有所夸大"}：真实值恰在目标上时，误判“未达标”占 ${at("usual|verdict|0|not-met")}；真实值比目标低 0.5 个百分点时，误判“已达标”占 ${at("usual|verdict|-0.5|met")}；与目标相差两个百分点以内，多数情况只能回答“无法判定”。实际没有变化而报告变化的比例：全市 ${at("usual|change|city|single")}，五类人群中至少一类 ${at("usual|change|populations|family")}。`,
    exceeds(families.pooled) || exceeds(families.counties)
      ? `未达到承诺的是县（区）与全市的比较：至少误报一处差别的比例，两年合并时为 ${at(families.pooled)}，单年各县（区）全部发布时为 ${at(families.counties)}，应不超过 5%。`
      : `县（区）与全市的比较符合承诺（至少误报一处差别的比例应不超过 5%）：两年合并时为 ${at(families.pooled)}，单年各县（区）全部发布时为 ${at(families.counties)}；此前按全市样本的自由度检验时，分别为 ${at(formerly.pooled)} 和 ${at(formerly.counties)}。`,
    exceeds(families.populations)
      ? `仍未达到承诺的是五类重点人群与全市的比较，误报比例为 ${at(families.populations)}。`
      : `五类重点人群与全市的比较，误报比例为 ${at(families.populations)}。`,
    `审核后才发布的单元显示 Korn–Graubard 区间，包含真实值的比例：县（区）${at("usual|county|review|shown|hit")}，县（区）内分组 ${at("usual|part|review|shown|hit")}${isBelow(reviewed, 0.95) ? "（仍略低于 95%）" : ""}；此前显示的 logit 区间分别为 ${at("usual|county|review|logit|hit")} 和 ${at("usual|part|review|logit|hit")}。`,
    `县（区）估计的均方根误差：单年直接估计 ${root(simulation, "usual|areas|direct|squared")} 个百分点，两年合并 ${root(simulation, "usual|areas|pooled|squared")}，所属县组 ${root(simulation, "usual|areas|group|squared")}，Fay–Herriot 模型 ${root(simulation, "usual|areas|model|squared")}；模型区间平均 ${at("usual|areas|model|hit")} 包含真实值，但对与其他县（区）差别最大的县（区）只有 ${plainPercent(leastOfModel(simulation, "usual").coverage, 0).replace(" ", "")}。据此已作的改进、未采纳的建议及理由、仍有偏差之处，见文末。`,
  ].join("");
}
