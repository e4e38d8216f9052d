import type { IssuePlace } from "#core/survey/issues/issue.ts";

/** Places that are kept one by one; the rest is counted. */
const mostKept = 50;

/** Places of something that only the end of a file tells to be worth an issue: the first ones, and how many there are. */
export interface PlaceList {
  /** @param place good for this call */
  add(place: IssuePlace): void;
  readonly total: number;
  readonly kept: readonly IssuePlace[];
  /**
   * Says each kept place; the last stands for all that are not, by its total.
   * @param first one of the places, kept or not, that is said before all others
   */
  report(say: (place: IssuePlace) => void, first?: IssuePlace | null): void;
}

export function createPlaceList(most: number = mostKept): PlaceList {
  const kept: IssuePlace[] = [];
  let total = 0;
  return {
    add: (place) => {
      total += 1;
      if (kept.length < most) kept.push({ ...place });
    },
    get total() {
      return total;
    },
    kept,
    report: (say, first = null) => {
      const others = kept.filter(({ input, row }) => first === null || input !== first.input || row !== first.row);
      const said = first === null ? others : [first, ...others].slice(0, most);
      for (const [at, place] of said.entries())
        say(at < said.length - 1 ? place : { ...place, total: total - said.length + 1 });
    },
  };
}
