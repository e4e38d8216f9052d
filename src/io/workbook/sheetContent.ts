import { distinctTexts } from "#core/tables/headerKinds.ts";
import type { SheetRow } from "#core/tables/sheetTable.ts";

/** Names of sheets that explain the others, such as that of our own templates. */
export function isGuide(name: string): boolean {
  return /^(?:填写|填表|填报|使用|字段|指标|编制)?说明$|^(?:explanations?|readme|instructions|guide|notes)$/i.test(
    name.trim(),
  );
}

/** Cells of a row that no line of text has: fewer may be a remark beside a title. */
const leastOfHeader = 3;

/** Whether there is a table: two rows of two cells or more, or a row as long as a header. Lines of text are none. */
export function hasTable(rows: readonly SheetRow[]): boolean {
  let found = 0;
  for (const { cells } of rows) {
    const texts = distinctTexts(cells);
    if (texts >= leastOfHeader) return true;
    if (texts === 2) found += 1;
    if (found === 2) return true;
  }
  return false;
}
