import type { Year } from "#core/units.ts";
import type { Encoding, Shape } from "./importContext.ts";
import type { Mapping } from "./mapping/mapping.ts";

/** What an operator says of one input, over what the mapping says of all. */
export interface InputChoices {
  readonly encoding?: Exclude<Encoding, null>;
  /** Name of the sheet of a workbook. */
  readonly sheet?: string;
  /** First row of the header, as a spreadsheet counts. */
  readonly headerRow?: number;
  readonly headerRows?: number;
  /** Where tables of figures begin, and which of them are left out. */
  readonly tables?: NonNullable<Mapping["tables"]>;
  readonly shape?: Shape;
  /** Of every row; a table that tells another one is refused. It goes before the year of all inputs. */
  readonly year?: Year;
}
