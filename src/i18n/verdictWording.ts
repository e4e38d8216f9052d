import type { ByLocale } from "./locale.ts";
import { afterHan } from "./numbers.ts";

/** A finding about the target: what comes before the words that carry the status, and these words. */
export interface StatusWords {
  readonly before: string;
  readonly status: string;
}

/** Words of the verdict. Parameters are worded already: rates with %, differences with unit and sign, years with 年. */
export interface VerdictWording {
  /** The name of a target. `year` is null when it is that of the value. */
  readonly targetName: (rate: string, more: boolean, year: string | null) => string;
  readonly rate: (p: {
    readonly year: string;
    readonly provisional: boolean;
    readonly area: string | null;
    readonly residents: string;
    readonly count: string;
    readonly of: string;
  }) => string;
  readonly met: (target: string) => StatusWords;
  readonly notMet: (target: string) => StatusWords;
  readonly undecidedNow: (target: string) => StatusWords;
  readonly undecidedThen: (target: string) => StatusWords;
  readonly expected: (target: string) => StatusWords;
  readonly mustAccelerate: (target: string) => StatusWords;
  readonly littleProgress: (target: string) => StatusWords;
  readonly falling: (since: string) => StatusWords;
  readonly noError: (comparison: string) => StatusWords;
  readonly noSurvey: (year: string, target: string) => StatusWords;
  readonly unread: (years: string, target: string) => StatusWords;
  readonly withheld: (year: string, target: string) => StatusWords;
  readonly tooFew: (target: string) => StatusWords;
  readonly noTarget: StatusWords;
  /** Beside the whole region, for an area within it. */
  readonly aboveRegion: (region: string) => StatusWords;
  readonly belowRegion: (region: string) => StatusWords;
  readonly sameAsRegion: (region: string) => StatusWords;
  readonly untestedRegion: (region: string) => StatusWords;

  readonly named: (name: string, rate: string) => string;
  readonly sameYearNation: string;
  readonly nationOf: (year: string) => string;
  readonly above: (other: string) => string;
  readonly below: (other: string) => string;
  readonly risen: (years: string) => string;
  readonly fallen: (years: string) => string;
  readonly reached: (target: string, chance: string) => string;
  readonly notReached: (target: string, chance: string) => string;
  readonly asPublished: (comparison: string) => string;
  readonly insideInterval: (interval: string) => string;
  readonly onlyValue: (rate: string) => string;

  /** `short`: of the confidence that the words met or not met need, by either. */
  readonly whetherMet: (chance: string, short: "met" | "not-met" | null) => string;
  readonly whetherWillMeet: (year: string, chance: string) => string;
  readonly errorAssumed: string;
  readonly whetherMetNoError: string;
  readonly levelUnknown: (year: string) => string;
  readonly levelUnread: (years: string) => string;
  readonly levelWithheld: (year: string) => string;
  readonly willMeetUnknown: (year: string) => string;
  readonly whetherDifferent: (other: string) => string;
  readonly whetherChanged: (years: string) => string;
  readonly cannotTest: (other: string) => string;
  readonly sinceBaseline: (year: string) => string;

  readonly settle: (difference: string, needed: string, actual: string | null) => string;
  readonly settleNoGap: string;
  /** The sample is as large as the difference asks for, and the design or the asymmetry of the interval leaves it open. */
  readonly settleEdge: (difference: string) => string;
  readonly settleNoError: string;
  readonly settleNoSurvey: (year: string) => string;
  readonly settleUnread: (years: string) => string;
  readonly settleWithheld: (year: string) => string;
  readonly settleNextSurvey: string;
  readonly settleOneMore: string;
}

export const verdictWording: ByLocale<VerdictWording> = {
  zh: {
    targetName: (rate, more, year) =>
      `${year === null ? "" : `${year}${more ? "" : " "}`}${more ? `“超过 ${rate}”` : `${rate} `}的目标`,
    rate: ({ year, provisional, area, residents, count, of }) =>
      `${year}${provisional ? "（初步结果）" : ""}，${area ?? ""}每 ${of} 位${afterHan(residents)}中约有 ${count} 位具备科学素质；`,
    met: (target) => ({ before: `对照${afterHan(target)}，`, status: "已达标" }),
    notMet: (target) => ({ before: `对照${afterHan(target)}，`, status: "未达标" }),
    undecidedNow: (target) => ({ before: `是否达到${afterHan(target)}，`, status: "尚无法判定" }),
    undecidedThen: (target) => ({ before: `能否达到${afterHan(target)}，`, status: "尚无法判定" }),
    expected: (target) => ({ before: `对照${afterHan(target)}，`, status: "预期达标" }),
    mustAccelerate: (target) => ({ before: `要达到${afterHan(target)}，`, status: "需加快" }),
    littleProgress: (target) => ({ before: `朝着${afterHan(target)}，`, status: "进展有限" }),
    falling: (since) => ({ before: `比${afterHan(since)}`, status: "下降" }),
    noError: (comparison) => ({ before: `按公布值${comparison}，`, status: "是否达标数据不足" }),
    noSurvey: (year, target) => ({ before: `${year}没有调查，是否达到${afterHan(target)}，`, status: "数据不足" }),
    unread: (years, target) => ({
      before: `${years}的数据未能读取，是否达到${afterHan(target)}，`,
      status: "这里无法判定",
    }),
    withheld: (year, target) => ({ before: `${year}的值未发布，是否达到${afterHan(target)}，`, status: "数据不足" }),
    tooFew: (target) => ({ before: `可比调查少于两次，能否达到${afterHan(target)}，`, status: "数据不足" }),
    noTarget: { before: "", status: "尚未设定目标" },
    aboveRegion: (region) => ({ before: `高于${region}`, status: "" }),
    belowRegion: (region) => ({ before: `低于${region}`, status: "" }),
    sameAsRegion: (region) => ({ before: `与${region}`, status: "看不出差别" }),
    untestedRegion: (region) => ({ before: `与${region}有无差别，`, status: "无法检验" }),

    named: (name, rate) => `${name}（${rate}）`,
    sameYearNation: "同年全国",
    nationOf: (year) => ` ${year}全国`,
    above: (other) => `高于${other}`,
    below: (other) => `低于${other}`,
    risen: (years) => `比${afterHan(years)}提高`,
    fallen: (years) => `比${afterHan(years)}下降`,
    reached: (target, chance) => `达到了${afterHan(target)}（实际已达标的把握${chance}）`,
    notReached: (target, chance) => `没有达到${afterHan(target)}（实际已达标的把握${chance}）`,
    asPublished: (comparison) => `按公布值${comparison}`,
    insideInterval: (interval) => `实际比例在 ${interval} 之间（95% 置信区间）`,
    onlyValue: (rate) => `公布值为 ${rate}`,

    whetherMet: (chance, short) =>
      `是否达标（实际已达标的把握${chance}${short === null ? "" : short === "met" ? "，判定达标须不低于 97.5%" : "，判定未达标须不高于 2.5%"}）`,
    whetherWillMeet: (year, chance) => `${year}能否达标（按目前趋势，达标的把握${chance}）`,
    errorAssumed: "误差有多大（按简单随机抽样假设计算，实际通常更大）",
    whetherMetNoError: "实际是否达标（公布值没有误差信息，已达标的把握数据不足）",
    levelUnknown: (year) => `${year}的水平（没有调查）`,
    levelUnread: (years) => `${years}的水平（数据未能读取）`,
    levelWithheld: (year) => `${year}的水平（已调查，值未发布）`,
    willMeetUnknown: (year) => `${year}能否达标（可比调查少于两次，无法推算）`,
    whetherDifferent: (other) => `与${other}有无差别`,
    whetherChanged: (years) => `与${afterHan(years)}相比有无变化`,
    cannotTest: (other) => `与${other}有无差别（无法检验）`,
    sinceBaseline: (year) => `自 ${year}以来有无提高（基线未公布误差，无法检验）`,

    settle: (difference, needed, actual) =>
      `要分辨 ${difference}，有效样本约需 ${needed}${actual === null ? "" : `，本次约 ${actual}`}。`,
    settleNoGap: "本次数值与目标几乎相同，增加样本也难以分辨。",
    settleEdge: (difference) => `${difference}的差距正好在抽样误差的边缘，样本再大一些就能分辨。`,
    settleNoError: "要判定是否达标，需要本次调查的标准误，或样本量和设计效应。",
    settleNoSurvey: (year) => `要判定，需要${afterHan(year)}的调查数据。`,
    settleUnread: (years) => `${years}的数据可以读取后，即可判定。`,
    settleWithheld: (year) => `${year}的值审核发布后，即可判定。`,
    settleNextSurvey: "再做一次口径相同的调查，推算的范围会缩小。",
    settleOneMore: "再有一次口径相同、带误差信息的调查，就可以推算。",
  },
  en: {
    targetName: (rate, more, year) =>
      `the target of ${more ? "more than " : ""}${rate}${year === null ? "" : ` for ${year}`}`,
    rate: ({ year, provisional, area, residents, count, of }) =>
      `In ${year}${provisional ? " (preliminary)" : ""}, about ${count} in every ${of} ${residents}${area === null ? "" : ` in ${area}`} were science literate; `,
    met: (target) => ({ before: `${target} `, status: "has been met" }),
    notMet: (target) => ({ before: `${target} `, status: "has not been met" }),
    undecidedNow: (target) => ({ before: `whether ${target} has been met `, status: "cannot be told yet" }),
    undecidedThen: (target) => ({ before: `whether ${target} will be met `, status: "cannot be told yet" }),
    expected: (target) => ({ before: `${target} `, status: "is expected to be met" }),
    mustAccelerate: (target) => ({ before: `to meet ${target}, `, status: "the pace must quicken" }),
    littleProgress: (target) => ({ before: `towards ${target} there has been `, status: "little progress" }),
    falling: (since) => ({ before: "the rate ", status: `has fallen since ${since}` }),
    noError: (comparison) => ({
      before: `as published, this is ${comparison}, `,
      status: "but the data do not show how sure that is",
    }),
    noSurvey: (year, target) => ({
      before: `no survey was made in ${year}, so whether ${target} was met `,
      status: "cannot be said",
    }),
    unread: (years, target) => ({
      before: `the data of ${years} could not be read, so whether ${target} is met `,
      status: "cannot be said here",
    }),
    withheld: (year, target) => ({
      before: `the value of ${year} has not been published, so whether ${target} is met `,
      status: "cannot be said",
    }),
    tooFew: (target) => ({
      before: `with fewer than two comparable surveys, whether ${target} will be met `,
      status: "cannot be said",
    }),
    noTarget: { before: "", status: "no target has been set" },
    aboveRegion: (region) => ({ before: `this is above ${region}`, status: "" }),
    belowRegion: (region) => ({ before: `this is below ${region}`, status: "" }),
    sameAsRegion: (region) => ({ before: `whether this differs from ${region} `, status: "cannot be told" }),
    untestedRegion: (region) => ({ before: `whether this differs from ${region} `, status: "cannot be tested" }),

    named: (name, rate) => `${name} (${rate})`,
    sameYearNation: "the nation in the same year",
    nationOf: (year) => `the nation in ${year}`,
    above: (other) => `above ${other}`,
    below: (other) => `below ${other}`,
    risen: (years) => `higher than in ${years}`,
    fallen: (years) => `lower than in ${years}`,
    reached: (target, chance) => `${target} has been met (chance that it has: ${chance})`,
    notReached: (target, chance) => `${target} has not been met (chance that it has: ${chance})`,
    asPublished: (comparison) => `as published, ${comparison}`,
    insideInterval: (interval) => `the true rate lies within ${interval} (95% confidence interval)`,
    onlyValue: (rate) => `the published value is ${rate}`,

    whetherMet: (chance, short) =>
      `whether the target has been met (chance that it has: ${chance}${short === null ? "" : short === "met" ? "; to say so takes 97.5 in a hundred" : "; to say that it has not takes 2.5 or less"})`,
    whetherWillMeet: (year, chance) =>
      `whether the target for ${year} will be met (chance at the present trend: ${chance})`,
    errorAssumed: "how large the error is (a simple random sample is assumed; it is usually larger)",
    whetherMetNoError:
      "whether the target has really been met (published without error: too little data to give a chance)",
    levelUnknown: (year) => `the level in ${year} (no survey)`,
    levelUnread: (years) => `the level in ${years} (data could not be read)`,
    levelWithheld: (year) => `the level in ${year} (surveyed, not published)`,
    willMeetUnknown: (year) =>
      `whether the target for ${year} will be met (fewer than two comparable surveys to project from)`,
    whetherDifferent: (other) => `whether it differs from ${other}`,
    whetherChanged: (years) => `whether it has changed since ${years}`,
    cannotTest: (other) => `whether it differs from ${other}: cannot be tested`,
    sinceBaseline: (year) => `whether it has risen since ${year} (baseline without error: cannot be tested)`,

    settle: (difference, needed, actual) =>
      `To tell a difference of ${difference}, an effective sample of about ${needed} would be needed${actual === null ? "" : `; this survey had about ${actual}`}.`,
    settleNoGap: "The value and the target are almost the same: a larger sample would hardly tell them apart.",
    settleEdge: (difference) =>
      `A difference of ${difference} is just at the edge of the sampling error: a somewhat larger sample would tell.`,
    settleNoError:
      "To tell whether the target is met, the standard error of this survey is needed, or its sample size and design effect.",
    settleNoSurvey: (year) => `To tell, data of a survey in ${year} are needed.`,
    settleUnread: (years) => `It can be told once the data of ${years} can be read.`,
    settleWithheld: (year) => `It can be told once the value of ${year} has been reviewed and published.`,
    settleNextSurvey: "One more survey by the same method would narrow the projection.",
    settleOneMore: "One more survey by the same method, with its error, would allow a projection.",
  },
};
