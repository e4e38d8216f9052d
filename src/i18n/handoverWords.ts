import type { ByLocale } from "./locale.ts";

/** Words of the sheet for whoever copies the files to the website. Parameters are worded already. */
export interface HandoverWords {
  readonly title: string;
  readonly print: string;
  readonly facts: (region: string, edition: string, date: string) => string;
  readonly follows: (edition: string) => string;
  readonly begins: string;
  readonly what: string;
  readonly whatBody: (archive: string) => string;
  /** The steps; of a first publication without the edition that it follows. */
  readonly order: (previous: string | null) => readonly string[];
  readonly orderTitle: string;
  readonly files: string;
  readonly columns: {
    readonly number: string;
    readonly path: string;
    readonly size: string;
    readonly hash: string;
    readonly how: string;
  };
  readonly added: string;
  readonly replaced: string;
  readonly check: string;
  readonly checks: (edition: string, code: string) => readonly string[];
  readonly cache: string;
  readonly caches: readonly string[];
  readonly wrong: string;
  readonly wrongs: (previous: string | null) => readonly string[];
  readonly contact: string;
  readonly contactLines: readonly string[];
  readonly done: string;
  readonly doneLines: readonly string[];
}

export const handoverWords: ByLocale<HandoverWords> = {
  zh: {
    title: "公民科学素质监测网站：数据更新操作说明",
    print: "打印",
    facts: (region, edition, date) => `${region}，数据版本 ${edition}，发布时间 ${date}`,
    follows: (edition) => `更新前的数据版本应为 ${edition}（见网站页脚）。如果不是，请先不要复制，联系下面的人。`,
    begins: "网站上还没有数据，这是第一次发布。",
    what: "要做的事",
    whatBody: (archive) =>
      `把压缩包 ${archive} 里的文件复制到网站的 data 文件夹。不需要停止网站，不需要修改任何其他文件。`,
    order: (previous) => [
      ...(previous === null
        ? [
            "先看网站的 data 文件夹：里面不应有 manifest.json，也不应有 editions 文件夹（压缩包本身查不了这一点）。如果有，请先不要复制，联系下面的人。",
          ]
        : [
            `先看 data 里的 editions 文件夹：编号最大的应是 ${previous}.json，而且与 manifest.json 一样大（压缩包本身查不了这一点）。如果不是，请先不要复制，联系下面的人。`,
            "备份 data 文件夹里的 manifest.json。",
          ]),
      "把压缩包解压到一个临时文件夹。",
      "按下表的次序复制，保留子文件夹；manifest.json 最后复制，它换好以后网站才显示新数据。",
      "不要删除 data 里原有的文件：已嵌入其他网页的旧版图表还要用。",
    ],
    orderTitle: "步骤",
    files: "文件清单（按复制次序）",
    columns: { number: "次序", path: "文件", size: "大小（字节）", hash: "SHA-256 前 16 位", how: "复制方式" },
    added: "新增",
    replaced: "覆盖原文件",
    check: "检查",
    checks: (edition, code) => [
      `刷新网站，页脚应显示“数据版本 ${edition}”。`,
      `装有本程序的电脑可以核对：npm run --silent survey -- verify ${code} --data 路径`,
      "没有本程序时，可以用 certutil -hashfile 文件 SHA256（Windows）或 sha256sum 文件（Linux）与上表对照。",
    ],
    cache: "缓存",
    caches: [
      "data/manifest.json 的响应头 Cache-Control 应为 no-cache；有 CDN 或反向代理的，复制后请刷新这一个地址。",
      "data/waves/ 和 data/editions/ 里的文件内容永不改变，可以长期缓存。",
    ],
    wrong: "如果出错",
    wrongs: (previous) => [
      previous === null
        ? "删除 manifest.json，网站回到没有数据的状态。"
        : `把备份的 manifest.json 复制回去，网站立即回到数据版本 ${previous}。`,
      "新增的文件留在原处没有影响。",
    ],
    contact: "联系人",
    contactLines: ["数据编制：", "电话："],
    done: "完成情况",
    doneLines: ["操作人：", "完成时间：", "页脚显示的数据版本："],
  },
  en: {
    title: "Updating the data of the science literacy website",
    print: "Print",
    facts: (region, edition, date) => `${region}, edition ${edition}, published ${date}`,
    follows: (edition) =>
      `Before the update the website must show edition ${edition} in its footer. If it does not, do not copy anything and call the person named below.`,
    begins: "The website has no data yet: this is the first publication.",
    what: "What to do",
    whatBody: (archive) =>
      `Copy the files of the archive ${archive} into the website's data folder. The website need not be stopped, and no other file changes.`,
    order: (previous) => [
      ...(previous === null
        ? [
            "Look into the website's data folder: it must have neither manifest.json nor a folder named editions (the archive itself cannot check that). If it has, do not copy anything and call the person named below.",
          ]
        : [
            `Look into the folder editions of data: its highest number must be ${previous}.json, and as large as manifest.json (the archive itself cannot check that). If it is not, do not copy anything and call the person named below.`,
            "Back up manifest.json of the data folder.",
          ]),
      "Unpack the archive into a temporary folder.",
      "Copy in the order of the table, keeping subfolders; manifest.json last: with it the website shows the new data.",
      "Delete nothing in data: charts embedded elsewhere need the earlier files.",
    ],
    orderTitle: "Steps",
    files: "Files, in the order of copying",
    columns: { number: "No.", path: "File", size: "Bytes", hash: "First 16 of SHA-256", how: "How" },
    added: "new",
    replaced: "overwrite",
    check: "Check",
    checks: (edition, code) => [
      `Reload the website: its footer must say “Edition ${edition}”.`,
      `Where the program is installed: npm run --silent survey -- verify ${code} --data PATH`,
      "Elsewhere compare with certutil -hashfile FILE SHA256 (Windows) or sha256sum FILE (Linux).",
    ],
    cache: "Caches",
    caches: [
      "data/manifest.json must be sent with Cache-Control: no-cache; purge this one address from a CDN or proxy.",
      "Files of data/waves/ and data/editions/ never change and may be cached for long.",
    ],
    wrong: "If something goes wrong",
    wrongs: (previous) => [
      previous === null
        ? "Delete manifest.json: the website is without data again."
        : `Copy the backed-up manifest.json back: the website shows edition ${previous} again at once.`,
      "New files that stay behind do no harm.",
    ],
    contact: "Whom to call",
    contactLines: ["Prepared by:", "Telephone:"],
    done: "Done",
    doneLines: ["By:", "When:", "Edition in the footer:"],
  },
};
