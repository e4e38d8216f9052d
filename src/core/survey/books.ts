import type { FigureBook } from "./figureBook.ts";
import type { YearBook } from "./yearBook.ts";

/** Where the sums and figures of all inputs are kept. */
export interface Books {
  readonly years: YearBook;
  readonly figures: FigureBook;
}
