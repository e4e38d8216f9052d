import type { Encoding } from "#core/survey/importContext.ts";
import type { Severity } from "#core/survey/issues/severity.ts";

type TextEncoding = Exclude<Encoding, null>;
type Nothing = Readonly<Record<never, never>>;

/** What is no table at all, by its first bytes. */
export type ForeignKind = "html" | "xml" | "json" | "pdf" | "image" | "rtf" | "archive" | "statistics" | "binary";

/** What the bytes of a text file say of their encoding, delimiter and damage. Each code with the values that its words need. */
export interface EncodingIssues {
  /** Neither UTF-8 nor UTF-16 nor GB18030. */
  "encoding-unknown": Nothing;
  /** The encoding that was chosen, or that all before this place was in, does not hold the bytes. */
  "encoding-wrong": { readonly encoding: TextEncoding };
  /** It shows late that a text is in another encoding, and it cannot be read from the beginning again. */
  "encoding-late": { readonly encoding: TextEncoding };
  /** Another encoding reads the bytes as well. */
  "encoding-doubtful": { readonly encoding: TextEncoding };
  "damaged-text": Nothing;
  "not-a-table": { readonly kind: ForeignKind };
  /** @property limit in MiB */
  "workbook-too-many-bytes": { readonly limit: number };
  /** A sheet was named of an input that has none. */
  "sheet-of-text": { readonly sheet: string };
  /** The mapping names a sheet, and the input has none. */
  "sheet-unused": { readonly sheet: string };
  "semicolon-separated": Nothing;
  "fullwidth-comma": Nothing;
  "mixed-line-ends": Nothing;
  "separator-unsupported": Nothing;
}

/** The level of each of these codes, the same on the page and on the command line. */
export const encodingIssueSeverity: Readonly<Record<keyof EncodingIssues, Severity>> = {
  "encoding-unknown": "error",
  "encoding-wrong": "error",
  "encoding-late": "error",
  "encoding-doubtful": "warning",
  "damaged-text": "warning",
  "not-a-table": "error",
  "workbook-too-many-bytes": "error",
  "sheet-of-text": "error",
  "sheet-unused": "info",
  "semicolon-separated": "info",
  "fullwidth-comma": "warning",
  "mixed-line-ends": "info",
  "separator-unsupported": "error",
};
