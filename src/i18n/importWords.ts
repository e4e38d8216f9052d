import type { ByLocale } from "./locale.ts";

/** Words of the import page around its steps: files, progress, faults. Parameters are worded already. */
export interface ImportWords {
  readonly title: string;
  readonly lead: string;
  readonly privacy: string;
  /** Titles of the steps; `later` says what a step will show. */
  readonly steps: {
    readonly files: string;
    readonly understood: string;
    readonly columns: string;
    readonly check: string;
    readonly review: string;
    readonly results: string;
    readonly download: string;
  };
  readonly later: {
    readonly understood: string;
    readonly columns: string;
    readonly check: string;
    readonly review: string;
    readonly results: string;
    readonly download: string;
  };
  readonly folder: {
    readonly reading: string;
    readonly label: string;
    readonly edition: (region: string, edition: string, date: string) => string;
    readonly years: (years: string) => string;
    readonly noYears: string;
    readonly demo: string;
    readonly empty: string;
    readonly emptyBody: string;
    readonly unreadable: string;
    readonly unreadableBody: string;
    readonly missing: (years: string) => string;
    readonly missingBody: string;
    readonly retry: string;
  };
  readonly progress: {
    readonly label: string;
    readonly starting: string;
    readonly at: (percent: string, rows: string, speed: string) => string;
    readonly left: (seconds: string) => string;
    /** For those who hear the page: told four times. */
    readonly quarter: (percent: string) => string;
    readonly planning: string;
    readonly cancel: string;
    readonly cancelled: string;
    readonly cancelledBody: string;
    readonly again: string;
  };
  readonly failed: {
    readonly title: string;
    readonly reasons: Readonly<Record<"unreadable-file" | "worker" | "fault", string>>;
    readonly nothing: string;
  };
  readonly size: (amount: string, unit: "B" | "KB" | "MB") => string;
}

export const importWords: ByLocale<ImportWords> = {
  zh: {
    title: "导入调查数据",
    lead: "从调查文件到可以发布的数据，逐步核对：文件怎样读懂，哪里有问题，结果与已发布的相差多少。",
    privacy: "调查文件只在这台电脑上读取，不上传，也不保存。选择文件以后，本页除自身的程序文件外不再访问服务器。",
    steps: {
      files: "选择文件",
      understood: "看懂了什么",
      columns: "核对各列和取值",
      check: "处理问题",
      review: "确定发布方式和审核",
      results: "对照结果",
      download: "下载发布文件",
    },
    later: {
      understood: "选择文件后，这里写明编码、工作表、表头和前几行怎样读懂，都可以更改。",
      columns: "读取文件后，这里列出每一列被理解成什么，可以更改。",
      check: "读取文件后，这里按种类列出问题，写明行、列和内容。",
      review: "读取完成后，这里可以合并两年、加上县级模型估计，并逐个审核暂不发布的结果。",
      results: "读取完成后，这里把新的结果与已发布的数据放在一起。",
      download: "各类问题核对以后，这里可以下载要复制到网站的文件。",
    },
    folder: {
      reading: "正在读取已发布的数据，随后可以选择文件……",
      label: "已发布的数据",
      edition: (region, edition, date) => `${region}，数据版本 ${edition}，${date}发布`,
      years: (years) => `已有年份：${years}`,
      noYears: "还没有任何年份",
      demo: "演示数据（虚构）",
      empty: "网站上还没有数据",
      emptyBody: "这次生成的文件将建立一个新的数据文件夹，地区、目标和全国数据采用程序自带的资料。",
      unreadable: "已发布的数据读不到，无法对照",
      unreadableBody: "仍可继续，但生成的文件只适合放进空的数据文件夹：放进已有数据的文件夹，原来的版本记录会被覆盖。",
      missing: (years) => `${years}已发布的数据读不到`,
      missingBody: "其他年份照常对照；这些年份可以整年替换，不能只改其中的格子。",
      retry: "重新读取",
    },
    progress: {
      label: "读取进度",
      starting: "开始读取……",
      at: (percent, rows, speed) => `已读 ${percent}，${rows} 行，每秒约 ${speed} 行`,
      quarter: (percent) => `已读 ${percent}`,
      left: (seconds) => `，约剩 ${seconds} 秒`,
      planning: "正在计算估计值……",
      cancel: "取消读取",
      cancelled: "已取消，没有留下任何内容",
      cancelledBody: "文件没有改动，网站上的数据也没有改动。",
      again: "重新读取",
    },
    failed: {
      title: "没有读完",
      reasons: {
        "unreadable-file": "浏览器打不开这个文件。它可能已被移动、改名或修改，或正被别的程序占用。请重新选择文件。",
        worker: "读取程序没能启动，可能是网络中断，或网站刚更新过。请刷新页面后再试。",
        fault: "读取程序出了故障。请重试；如再次出现，请把下面的文字告诉维护人员。",
      },
      nothing: "没有保存任何内容，网站上的数据没有改动。",
    },
    size: (amount, unit) => `${amount} ${unit}`,
  },
  en: {
    title: "Import survey data",
    lead: "From a survey file to data that can be published, step by step: how the file was understood, what is wrong with it, and how far the results are from what is published.",
    privacy:
      "The survey file is read on this computer only: nothing is uploaded and nothing is stored. Once a file has been chosen, this page asks the server for its own program files and for nothing else.",
    steps: {
      files: "Choose files",
      understood: "What was understood",
      columns: "Check columns and values",
      check: "Settle the issues",
      review: "Publication and review",
      results: "Compare the results",
      download: "Download the files",
    },
    later: {
      understood:
        "Once a file has been chosen, its encoding, sheet, header and first rows stand here as they were understood; each can be changed.",
      columns: "Once a file has been read, what each column was taken for is listed here and can be changed.",
      check: "Once a file has been read, its issues are listed here by kind, with row, column and value.",
      review:
        "Once a file has been read, two years can be pooled here, model estimates added, and results under review judged one by one.",
      results: "Once a file has been read, the new results stand here beside the published ones.",
      download: "Once every kind of issue has been looked at, the files for the website can be downloaded here.",
    },
    folder: {
      reading: "Reading the published data; then files can be chosen…",
      label: "Published data",
      edition: (region, edition, date) => `${region}, edition ${edition}, published ${date}`,
      years: (years) => `Years: ${years}`,
      noYears: "No year has been published",
      demo: "Demonstration data (invented)",
      empty: "The website has no data yet",
      emptyBody:
        "The files made here begin a new data folder, with the areas, targets and national figures that come with the program.",
      unreadable: "The published data cannot be read, so nothing can be compared",
      unreadableBody:
        "You can go on, but the files made here are fit for an empty data folder only: copied over existing data they would overwrite its record of editions.",
      missing: (years) => `The published data of ${years} cannot be read`,
      missingBody: "Other years are compared as usual; these can be replaced whole, but not changed cell by cell.",
      retry: "Read again",
    },
    progress: {
      label: "Progress of reading",
      starting: "Starting to read…",
      at: (percent, rows, speed) => `${percent} read, ${rows} rows, about ${speed} rows a second`,
      quarter: (percent) => `${percent} read`,
      left: (seconds) => `, about ${seconds} s left`,
      planning: "Working out the estimates…",
      cancel: "Cancel reading",
      cancelled: "Cancelled; nothing was kept",
      cancelledBody: "Neither the file nor the data of the website have changed.",
      again: "Read again",
    },
    failed: {
      title: "Reading did not finish",
      reasons: {
        "unreadable-file":
          "The browser cannot open this file. It may have been moved, renamed or changed, or another program is using it. Please choose it again.",
        worker:
          "The reading program did not start: the network may be down, or the website has just been updated. Please reload the page and try again.",
        fault:
          "The reading program failed. Please try again; if it happens again, pass the text below to whoever maintains this site.",
      },
      nothing: "Nothing was kept, and the data of the website have not changed.",
    },
    size: (amount, unit) => `${amount} ${unit}`,
  },
};
