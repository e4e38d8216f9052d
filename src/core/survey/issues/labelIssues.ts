import type { Dimension } from "#core/breakdown.ts";
import type { Text } from "#core/dataset/schema.ts";
import type { Severity } from "#core/survey/issues/severity.ts";

type Nothing = Readonly<Record<never, never>>;

/** What is said of the labels of a table of figures: of whom its numbers are, and what of it was not read. */
export interface LabelIssues {
  /** @property role that the values of a column told, where its name did not */
  "column-by-values": { readonly role: string };
  "labels-unread": Nothing;
  /** @property named the place or group in a title or the sheet's name */
  "title-elsewhere": { readonly named: string };
  /** @property named the words that say so */
  "title-other-measure": { readonly named: string };
  /** @property named the words that say so */
  "column-other-measure": { readonly named: string };
  "row-other-measure": { readonly named: string };
  "rows-other-measure": { readonly named: string };
  "name-other-measure": { readonly named: string };
  "columns-unread": { readonly unread: readonly string[]; readonly count: number };
  "figures-unread": Nothing;
  "shares-of-sample": Nothing;
  "shape-unclear": Nothing;
  "areas-differ": { readonly other: string };
  "former-beside-today": { readonly place: Text };
  "former-contradicts": { readonly place: Text };
  /** @property otherInput that of the respondents */
  "figure-beside-survey": { readonly otherInput: string; readonly cells: number };
  "figure-against-survey": {
    readonly otherInput: string;
    readonly area: string;
    readonly dimension: Dimension;
    readonly category: string | null;
  };
  /** Without another input it is a table of the same one. */
  "units-differ": { readonly otherInput?: string };
  "ages-outside": Nothing;
  "number-shared": Nothing;
  "area-overridden": { readonly area: string };
  "role-twice": { readonly role: string; readonly otherRole: string };
}

/** The level of each of these codes, the same on the page and on the command line. */
export const labelIssueSeverity: Readonly<Record<keyof LabelIssues, Severity>> = {
  "column-by-values": "info",
  "labels-unread": "error",
  "title-elsewhere": "error",
  "title-other-measure": "error",
  "column-other-measure": "warning",
  "row-other-measure": "warning",
  "rows-other-measure": "warning",
  "name-other-measure": "warning",
  "columns-unread": "info",
  "figures-unread": "warning",
  "shares-of-sample": "error",
  "shape-unclear": "error",
  "areas-differ": "error",
  "former-beside-today": "info",
  "former-contradicts": "error",
  "figure-beside-survey": "info",
  "figure-against-survey": "error",
  "units-differ": "warning",
  "ages-outside": "error",
  "number-shared": "warning",
  "area-overridden": "warning",
  "role-twice": "error",
};
