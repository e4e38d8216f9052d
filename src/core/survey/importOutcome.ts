import type { Wave } from "#core/dataset/schema.ts";
import type { Year } from "#core/units.ts";
import type { Encoding, Shape } from "./importContext.ts";
import type { Issue } from "./issues/issue.ts";
import type { SheetSummary } from "#core/tables/sheetTable.ts";
import type { ColumnRole, Mapping } from "./mapping/mapping.ts";
import type { RateUnit } from "./figures/rateUnit.ts";
import type { ReviewCell } from "./reviewCells.ts";
import type { YearSource } from "./table/tableYear.ts";

/** What a column is taken for. */
export type ColumnUse = ColumnRole | `population ${string}`;

/** Values of one column that were not understood, for the operator to say what they are. */
export interface UnknownValue {
  readonly role: keyof NonNullable<Mapping["values"]>;
  readonly column: string;
  /** At most 80 characters. */
  readonly value: string;
  readonly rows: number;
  /** Code of the nearest known name: proposed, never applied; null where none is near. */
  readonly near: string | null;
}

/** What was understood of one input. */
export interface InputSummary {
  readonly name: string;
  /** Null where the header told neither shape. */
  readonly shape: Shape | null;
  readonly encoding: Encoding;
  /** Whether another encoding reads the bytes as well. */
  readonly encodingDoubtful: boolean;
  /** Null for a workbook, and before anything was read. */
  readonly delimiter: "," | "\t" | ";" | "|" | null;
  /** The sheet that was read; null for text. */
  readonly sheet: string | null;
  /** Of a workbook, in its order. */
  readonly sheets: readonly SheetSummary[];
  /** Text above the header. */
  readonly titles: readonly string[];
  /** First row of the header, as a spreadsheet counts; null where none was found. */
  readonly headerRow: number | null;
  readonly headerRows: number;
  /** Names of the columns, in order, as in the file; of a header in two rows both, joined. */
  readonly header: readonly string[];
  /** Data rows: without the header, blank lines, sums and rows of other regions. */
  readonly rows: number;
  readonly columns: readonly { readonly column: string; readonly role: ColumnUse }[];
  /** Columns whose names are nearly known: proposed, never applied. */
  readonly near: readonly { readonly column: string; readonly role: ColumnUse }[];
  /** Bounded. */
  readonly unknownValues: readonly UnknownValue[];
  /** Unit of the rates; null where there are none. */
  readonly rateUnit: RateUnit | null;
  /** Of which year the rows are, null where each tells its own, and what said so; null as a whole before that is known, or where nothing tells. */
  readonly dating: { readonly year: Year | null; readonly from: YearSource } | null;
  /** The first rows below the header; columns that identify a person masked. */
  readonly preview: readonly (readonly string[])[];
  /** Numbers of these rows, as a spreadsheet counts. */
  readonly previewRows: readonly number[];
  /** Tables of figures, from top to bottom, where there is more than one, or the operator told where they are. What is said of a table elsewhere is of the first that is read, `rows` of all of these together. */
  readonly tables: readonly FoundTable[];
}

/** What was understood of one table. */
export type TableSummary = Pick<
  InputSummary,
  | "titles"
  | "headerRow"
  | "headerRows"
  | "header"
  | "rows"
  | "columns"
  | "rateUnit"
  | "dating"
  | "preview"
  | "previewRows"
>;

/** One of several tables of an input. */
export interface FoundTable extends TableSummary {
  /** As a spreadsheet names it; A where nothing stands beside it. */
  readonly firstColumn: string;
  /** The cell in which its header begins. */
  readonly corner: string;
  /** Whether the operator wants nothing of it. */
  readonly isLeftOut: boolean;
  /** Whether it lies on its side, and was turned to be read: its header is its first column then. */
  readonly isTurned: boolean;
}

interface Understood {
  /** Of the first input. */
  readonly shape: Shape | null;
  readonly encoding: Encoding;
  readonly rows: number;
  readonly inputs: readonly InputSummary[];
  readonly issues: readonly Issue[];
}

/** Files are imported whole, but for the rows counted in a wave's `excluded`, or not at all. */
export type ImportOutcome =
  | (Understood & {
      readonly kind: "imported";
      readonly waves: readonly [Wave, ...Wave[]];
      /** What a reviewer may let be published; for the machine that holds the respondents alone. */
      readonly reviews: readonly ReviewCell[];
      readonly years: readonly Year[];
    })
  | (Understood & {
      readonly kind: "rejected";
      readonly issues: readonly [Issue, ...Issue[]];
      readonly years: readonly Year[];
    });
