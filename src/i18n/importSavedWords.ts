import type { ByLocale } from "./locale.ts";

/** Words for mappings that were kept on this computer. */
export interface ImportSavedWords {
  readonly applied: (date: string) => string;
  readonly appliedBody: string;
  readonly part: (what: string, told: string) => string;
  readonly undo: string;
  readonly refused: string;
  readonly title: (count: string) => string;
  readonly lead: string;
  readonly none: string;
  readonly one: (date: string, columns: string) => string;
  readonly remove: string;
  readonly removeOne: (date: string, columns: string) => string;
  readonly notRemoved: string;
  readonly download: string;
  readonly downloadHint: string;
  readonly fileName: string;
}

export const importSavedWords: ByLocale<ImportSavedWords> = {
  zh: {
    applied: (date) => `沿用 ${date}保存的对应关系`,
    appliedBody: "这份文件的表头与那一次的相同。列和取值的含义按那一次读，请在下面核对。",
    part: (what, told) => `${what}：${told}`,
    undo: "撤销，按程序的推测读",
    refused: "浏览器不允许保存，这次选定的对应关系不会保留到下次；其余照常。需要保留时，请下载映射文件。",
    title: (count) => `这台电脑上保存的对应关系（${count}）`,
    lead: "读取成功后，改选的列、取值的含义和单位按表头保存在这个浏览器里，下次同样的表头会沿用。不含调查数据。",
    none: "还没有保存任何对应关系。",
    one: (date, columns) => `${date}：${columns}`,
    remove: "删除",
    removeOne: (date, columns) => `删除 ${date}的对应关系：${columns}`,
    notRemoved: "没能删除：浏览器不允许更改保存的内容。",
    download: "下载映射文件",
    downloadHint: "JSON，在命令行用 --mapping，或在这里与文件一起选择。",
    fileName: "映射",
  },
  en: {
    applied: (date) => `The choices of ${date} are used again`,
    appliedBody:
      "This file has the same header as then, so its columns and values are read in the same way. Please check them below.",
    part: (what, told) => `${what}: ${told}`,
    undo: "Undo, and let the program decide",
    refused:
      "The browser stores nothing, so your choices are not kept for next time; all else works. To keep it, download the mapping file.",
    title: (count) => `Choices kept on this computer (${count})`,
    lead: "After a successful reading, the columns, meanings of values and units that you chose are kept in this browser by header, and used again for the same header. No survey data are kept.",
    none: "Nothing is kept yet.",
    one: (date, columns) => `${date}: ${columns}`,
    remove: "Delete",
    removeOne: (date, columns) => `Delete what was kept on ${date}: ${columns}`,
    notRemoved: "It could not be deleted: the browser does not allow changes to what is stored.",
    download: "Download the mapping file",
    downloadHint: "JSON, for --mapping on the command line, or to be chosen here together with the files.",
    fileName: "mapping",
  },
};
