/** What a workbook may be at most: more is not a survey file, or would not fit into the memory of an office computer. */
export interface WorkbookLimits {
  /** Files in its archive. */
  readonly entries: number;
  /** Bytes inflated. */
  readonly inflated: number;
  /** Inflated by compressed bytes, looked at above `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Of the sheet that is read; rows and columns with anything in them. */
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
}

const megabyte = 1_000_000;

export const workbookLimits: WorkbookLimits = {
  entries: 10_000,
  inflated: 400 * megabyte,
  ratio: 100,
  ratioFrom: 50 * megabyte,
  rows: 200_000,
  columns: 500,
  cells: 8_000_000,
};
