import type { AcceptedCell } from "#core/dataset/publishingOptions.ts";
import type { ReviewCell } from "#core/survey/reviewCells.ts";
import { oneLine } from "#features/import/oneLine.ts";

/** A cell under review, by what it is of: of its own year or of a pool that ends in it. */
export type ReviewRef = Pick<ReviewCell, "year" | "area" | "dimension" | "category" | "pooledYears">;

/** What the reviewer has ticked and written of one cell. */
export interface Acceptance extends ReviewRef {
  readonly ticked: boolean;
  /** As typed; it stays when the tick is taken away. */
  readonly note: string;
}

/** A tick for one year's own value never stands for a pooled one, nor the other way round. */
export function reviewKey({ year, area, dimension, category, pooledYears = [] }: ReviewRef): string {
  return `${year} ${area} ${dimension} ${category ?? ""} ${pooledYears.join()}`;
}

/** The acceptances with one cell changed; new ones come last. A note is one line without characters that nobody sees. */
export function withAcceptance(
  acceptances: readonly Acceptance[],
  cell: ReviewRef,
  change: Partial<Pick<Acceptance, "ticked" | "note">>,
): readonly Acceptance[] {
  const key = reviewKey(cell);
  const { year, area, dimension, category, pooledYears } = cell;
  const before = acceptances.find((one) => reviewKey(one) === key);
  const { note, ...rest } = change;
  const after: Acceptance = {
    year,
    area,
    dimension,
    category,
    ...(pooledYears !== undefined && { pooledYears }),
    ticked: before?.ticked ?? false,
    note: note === undefined ? (before?.note ?? "") : oneLine(note),
    ...rest,
  };
  return before === undefined
    ? [...acceptances, after]
    : acceptances.map((one) => (reviewKey(one) === key ? after : one));
}

/** What is asked of the import: the cells that are ticked and have a note. */
export function acceptedOf(acceptances: readonly Acceptance[]): readonly AcceptedCell[] {
  return acceptances.flatMap(({ year, area, dimension, category, ticked, note }): readonly AcceptedCell[] =>
    ticked && note.trim() !== ""
      ? [{ year, area, dimension, ...(category !== null && { category }), note: note.trim() }]
      : [],
  );
}

/** Whether a cell is ticked and nobody has written why: it is not published so. */
export function lacksNote({ ticked, note }: Acceptance): boolean {
  return ticked && note.trim() === "";
}

/** The acceptances of cells that are up for review in a reading, and the ticks of those that are not. */
export function sortAcceptances(
  acceptances: readonly Acceptance[],
  reviews: readonly ReviewCell[],
): { readonly kept: readonly Acceptance[]; readonly dropped: readonly Acceptance[] } {
  const known = new Set(reviews.map(reviewKey));
  return {
    kept: acceptances.filter((one) => known.has(reviewKey(one))),
    dropped: acceptances.filter((one) => one.ticked && !known.has(reviewKey(one))),
  };
}
