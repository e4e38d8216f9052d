import type { ByLocale } from "./locale.ts";

/** Words of the frame around every page: masthead, navigation, switches, states. */
export interface AppWords {
  readonly siteTitle: (city: string) => string;
  /** Of the browser tab. */
  readonly pageTitle: (page: string, city: string) => string;
  readonly skip: string;
  readonly navigation: string;
  readonly pages: {
    readonly overview: string;
    readonly trend: string;
    readonly populations: string;
    readonly counties: string;
    readonly balance: string;
    readonly method: string;
    readonly import: string;
  };
  /** The same where there is little room. */
  readonly importBriefly: string;
  readonly importButton: string;
  readonly switches: string;
  readonly largeText: string;
  readonly otherLanguage: string;
  readonly theme: { readonly label: string; readonly auto: string; readonly light: string; readonly dark: string };
  readonly demoMark: string;
  readonly demoExplained: string;
  readonly loading: string;
  readonly retry: string;
  readonly refusedTitle: string;
  readonly emptyTitle: string;
  readonly emptyBody: string;
  /** Takes an ISO date: nothing that words dates can be loaded when the server is away. */
  readonly staleTitle: (publishedAt: string) => string;
  readonly offline: string;
  readonly missingWaves: (years: string) => string;
  readonly droppedParameters: (list: string) => string;
  readonly notFoundTitle: string;
  readonly notFoundBody: string;
  readonly toOverview: string;
  readonly brokenTitle: string;
  readonly brokenBody: string;
  readonly reload: string;
  readonly edition: (edition: string, publishedAt: string) => string;
  readonly footer: string;
  /** On paper: where the page lives. */
  readonly address: (address: string) => string;
  readonly notYet: string;
  readonly figuresMissing: string;
}

export const appWords: ByLocale<AppWords> = {
  zh: {
    siteTitle: (city) => `${city}公民科学素质监测`,
    pageTitle: (page, city) => `${page} · ${city}公民科学素质监测`,
    skip: "跳到正文",
    navigation: "页面",
    pages: {
      overview: "总览",
      trend: "趋势",
      populations: "人群",
      counties: "县（区）",
      balance: "均衡",
      method: "方法",
      import: "导入调查数据",
    },
    importBriefly: "导入",
    importButton: "导入调查数据",
    switches: "显示方式",
    largeText: "大字",
    otherLanguage: "English",
    theme: { label: "配色", auto: "随系统", light: "浅色", dark: "深色" },
    demoMark: "演示数据（虚构）",
    demoExplained: "本页数据为演示而虚构，不反映任何地区的真实情况。",
    loading: "正在读取数据……",
    retry: "再试一次",
    refusedTitle: "数据暂时不能显示",
    emptyTitle: "还没有发布任何调查数据",
    emptyBody: "发布第一个年度的数据后，这里会显示研判、趋势和分组情况。",
    staleTitle: (publishedAt) => `读不到最新数据，现显示上次读到的版本（${publishedAt} 发布）`,
    offline: "当前没有网络连接。恢复后会自动更新。",
    missingWaves: (years) => `${years}的数据暂时不能显示，其余年份照常显示。`,
    droppedParameters: (list) => `网址中有几项无法识别，已按默认显示：${list}`,
    notFoundTitle: "没有这个页面",
    notFoundBody: "网址可能不完整，或来自别的版本。",
    toOverview: "回到总览",
    brokenTitle: "这个页面出了故障",
    brokenBody: "数据没有受影响。请重新打开页面；如再次出现，请把下面的文字告诉维护人员。",
    reload: "重新打开",
    edition: (edition, publishedAt) => `数据版本 ${edition}，${publishedAt}发布`,
    footer: "抽样调查有误差：图中横线和色带为 95% 置信区间，差别小于误差时不作高低判断。",
    address: (address) => `本页网址：${address}`,
    notYet: "没有可以显示的数据。",
    figuresMissing: "图表程序没有读到，请检查网络后重新打开页面。",
  },
  en: {
    siteTitle: (city) => `${city} civic science literacy`,
    pageTitle: (page, city) => `${page} · ${city} civic science literacy`,
    skip: "Skip to content",
    navigation: "Pages",
    pages: {
      overview: "Overview",
      trend: "Trend",
      populations: "Populations",
      counties: "Counties",
      balance: "Balance",
      method: "Method",
      import: "Import survey data",
    },
    importBriefly: "Import",
    importButton: "Import data",
    switches: "Display",
    largeText: "Large type",
    otherLanguage: "中文",
    theme: { label: "Colours", auto: "Automatic", light: "Light", dark: "Dark" },
    demoMark: "Demo data (invented)",
    demoExplained: "The data on this page are invented for demonstration and describe no real place.",
    loading: "Reading the data…",
    retry: "Try again",
    refusedTitle: "The data cannot be shown at present",
    emptyTitle: "No survey data have been published yet",
    emptyBody: "Once the first year is published, the verdict, the trend and the breakdowns appear here.",
    staleTitle: (publishedAt) =>
      `The latest data cannot be read; this is the last edition that was (published ${publishedAt})`,
    offline: "There is no network connection. The page will update by itself once it is back.",
    missingWaves: (years) => `The data of ${years} cannot be shown at present; the other years are.`,
    droppedParameters: (list) => `Parts of the address were not understood and the defaults are shown instead: ${list}`,
    notFoundTitle: "There is no such page",
    notFoundBody: "The address may be incomplete or come from another version.",
    toOverview: "Back to the overview",
    brokenTitle: "This page has failed",
    brokenBody:
      "No data are affected. Please reopen the page; if it happens again, pass the text below to whoever maintains this site.",
    reload: "Reopen",
    edition: (edition, publishedAt) => `Edition ${edition}, published ${publishedAt}`,
    footer:
      "Sample surveys have error: bars and bands are 95% confidence intervals; a difference smaller than the error is not called one.",
    address: (address) => `This page: ${address}`,
    notYet: "There is nothing to show.",
    figuresMissing: "The scripts of the figures did not arrive. Check the connection and reopen the page.",
  },
};
