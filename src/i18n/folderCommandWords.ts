import type { ByLocale } from "./locale.ts";

/** What the commands say that look at a folder's history, or change it. */
export interface FolderCommandWords {
  readonly needsFolder: string;
  readonly needsReason: string;
  /** What to do with a published file that cannot be used; of the manifest the newest edition is its copy. */
  readonly restore: Readonly<Record<"file" | "wave" | "program", string>>;
  readonly restoreManifest: (newest: string) => string;
  readonly oneEdition: string;
  readonly oneCode: string;
  readonly setOneFile: string;
  readonly rejected: string;
  readonly dryRun: (edition: string) => string;
  readonly rolledBack: (edition: string, target: string, years: readonly number[]) => string;
  readonly withdrawn: (edition: string, years: readonly number[]) => string;
  readonly withdrawnEditions: (editions: readonly string[], isDryRun: boolean) => string;
  readonly deleted: (files: readonly string[]) => string;
  /** Addresses, relative to the site. */
  readonly purge: (addresses: readonly string[]) => string;
  readonly referenceSet: (edition: string, lists: readonly string[]) => string;
  readonly codeRight: (edition: string, publishedAt: string) => string;
  readonly withdrawnFile: (file: string) => string;
  readonly editionColumns: readonly [string, string, string, string];
  readonly states: Readonly<Record<"current" | "superseded" | "withdrawn", string>>;
  readonly years: (years: readonly number[]) => string;
  readonly and: string;
}

export const folderCommandWords: ByLocale<FolderCommandWords> = {
  zh: {
    needsFolder: "没有给出数据文件夹。请用 --data 指定。",
    needsReason: "请用 --reason 写明理由，它会公开在修订记录中。",
    restore: {
      file: "请从备份恢复这个文件。",
      wave: "请从备份恢复这个文件，或重新导入这一年。",
      program: "请更新本程序。",
    },
    restoreManifest: (newest) => `请用 ${newest} 的副本恢复 manifest.json。`,
    oneEdition: "请给出一个版本编号，例如 0003-1a2b3c4d。用 check 可以看到文件夹的当前版本。",
    oneCode: "请给出一个核对码，例如 0003-1a2b3c4d-0123456789abcdef。",
    setOneFile: "请写成 reference set 和一个 JSON 文件。",
    rejected: "没有写入任何文件。",
    dryRun: (edition) => `这是试运行，没有写入任何文件。将要发布的是版本 ${edition}。`,
    rolledBack: (edition, target, years) =>
      `已发布版本 ${edition}：${years.join("、")} 年的数据退回到版本 ${target} 的状态。`,
    withdrawn: (edition, years) =>
      years.length === 0
        ? `已发布版本 ${edition}。现在公布的各年数据没有变，撤下的数据此前已经不在其中。`
        : `已发布版本 ${edition}，其中不再有撤下的 ${years.join("、")} 年数据。`,
    withdrawnEditions: (editions, isDryRun) => `${isDryRun ? "将" : "已"}撤下的版本：${editions.join("、")}。`,
    deleted: (files) => `已删除 ${files.length} 个文件：${files.join("、")}。`,
    purge: (addresses) =>
      `请在网站服务器、缓存和 CDN 上清除下列地址（相对于网站首页），并从备份和已经拷贝出去的文件夹中删除：\n${addresses.join("\n")}`,
    referenceSet: (edition, lists) => `已发布版本 ${edition}，更新了 ${lists.join("、")}。`,
    codeRight: (edition, publishedAt) => `核对码属实：版本 ${edition}，${publishedAt} 发布，是当前版本。`,
    withdrawnFile: (file) =>
      `${file} 属于已经撤下的版本，却还在文件夹里，仍可被读到。请再运行一次 withdraw，或马上手工删除。`,
    editionColumns: ["版本", "发布时间", "状态", "内容"],
    states: { current: "当前", superseded: "已被取代", withdrawn: "已撤下" },
    years: (years) => `${years.join("、")} 年`,
    and: "、",
  },
  en: {
    needsFolder: "No data folder was given. Name it with --data.",
    needsReason: "Give the reason with --reason; it is published in the log.",
    restore: {
      file: "Restore this file from a backup.",
      wave: "Restore this file from a backup, or import that year again.",
      program: "Update this program.",
    },
    restoreManifest: (newest) => `Restore manifest.json as a copy of ${newest}.`,
    oneEdition: "Name one edition, such as 0003-1a2b3c4d. The command check shows the current one.",
    oneCode: "Give one code, such as 0003-1a2b3c4d-0123456789abcdef.",
    setOneFile: "Write reference set and one JSON file.",
    rejected: "Nothing was written.",
    dryRun: (edition) => `This was a dry run; nothing was written. Edition ${edition} would be published.`,
    rolledBack: (edition, target, years) =>
      `Published edition ${edition}: ${years.join(", ")} as it was in edition ${target}.`,
    withdrawn: (edition, years) =>
      years.length === 0
        ? `Published edition ${edition}. No wave of today changes: what is withdrawn was not among them any more.`
        : `Published edition ${edition}, without the withdrawn data of ${years.join(", ")}.`,
    withdrawnEditions: (editions, isDryRun) =>
      `${isDryRun ? "Editions to be withdrawn" : "Withdrawn editions"}: ${editions.join(", ")}.`,
    deleted: (files) => `Deleted ${files.length} files: ${files.join(", ")}.`,
    purge: (addresses) =>
      `Purge these addresses (relative to the site) on the web server, in caches and CDNs, and delete the files from backups and copies of the folder:\n${addresses.join("\n")}`,
    referenceSet: (edition, lists) => `Published edition ${edition} with other ${lists.join(", ")}.`,
    codeRight: (edition, publishedAt) =>
      `The code is right: edition ${edition}, published at ${publishedAt}, is the current one.`,
    withdrawnFile: (file) =>
      `${file} belongs to an edition that is withdrawn, and can still be read. Run withdraw again, or delete it by hand at once.`,
    editionColumns: ["Edition", "Published at", "State", "What it did"],
    states: { current: "current", superseded: "superseded", withdrawn: "withdrawn" },
    years: (years) => years.join(", "),
    and: ", ",
  },
};
