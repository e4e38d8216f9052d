import type { ByLocale } from "./locale.ts";

/** Words of an embedded chart around the chart itself. */
export interface EmbedWords {
  readonly frameTitle: (title: string) => string;
  readonly loading: string;
  readonly unused: (parameters: string) => string;
  readonly parameterJoint: string;
  readonly more: (count: number) => string;
  /** `code` as in the address. */
  readonly notDrawn: (code: string) => string;
  readonly missingWaves: (years: string) => string;
  readonly editionWithdrawn: (edition: string, current: string) => string;
  readonly editionUnknown: (edition: string, current: string) => string;
  readonly stale: (publishedAt: string) => string;
  readonly emptyTitle: string;
  readonly emptyBody: string;
  readonly nothingTitle: string;
  readonly nothingBody: string;
  readonly offlineTitle: string;
  readonly offlineBody: string;
  readonly refusedTitle: string;
  readonly brokenTitle: string;
  readonly brokenBody: string;
  readonly retry: string;
  readonly edition: (edition: string, publishedAt: string) => string;
  readonly fullPage: string;
  readonly opensNewWindow: string;
}

export const embedWords: ByLocale<EmbedWords> = {
  zh: {
    frameTitle: (title) => `${title} · 公民科学素质`,
    loading: "正在读取数据……",
    unused: (parameters) => `网址中有几项没有采用，已按默认显示：${parameters}。`,
    parameterJoint: "，",
    more: (count) => `另有 ${count} 项`,
    notDrawn: (code) => `本版本还不能绘制“${code}”图，现显示趋势图。`,
    missingWaves: (years) => `${years}的数据暂时不能显示，其余年份照常显示。`,
    editionWithdrawn: (edition, current) => `网址指定的数据版本 ${edition} 已撤回，现显示当前版本 ${current}。`,
    editionUnknown: (edition, current) => `没有网址指定的数据版本 ${edition}，现显示当前版本 ${current}。`,
    stale: (publishedAt) => `读不到最新数据，现显示上次读到的版本（${publishedAt}发布）。`,
    emptyTitle: "还没有发布任何调查数据",
    emptyBody: "发布第一个年度的数据后，图表会显示在这里。",
    nothingTitle: "没有可以显示的数据",
    nothingBody: "所选地区、人群或年份还没有发布数据。",
    offlineTitle: "读不到数据",
    offlineBody: "当前没有网络连接，或数据服务器没有应答。恢复后会自动重新读取。",
    refusedTitle: "数据没有通过核验，未显示",
    brokenTitle: "图表出了故障",
    brokenBody: "数据没有受影响。请重新打开页面；如再次出现，请把下面的文字告诉维护人员。",
    retry: "再试一次",
    edition: (edition, publishedAt) => `数据版本 ${edition}，${publishedAt}发布`,
    fullPage: "打开完整页面",
    opensNewWindow: "（在新窗口打开）",
  },
  en: {
    frameTitle: (title) => `${title} · Civic science literacy`,
    loading: "Reading the data…",
    unused: (parameters) => `Parts of the address were not used and have their defaults: ${parameters}.`,
    parameterJoint: ", ",
    more: (count) => `${count} more`,
    notDrawn: (code) => `This version does not draw the chart “${code}” yet; the trend is shown instead.`,
    missingWaves: (years) => `The data of ${years} cannot be shown at present; the other years are.`,
    editionWithdrawn: (edition, current) =>
      `Edition ${edition}, which the address asks for, has been withdrawn; the current edition ${current} is shown.`,
    editionUnknown: (edition, current) =>
      `There is no edition ${edition}, which the address asks for; the current edition ${current} is shown.`,
    stale: (publishedAt) =>
      `The latest data cannot be read; this is the last edition that was (published ${publishedAt}).`,
    emptyTitle: "No survey data have been published yet",
    emptyBody: "Once the first year is published, the chart appears here.",
    nothingTitle: "There is nothing to show",
    nothingBody: "No data have been published for the chosen area, population or year.",
    offlineTitle: "The data cannot be reached",
    offlineBody:
      "There is no network connection, or the data server does not answer. The chart will try again by itself.",
    refusedTitle: "The data did not pass their checks and are not shown",
    brokenTitle: "This chart has failed",
    brokenBody:
      "No data are affected. Please reopen the page; if it happens again, pass the text below to whoever maintains this site.",
    retry: "Try again",
    edition: (edition, publishedAt) => `Edition ${edition}, published ${publishedAt}`,
    fullPage: "Open the full page",
    opensNewWindow: " (opens in a new window)",
  },
};
