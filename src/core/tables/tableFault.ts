/** Rows as a spreadsheet counts them and lines of the text, both from 1. */
interface FaultPlace {
  readonly row: number;
  readonly line: number;
}

interface CellPlace extends FaultPlace {
  /** From 1. */
  readonly column: number;
}

/** What is wrong, or worth saying, of the text of a table. */
export type TableFault =
  /** A quote that nothing closes, where it opened. It is taken as a character, and reading goes on from there. */
  | (CellPlace & { readonly code: "unclosed-quote" })
  /** Reading stops. */
  | (CellPlace & { readonly code: "field-too-long"; readonly limit: number })
  /** Reading stops. */
  | (FaultPlace & { readonly code: "too-many-columns"; readonly limit: number })
  /** Reading stops. */
  | (FaultPlace & { readonly code: "too-many-rows"; readonly limit: number })
  /** The first NUL of a row: damage, since no text has any. Taken as a character. */
  | (CellPlace & { readonly code: "nul" })
  /** A quote inside a field that no quote opened: taken as a character. */
  | (CellPlace & { readonly code: "stray-quote" })
  /** Text between a closing quote and the next delimiter: added to the field. */
  | (CellPlace & { readonly code: "text-after-quote" })
  /** Replacement characters, or what they become when they are decoded once more: text that was lost before it came here. */
  | (CellPlace & { readonly code: "damaged-text" })
  /** The first line that ends in another way than the one before. */
  | (FaultPlace & { readonly code: "mixed-line-ends" })
  /** Semicolons separate the cells. */
  | (FaultPlace & { readonly code: "semicolon-separated" })
  /** Full-width commas stand where delimiters would. They separate nothing. */
  | (FaultPlace & { readonly code: "fullwidth-comma" })
  /** The `sep=` line names a character that separates no cells here. Reading stops. */
  | (FaultPlace & { readonly code: "separator-unsupported"; readonly separator: string });
