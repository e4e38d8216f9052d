import type { ByLocale } from "./locale.ts";
import { afterHan } from "./numbers.ts";

/** Words of what is not published yet: the bar on every page, the sheets about it, what is kept on this machine. Parameters are worded already. */
export interface DraftWords {
  readonly mark: string;
  readonly banner: (edition: string, savedAt: string) => string;
  readonly savedAt: (time: Date) => string;
  readonly leave: string;
  readonly none: string;
  readonly noneBody: string;
  readonly toPublished: string;
  readonly step: {
    readonly title: string;
    readonly later: string;
    readonly lead: string;
    readonly site: string;
    readonly brief: string;
    readonly stored: (day: string) => string;
    readonly memory: string;
    readonly replaced: string;
    readonly notYet: string;
    readonly reasonFirst: string;
    readonly clear: string;
    readonly cleared: string;
    readonly notCleared: string;
  };
  readonly offer: {
    readonly title: (day: string) => string;
    readonly body: (edition: string, years: string) => string;
    readonly bodyReference: (edition: string) => string;
    readonly resume: (day: string) => string;
    readonly clear: string;
    readonly stale: string;
  };
  readonly resumed: {
    readonly title: (day: string) => string;
    readonly body: string;
    readonly again: string;
    readonly issues: string;
    readonly noIssues: string;
    readonly agreed: string;
    readonly reread: string;
    readonly open: string;
    readonly places: (count: string) => string;
  };
}

function timeOfDay(time: Date): string {
  return `${String(time.getHours()).padStart(2, "0")}:${String(time.getMinutes()).padStart(2, "0")}`;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The day of a draft, by the clock of this machine: 11 月 24 日 */
export const draftDay: ByLocale<(time: Date) => string> = {
  zh: (time) => `${time.getMonth() + 1} 月 ${time.getDate()} 日`,
  en: (time) => `${time.getDate()} ${months[time.getMonth()] ?? ""}`,
};

export const draftWords: ByLocale<DraftWords> = {
  zh: {
    mark: "送审稿 内部使用",
    banner: (edition, savedAt) => `尚未发布的数据版本 ${edition}，${savedAt}的草稿，只在这台电脑上。`,
    savedAt: (time) => `${draftDay.zh(time)} ${timeOfDay(time)} `,
    leave: "退出送审稿",
    none: "这台电脑上没有送审稿",
    noneBody: "送审稿只存在生成它的那台电脑、那个浏览器里，最多保留 14 天。请在那台电脑上打开，或重新导入。",
    toPublished: "查看已发布的数据",
    step: {
      title: "送审",
      later: "能够发布时，这里可以用新数据预览整个网站，并打印两页送审摘要。",
      lead: "用尚未发布的数据预览整个网站。每一页、每张图和每个下载的文件都标有“送审稿 内部使用”，只有这台电脑能打开。",
      site: "预览整个网站",
      brief: "两页送审摘要（可打印）",
      stored: (day) =>
        `草稿已存在这台电脑的浏览器里，${day}以前有效。存的是填写的内容、将要发布的文件和问题的种类，没有调查对象的任何一行，也没有暂不发布的数值。`,
      memory:
        "浏览器不让保存，或者空间已满：草稿只在这个页面里，刷新或关闭就没有了。预览会在本页打开，返回后需要重新选择文件。",
      replaced:
        "另一个页面换掉或清除了这份草稿，这台电脑上存的已经不是它。在这里打开预览、摘要或操作说明，会重新存上。",
      notYet: "还有问题没有核对打勾：可以预览，不能发布。",
      reasonFirst: "先在第 5 步写明更改原因，才能生成送审稿。",
      clear: "清除草稿",
      cleared: "草稿已清除。",
      notCleared: "浏览器没能清除草稿。请在浏览器设置里清除本网站的数据。",
    },
    offer: {
      title: (day) => `这台电脑上有 ${day}的草稿`,
      body: (edition, years) => `数据版本 ${edition}，涉及${afterHan(years)}。`,
      bodyReference: (edition) => `数据版本 ${edition}，只改动全国值、目标、口径变化或分工。`,
      resume: (day) => `继续 ${day}的草稿`,
      clear: "清除",
      stale: "网站在这以后又发布了别的版本：这份草稿只能看，不能发布。请重新选择文件再导入一次。",
    },
    resumed: {
      title: (day) => `${day}的草稿`,
      body: "调查文件没有保存。对照、影响、送审和发布可以直接继续；要改列的对应、年份或审核意见，需要重新选择文件。",
      again: "重新选择文件，沿用填写的内容",
      issues: "导入时的问题",
      noIssues: "导入时没有需要核对的问题。",
      agreed: "已核对",
      reread: "还有问题没有核对。请重新选择文件，核对打勾后再发布。",
      open: "未核对",
      places: (count) => `${count} 处`,
    },
  },
  en: {
    mark: "Draft for approval, internal use",
    banner: (edition, savedAt) => `Edition ${edition} is not published: a draft of ${savedAt}, on this computer only.`,
    savedAt: (time) => `${draftDay.en(time)}, ${timeOfDay(time)}`,
    leave: "Leave the draft",
    none: "There is no draft on this computer",
    noneBody:
      "A draft exists only in the browser of the computer that made it, for at most 14 days. Open it there, or import again.",
    toPublished: "See what is published",
    step: {
      title: "Send for approval",
      later: "Once the data can be published, the whole site can be seen with them here, and a two-page brief printed.",
      lead: "See the whole site with the data that are not published yet. Every page, chart and downloaded file is marked as a draft for internal use, and only this computer can open it.",
      site: "See the whole site",
      brief: "Two-page brief (to print)",
      stored: (day) =>
        `The draft is kept in the browser of this computer until ${day}: what was filled in, the files to be published and the kinds of issues; no row of any respondent, and no value that is withheld.`,
      memory:
        "The browser refuses to store the draft, or its storage is full: it is in this page alone and goes with it. The preview opens in this tab; afterwards the file has to be chosen again.",
      replaced:
        "Another page has replaced or deleted this draft, and it is no longer the one kept on this computer. Opening the preview, the brief or the instruction here keeps it again.",
      notYet: "Some issues have not been ticked: this can be looked at and not yet published.",
      reasonFirst: "Give a reason for the change in step 5; then the draft can be made.",
      clear: "Delete the draft",
      cleared: "The draft is deleted.",
      notCleared: "The browser did not delete the draft. Delete this site's data in the browser's settings.",
    },
    offer: {
      title: (day) => `There is a draft of ${day} on this computer`,
      body: (edition, years) => `Edition ${edition}, about ${years}.`,
      bodyReference: (edition) => `Edition ${edition}: national figures, targets, breaks or lead units only.`,
      resume: (day) => `Go on with the draft of ${day}`,
      clear: "Delete it",
      stale:
        "Another edition has been published since: this draft can be looked at and not published. Choose the file and import it again.",
    },
    resumed: {
      title: (day) => `Draft of ${day}`,
      body: "The survey file was not kept. Comparison, impact, approval and publication go on from here; to change columns, years or review notes, choose the file again.",
      again: "Choose the file again, with what was filled in",
      issues: "Issues of the import",
      noIssues: "The import had no issues to look at.",
      agreed: "looked at",
      reread: "Some issues have not been looked at: choose the file again and tick them, then publish.",
      open: "not looked at",
      places: (count) => (count === "1" ? "1 place" : `${count} places`),
    },
  },
};
