import type { Population } from "#core/breakdown.ts";
import type { NoteCodes } from "./noteCodes.ts";
import type { ColumnRole } from "#core/survey/mapping/mapping.ts";

/** How a population is read from a column, by the column's place. */
export type PopulationSource =
  | { readonly kind: "flag"; readonly column: number }
  | { readonly kind: "values"; readonly column: number; readonly values: ReadonlySet<string> }
  | { readonly kind: "range"; readonly column: number; readonly from: number; readonly to: number };

/** What each column of a file is. Columns that identify a person are in none of these. */
export interface Columns {
  /** As in the file; of a header in several rows all names of a column, joined. Columns at the end without a name have none. */
  readonly header: readonly string[];
  readonly roles: ReadonlyMap<ColumnRole, number>;
  readonly populations: ReadonlyMap<Population, PopulationSource>;
  /** Columns whose numbers are per cent, as the header or a line above it says. */
  readonly percent: ReadonlySet<number>;
  /** Columns that identify a person: never read past their header. */
  readonly withheld: ReadonlySet<number>;
  /** Whether the mapping's columns are this file's. */
  readonly isMapped: boolean;
  /** What lines above the table say of codes, by the place of the column. */
  readonly codes?: ReadonlyMap<number, NoteCodes>;
}
