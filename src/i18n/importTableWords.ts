import type { ByLocale } from "./locale.ts";

/** Words for several tables in one sheet or file. */
export interface ImportTableWords {
  readonly lead: (count: number) => string;
  /** @param corner the cell in which its header begins */
  readonly table: (number: number, corner: string) => string;
  readonly rows: (count: string) => string;
  readonly fate: string;
  readonly fates: Readonly<Record<"read" | "leave" | "join", string>>;
  readonly lie: string;
  readonly lies: Readonly<Record<"upright" | "turned", string>>;
  readonly row: (row: string) => string;
  readonly more: string;
  readonly add: string;
  readonly automatic: string;
}

export const importTableWords: ByLocale<ImportTableWords> = {
  zh: {
    lead: (count) => `这里有 ${count} 张表，分别读取，合成同一次发布。`,
    table: (number, corner) => `第 ${number} 张表（从 ${corner} 开始）`,
    rows: (count) => `数据 ${count} 行。`,
    fate: "这张表",
    fates: { read: "导入", leave: "不导入", join: "并入上面一张表" },
    lie: "怎样放",
    lies: { upright: "每行一组", turned: "每列一组（横着放）" },
    row: (row) => `第 ${row} 行`,
    more: "还有一张表没有认出来：它的表头在第几行",
    add: "加上这张表",
    automatic: "重新由程序来找各张表",
  },
  en: {
    lead: (count) => `There are ${count} tables here; each is read by itself, and all make one publication.`,
    table: (number, corner) => `Table ${number} (begins at ${corner})`,
    rows: (count) => `Rows of data: ${count}.`,
    fate: "This table",
    fates: { read: "is imported", leave: "is left out", join: "belongs to the one above" },
    lie: "Layout",
    lies: { upright: "one group per row", turned: "one per column (on its side)" },
    row: (row) => `Row ${row}`,
    more: "A table was not found: its header is in row",
    add: "Add this table",
    automatic: "Let the program find the tables again",
  },
};
