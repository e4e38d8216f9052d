import type { SinglePsu } from "#core/statistics/designVariance.ts";
import type { Estimate } from "./schema.ts";

/** A cell that a reviewer lets be published although its reliability asks for review. */
export interface AcceptedCell {
  readonly year: number;
  readonly area: string;
  readonly dimension: Estimate["dimension"];
  readonly category?: string;
  readonly with?: NonNullable<Estimate["with"]>;
  /** Why: published with the row. */
  readonly note: string;
}

/** What the publisher decides of all cells. */
export interface PublishingOptions {
  readonly singlePsu: SinglePsu;
  /** Whether rates that fail only by their relative width are shown, marked 谨慎使用. */
  readonly caution: boolean;
  /** Cells in which fewer have the literacy are not published; 0: no such rule. */
  readonly minimumCount: number;
  readonly accepted: readonly AcceptedCell[];
}

/** The note with which a cell was accepted; null when it was not. */
export function acceptedNote(
  { accepted }: PublishingOptions,
  year: number,
  cell: { readonly area: string; readonly dimension: string; readonly category: string | null },
): string | null {
  const found = accepted.find(
    (one) =>
      one.year === year &&
      one.area === cell.area &&
      one.dimension === cell.dimension &&
      (one.category ?? null) === cell.category &&
      one.with === undefined,
  );
  return found?.note ?? null;
}

export const usualOptions: PublishingOptions = { singlePsu: "adjust", caution: false, minimumCount: 0, accepted: [] };
