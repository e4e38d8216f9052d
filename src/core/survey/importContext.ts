import type { Break, Instrument, Region, Status } from "#core/dataset/schema.ts";
import type { Year } from "#core/units.ts";
import type { AcceptedCell } from "#core/dataset/publishingOptions.ts";
import type { ImportWatch } from "./importWatch.ts";
import type { Mapping } from "./mapping/mapping.ts";

/** What the operator and the published folder say before a file is read. */
export interface ImportContext {
  readonly region: Region;
  readonly instruments: readonly Instrument[];
  readonly mapping: Mapping | null;
  /** Year of every row; a file that tells another one is refused. Null: the file tells. */
  readonly year: Year | null;
  readonly status: Exclude<Status, "published-figure">;
  /** Keeps withheld values, for a dry run on the machine that holds the respondents. */
  readonly reveal: boolean;
  /** Cells for review that a reviewer lets be published. */
  readonly accepted?: readonly AcceptedCell[];
  /** Two years to be pooled as one design, the earlier first. */
  readonly pool?: readonly [Year, Year] | null;
  /** Whether model estimates of the counties are published. */
  readonly model?: boolean;
  readonly breaks?: readonly Break[];
  /** Years with a wave in the folder. */
  readonly publishedYears?: readonly number[];
  /** ISO time of the publication. */
  readonly at?: string;
  /** Told of every row and every issue; what is made of the rows is the same with and without it. */
  readonly watch?: ImportWatch;
}

export type Shape = "respondents" | "aggregate";
/** Null for a workbook. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | null;
