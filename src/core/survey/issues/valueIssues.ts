import type { CategoryDimension } from "#core/breakdown.ts";
import type { Severity } from "#core/survey/issues/severity.ts";

type Nothing = Readonly<Record<never, never>>;

/** What is said of names, numbers and units that were understood, or only nearly. Each code with the values that its words need. */
export interface ValueIssues {
  // A number.
  "decimal-comma": Nothing;
  "per-mille": Nothing;
  "approximate-number": Nothing;
  "formula-error": Nothing;
  // What stands after ±, and the level and unit of errors.
  "ambiguous-margin": { readonly key: "marginIs" };
  "margin-read": { readonly as: "interval" | "se" };
  "level-assumed": { readonly level: number };
  "level-from-header": { readonly level: number };
  "level-contradicted": { readonly level: number; readonly told: number };
  "error-unit": { readonly unit: "percent" | "share" };
  "rates-all-small": Nothing;
  /** @property page where it stands in the report, in the operator's words; empty where nobody said */
  "sample-size-told": { readonly n: number; readonly page: string };
  "sample-size-unused": { readonly n: number };
  // Codes of values.
  "sex-by-code": Nothing;
  "residence-by-code": Nothing;
  "codes-by-header": Nothing;
  "codes-by-note": Nothing;
  "codes-below": Nothing;
  "qualified-when-unused": Nothing;
  "column-twice": { readonly role: string; readonly used: string };
  /** @property role that no column has, and of which the name of this one reminds; also a population */
  "column-proposed": { readonly role: string };
  "column-passed": { readonly role: string; readonly used: string };
  /** @property computed count over sample size, from which the weights of a usual survey do not lead to the rate */
  "rate-far": { readonly rate: number; readonly computed: number };
  // A whole and its parts, in tables of figures.
  "parts-n-differ": { readonly n: number; readonly sum: number };
  "parts-count-differ": { readonly count: number; readonly sum: number };
  "breakdown-outside-total": { readonly rate: number; readonly least: number; readonly greatest: number };
  /** @property dimension of the groups beside the sum */
  "sum-of-groups": { readonly dimension: CategoryDimension };
  /** @property count of the counties beside the sum, @property of of all that there are */
  "sum-of-some-areas": { readonly count: number; readonly of: number };
  "sum-incomplete": { readonly count: number; readonly of: number };
}

/** The level of each of these codes, the same on the page and on the command line. */
export const valueIssueSeverity: Readonly<Record<keyof ValueIssues, Severity>> = {
  "decimal-comma": "error",
  "per-mille": "error",
  "approximate-number": "info",
  "formula-error": "warning",
  "ambiguous-margin": "error",
  "margin-read": "info",
  "level-assumed": "info",
  "level-from-header": "info",
  "level-contradicted": "error",
  "error-unit": "info",
  "rates-all-small": "warning",
  "sample-size-told": "info",
  "sample-size-unused": "warning",
  "sex-by-code": "info",
  "residence-by-code": "info",
  "codes-by-header": "info",
  "codes-by-note": "info",
  "codes-below": "warning",
  "qualified-when-unused": "warning",
  "column-twice": "warning",
  "column-proposed": "info",
  "column-passed": "info",
  "rate-far": "warning",
  "parts-n-differ": "warning",
  "parts-count-differ": "warning",
  "breakdown-outside-total": "warning",
  "sum-of-groups": "error",
  "sum-of-some-areas": "error",
  "sum-incomplete": "warning",
};
