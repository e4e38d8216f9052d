import type { FigureBook } from "./figures/figureBook.ts";
import type { YearBook } from "./respondents/yearBook.ts";

/** Where the sums and figures of all inputs are kept. */
export interface Books {
  readonly years: YearBook;
  readonly figures: FigureBook;
}
