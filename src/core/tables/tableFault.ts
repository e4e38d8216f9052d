/** What is wrong with the text of a table. `row` counts rows as a spreadsheet shows them, `line` lines of the text, both from 1. */
export type TableFault =
  /** `line` is where the quote opened. Reading stops. */
  | { readonly code: "unclosed-quote"; readonly row: number; readonly line: number; readonly column: number }
  /** Reading stops. */
  | {
      readonly code: "field-too-long";
      readonly row: number;
      readonly line: number;
      readonly column: number;
      readonly limit: number;
    }
  /** Reading stops. */
  | { readonly code: "too-many-columns"; readonly row: number; readonly line: number; readonly limit: number }
  /** Reading stops. */
  | { readonly code: "too-many-rows"; readonly row: number; readonly line: number; readonly limit: number }
  /** The first NUL of a row: damage, since no text has any. Taken as a character. */
  | { readonly code: "nul"; readonly row: number; readonly line: number; readonly column: number }
  /** A quote inside a field that no quote opened: taken as a character. */
  | { readonly code: "stray-quote"; readonly row: number; readonly line: number; readonly column: number }
  /** Text between a closing quote and the next comma: added to the field. */
  | { readonly code: "text-after-quote"; readonly row: number; readonly line: number; readonly column: number };
