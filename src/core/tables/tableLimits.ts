/** What a table may be at most: more is not a survey file, or would not fit into the memory of an office computer. */
export interface TableLimits {
  readonly columns: number;
  /** UTF-16 code units of one field. */
  readonly fieldLength: number;
  /** Line ends in one field. */
  readonly fieldLines: number;
  /** Rows, with those above the table and its header: three million respondents and what else there is. */
  readonly rows: number;
}

export const tableLimits: TableLimits = { columns: 500, fieldLength: 1024 * 1024, fieldLines: 1000, rows: 3_100_000 };
