/** How far a tokenizer is. Rows and lines count from 1. */
export interface RowState {
  /** Of the row that is being read. */
  cells: string[];
  row: number;
  /** On which the field begins, and on which the row does. */
  line: number;
  rowLine: number;
  /** How the last row ended; null before the first. */
  lineEnd: "lf" | "cr" | "crlf" | null;
}
