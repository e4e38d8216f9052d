import type { ByLocale } from "./locale.ts";

/** Words of the ways from a planned publication to the website. Parameters are worded already. */
export interface PublishWords {
  readonly title: string;
  readonly later: string;
  readonly notAgreed: string;
  readonly notes: (count: string) => string;
  /** Where the published data could not be read. */
  readonly unread: Readonly<Record<"sure" | "hint" | "notSure", string>>;
  readonly folder: {
    readonly title: string;
    readonly lead: string;
    readonly button: string;
    readonly unsupported: string;
    readonly notPicked: string;
    readonly writing: (done: string, all: string) => string;
    readonly published: (edition: string, folder: string) => string;
    readonly publishedBody: (files: string) => string;
    readonly unlocked: string;
    readonly contradictsTitle: string;
    readonly contradictsBody: string;
    readonly wrongTitle: (name: string) => string;
    readonly wrongBody: string;
    readonly wrongFirst: string;
    readonly changedTitle: string;
    readonly changedTo: (edition: string, date: string) => string;
    readonly changedRegion: (found: string, own: string) => string;
    readonly changedGone: string;
    readonly changedFrom: (edition: string) => string;
    readonly changedFromNothing: string;
    readonly changedBody: string;
    readonly busyTitle: string;
    readonly busyBody: (holder: string) => string;
    readonly failedTitle: string;
    readonly failedAt: (path: string, detail: string) => string;
    readonly shows: Readonly<Record<"old" | "new" | "unknown", string>>;
    readonly refusedTitle: string;
    readonly refusedBody: (detail: string) => string;
  };
  readonly zip: {
    readonly title: string;
    readonly lead: string;
    readonly instruction: string;
    readonly instructionHint: string;
  };
  readonly command: {
    readonly title: string;
    readonly lead: string;
    readonly shells: Readonly<Record<"posix" | "powershell", string>>;
    readonly label: string;
    readonly copy: string;
    readonly copied: string;
    readonly byHand: string;
    readonly mapping: (name: string) => string;
    readonly ownMapping: (name: string) => string;
    readonly both: (own: string, chosen: string) => string;
    readonly reviews: (name: string) => string;
    readonly reference: (name: string) => string;
    readonly pasted: string;
    readonly encoding: string;
    readonly years: string;
    readonly fileHint: string;
  };
}

export const publishWords: ByLocale<PublishWords> = {
  zh: {
    title: "发布",
    later: "各类问题核对以后，这里可以写入网站的数据文件夹，或下载要复制的文件。",
    notAgreed: "请先在“处理问题”一步逐类核对并打勾。",
    notes: (count) => `第 5 步勾选的结果有 ${count} 个还没有审核意见。请填写，或取消勾选。`,
    unread: {
      sure: "网站的 data 文件夹里没有 manifest.json，这是第一次发布",
      hint: "已发布的数据读不到，这次生成的是一个全新的版本。放进已有数据的文件夹，会盖掉原来的版本记录。",
      notSure: "请先看过网站的 data 文件夹，确认里面没有 manifest.json；如果有，先恢复它再导入。",
    },
    folder: {
      title: "直接写入网站的数据文件夹",
      lead: "选择网站所在的文件夹，或其中的 data 文件夹。先写新的数据，最后才换清单：中途断开，网站仍显示原来的版本。",
      button: "选择文件夹并发布",
      unsupported:
        "这个浏览器不能写入文件夹（需要 Chrome、Edge 等浏览器，并以 https 或本机地址打开）。请用下面的压缩包或命令行。",
      notPicked: "没有选中可以写入的文件夹，没有写入任何内容。",
      writing: (done, all) => `正在写入，${done}/${all}`,
      published: (edition, folder) => `已发布数据版本 ${edition}，写入“${folder}”`,
      publishedBody: (files) => `${files} 个文件都已读回核对，与送审的完全相同。刷新网站，页脚会显示新的数据版本。`,
      unlocked:
        "这个文件夹不让写锁文件 .lock，写入期间别人看不到有人正在发布。请确认没有别人同时发布过；拿不准时，用命令行的 check 检查一遍。",
      contradictsTitle: "文件夹里的数据前后不一致，没有发布",
      contradictsBody: "没有写入任何内容。恢复以前，也请不要用压缩包更新这个文件夹；恢复以后，刷新本页，重新导入。",
      wrongTitle: (name) => `“${name}”里没有本网站的数据`,
      wrongBody:
        "里面没有本网站的 manifest.json，也没有带 manifest.json 的 data 文件夹。没有写入任何内容。请选择网站的 data 文件夹，或包含它的文件夹。",
      wrongFirst: "请选择一个名为 data 的空文件夹，或网站的文件夹（里面有 index.html）。没有写入任何内容。",
      changedTitle: "文件夹里的数据与本页读到的不同，没有发布",
      changedTo: (edition, date) => `文件夹里现在是数据版本 ${edition}（${date}发布）。`,
      changedRegion: (found, own) => `那是${found}的数据，本页是${own}的。请选择本网站的文件夹。`,
      changedGone: "文件夹里现在没有 manifest.json。",
      changedFrom: (edition) => `本页是接在数据版本 ${edition} 之后做的。`,
      changedFromNothing: "本页打开时网站上还没有数据。",
      changedBody: "别人可能刚发布过，或者选错了文件夹。请刷新本页，重新导入后再发布；原有的数据没有改动。",
      busyTitle: "有人正在发布到这个文件夹",
      busyBody: (holder) => `占用者：${holder}。请等对方完成；如果已经中断，10 分钟后可以再试。原有的数据没有改动。`,
      failedTitle: "没有写完",
      failedAt: (path, detail) => `写到 ${path} 时出错：${detail}`,
      shows: {
        old: "网站仍完整显示原来的版本。请检查磁盘空间和写入权限后再试，已写入的文件不碍事。",
        new: "网站已显示新的版本，文件都在；只是最后的核对没有做完。",
        unknown: "文件夹读不到了，不能确定网站显示哪个版本。请重新接好后打开网站，核对页脚的数据版本。",
      },
      refusedTitle: "浏览器没有让写入这个文件夹",
      refusedBody: (detail) => `浏览器的说明：${detail}。没有写入任何内容。可以换一个文件夹，或用压缩包发布。`,
    },
    zip: {
      title: "下载压缩包，交给网站维护人员",
      lead: "压缩包里只有要复制的数据文件。连同操作说明一起交给信息中心。",
      instruction: "给信息中心的操作说明（一页，可打印）",
      instructionHint: "写明文件清单、校验值、复制顺序和检查办法。",
    },
    command: {
      title: "用命令行发布",
      lead: "在程序所在的文件夹运行。同样的文件、时间、状态和原因，得到的数据与上面逐字节相同。",
      shells: { posix: "Linux、macOS 终端", powershell: "Windows PowerShell" },
      label: "命令",
      copy: "复制命令",
      copied: "已复制",
      byHand: "已选中，请按 Ctrl+C 复制",
      mapping: (name) => `下载 ${name}（本页选定的对应关系）`,
      ownMapping: (name) => `命令里的 ${name} 是所选的映射文件。`,
      both: (own, chosen) =>
        `本页选定的内容优先于映射文件 ${own}；命令行只读一个映射文件，请把两者合并后存为 ${chosen}。`,
      reviews: (name) => `下载 ${name}（审核意见）`,
      reference: (name) => `下载 ${name}（改动的各张表）`,
      pasted: "从剪贴板粘贴的表格没有文件，命令行无法读取。",
      encoding: "本页给个别文件指定了编码、表头或形状；命令行把映射文件用于所有文件，结果可能不同。",
      years:
        "本页给个别文件写明了调查年份；命令行的 --year 用于所有文件，文件自己写明的年份不同时会拒绝。请先在表中加上“年份”列，再用命令行导入。",
      fileHint: "把 data 换成网站 data 文件夹的路径；文件名不在当前文件夹时请写全路径。",
    },
  },
  en: {
    title: "Publish",
    later:
      "Once every kind of issue has been looked at, the data can be written into the website's folder, or downloaded.",
    notAgreed: "First look at each kind of issue under “Settle the issues” and tick it.",
    notes: (count) =>
      `In step 5, notes are missing for ${count} of the ticked results: write them, or take the ticks away.`,
    unread: {
      sure: "There is no manifest.json in the website's data folder: this is the first publication",
      hint: "The published data cannot be read, so this would be an edition that follows none. Copied over existing data it would overwrite their record of editions.",
      notSure:
        "First look into the website's data folder and make sure that it has no manifest.json. If it has, restore it before you import.",
    },
    folder: {
      title: "Straight into the website's data folder",
      lead: "Choose the website's folder, or the data folder in it. New data are written first and the manifest last: if it stops midway, the website goes on showing the edition before.",
      button: "Choose the folder and publish",
      unsupported:
        "This browser cannot write into folders (Chrome, Edge and the like can, on https or localhost). Use the archive below, or the command line.",
      notPicked: "No folder was chosen that may be written. Nothing was written.",
      writing: (done, all) => `Writing, ${done} of ${all}`,
      published: (edition, folder) => `Edition ${edition} is published, in “${folder}”`,
      publishedBody: (files) =>
        `All ${files} files were read back and are what was to be published. Reload the website: its footer names the new edition.`,
      unlocked:
        "This folder does not take the lock file .lock, so nobody else could see that somebody was publishing. Make sure that nobody published at the same time; where in doubt, run check on the command line.",
      contradictsTitle: "The folder's data contradict each other: not published",
      contradictsBody:
        "Nothing was written. Until it is restored do not update this folder by the archive either; then reload this page and import again.",
      wrongTitle: (name) => `“${name}” does not hold this website's data`,
      wrongBody:
        "It has neither this website's manifest.json nor a data folder with one. Nothing was written. Choose the website's data folder, or the folder around it.",
      wrongFirst: "Choose an empty folder named data, or the website's folder (with index.html). Nothing was written.",
      changedTitle: "The folder holds other data than this page has read: not published",
      changedTo: (edition, date) => `The folder now holds edition ${edition}, published ${date}.`,
      changedRegion: (found, own) =>
        `Those are the data of ${found}, and this page is that of ${own}. Choose this website's folder.`,
      changedGone: "The folder now has no manifest.json.",
      changedFrom: (edition) => `This page started from edition ${edition}.`,
      changedFromNothing: "Nothing was published when this page was opened.",
      changedBody:
        "Somebody may just have published, or this is another folder. Reload this page, import again, and publish then; what was there has not changed.",
      busyTitle: "Somebody is publishing into this folder",
      busyBody: (holder) =>
        `Held by ${holder}. Wait until it is done; if it was broken off, try again in ten minutes. What was there has not changed.`,
      failedTitle: "Writing did not finish",
      failedAt: (path, detail) => `At ${path}: ${detail}`,
      shows: {
        old: "The website still shows the edition before, whole. Check the space and the permission to write, and try again; files written so far do no harm.",
        new: "The website shows the new edition, and its files are there; only the last check did not finish.",
        unknown:
          "The folder can no longer be read, so it is not known which edition the website shows. Connect it again, open the website and look at the edition in its footer.",
      },
      refusedTitle: "The browser did not allow writing into this folder",
      refusedBody: (detail) =>
        `The browser says: ${detail}. Nothing was written. Choose another folder, or publish by the archive.`,
    },
    zip: {
      title: "An archive for whoever maintains the website",
      lead: "The archive holds the data files to copy and nothing else. Hand it over together with the instruction.",
      instruction: "Instruction for the IT office (one page, to print)",
      instructionHint: "The files with their hashes, the order of copying, and how to check.",
    },
    command: {
      title: "By the command line",
      lead: "Run it in the program's folder. The same file, time, status and reason give the same data, byte by byte.",
      shells: { posix: "Linux or macOS terminal", powershell: "Windows PowerShell" },
      label: "Command",
      copy: "Copy the command",
      copied: "Copied",
      byHand: "Selected: press Ctrl+C to copy",
      mapping: (name) => `Download ${name} (what was chosen on this page)`,
      ownMapping: (name) => `${name} in the command is the mapping file that was chosen.`,
      both: (own, chosen) =>
        `What was chosen on this page goes before the mapping file ${own}; the command line reads one mapping: merge the two into ${chosen}.`,
      reviews: (name) => `Download ${name} (review notes)`,
      reference: (name) => `Download ${name} (the tables that change)`,
      pasted: "A table pasted from the clipboard has no file, so the command line cannot read it.",
      encoding:
        "This page was told the encoding, header or shape of single files; the command line applies a mapping to all of them, and the result may differ.",
      years:
        "This page was told the survey year of single files; the year of the command line is that of all of them, and a file that tells another one is refused. Add a column of years to the tables first.",
      fileHint: "Put the path of the website's data folder in place of data, and full paths where files lie elsewhere.",
    },
  },
};
