import type { WorkbookReader } from "#io/workbook/workbookReader.ts";

/** Time for one workbook. Whoever does not want to wait so long cancels, which ends the worker. */
const seconds = 60;

/** Reads workbooks in this worker; the reader comes with the first one. */
export const readWorkbook: WorkbookReader = async (request) => {
  const { readSheet } = await import("#io/workbook/readSheet.ts");
  const end = performance.now() + seconds * 1000;
  return readSheet(request, { goesOn: () => performance.now() < end, seconds });
};
