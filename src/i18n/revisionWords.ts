import type { Revision } from "#core/dataset/schema.ts";
import type { ByLocale } from "./locale.ts";
import { afterHan } from "./numbers.ts";

/** Words of the revision log. */
export interface RevisionWords {
  readonly title: (count: string) => string;
  readonly kinds: Readonly<Record<Revision["kind"], (year: string) => string>>;
  /** Between the day and what was done. */
  readonly joint: string;
  readonly cells: (count: string) => string;
  readonly because: (reason: string) => string;
}

export const revisionWords: ByLocale<RevisionWords> = {
  zh: {
    title: (count) => `修订记录（${count} 条）`,
    kinds: {
      publish: (year) => `发布${afterHan(year)}数据`,
      correct: (year) => `更正${afterHan(year)}数据`,
      rollback: (year) => `退回${afterHan(year)}早先的数据`,
      withdraw: (year) => `撤下${afterHan(year)}数据`,
      reference: () => "更改目标、全国值等参考数据",
    },
    joint: "，",
    cells: (count) => `（${count} 个格子）`,
    because: (reason) => `；原因：${reason}`,
  },
  en: {
    title: (count) => `Revisions (${count})`,
    kinds: {
      publish: (year) => `published: ${year}`,
      correct: (year) => `corrected: ${year}`,
      rollback: (year) => `returned to earlier data: ${year}`,
      withdraw: (year) => `withdrawn: ${year}`,
      reference: () => "changed: targets, national figures or other reference data",
    },
    joint: ", ",
    cells: (count) => ` (${count} cells)`,
    because: (reason) => `; reason: ${reason}`,
  },
};
