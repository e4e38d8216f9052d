import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { Respondent } from "#core/survey/respondents/respondent.ts";
import type { Year } from "#core/units.ts";
import { createIdScopes } from "./idScopes.ts";
import { createNumberSet, type NumberSet } from "./numberSet.ts";
import { createPlaceList } from "./placeList.ts";
import { createRepeatTable, shortMark, type RepeatTable } from "./repeatTable.ts";
import { createRowHash } from "./rowHash.ts";

/** More repeated ids than this share are no slips of those who typed them. */
const mostRepeated = 0.1;
const afterYears = 4096;

/** An id that an earlier row of its year has as well: anywhere, or in the same place. */
export type IdRepeat = "id" | "id-in-place";

/** Judges ids of questionnaires that come again. */
export interface RepeatedIds {
  /**
   * Takes the id of a row.
   * @param number that the id is, where it is one
   * @returns null where it is new in its year
   */
  add(id: string, number: number | null, respondent: Respondent): IdRepeat | null;
  /** Where a row stands whose id is not new. @param place good for this call */
  place(repeat: IdRepeat, place: IssuePlace): void;
  /** @param within headers of the columns that say where a respondent belongs */
  report(log: IssueLog, within: readonly string[]): void;
}

/**
 * The rule. A questionnaire that was entered twice has its id, and its place, twice. So where not more than a tenth of the ids come again,
 * each is a warning. Where more do, they may be numbers within a PSU, a stratum or an area: then few come again within one of these places, that
 * is an info, and those that do are warnings. Where many come again within one place, or nothing says where a row belongs, ids tell no
 * questionnaire from another or the file stands there twice: one warning with counts.
 * Of an id nothing is kept but 64 bits, or 16 where it is a number among others: up to 36 MB for three million rows.
 */
export function createRepeatedIds(): RepeatedIds {
  const hash = createRowHash();
  const scopes = createIdScopes();
  const numbers = new Map<Year, NumberSet>();
  const anywhere = createPlaceList();
  const inPlace = createPlaceList();
  let ids: RepeatTable | null = null;
  let count = 0;

  /** Where the id was seen first in its year. */
  function firstSeen(id: string, number: number | null, year: Year, scope: number): "nowhere" | "here" | "elsewhere" {
    if (number !== null) {
      const set = numbers.get(year) ?? createNumberSet();
      numbers.set(year, set);
      const known = set.add(number, scope);
      if (known === 0) return "nowhere";
      if (known !== null) return known === scope ? "here" : "elsewhere";
    }
    ids ??= createRepeatTable("marked");
    hash.start(year);
    hash.add(id);
    const known = ids.add(hash.high, hash.low, scope) ?? 0;
    if (known === 0) return "nowhere";
    return known === shortMark(scope) ? "here" : "elsewhere";
  }

  /** Whether a row before, other than the first with this id, had it in the same place. Asked of ids alone that come again. */
  function isKnownHere(id: string, year: Year, scope: number): boolean {
    ids ??= createRepeatTable("marked");
    hash.start(year + scope * afterYears);
    hash.add(id);
    return (ids.add(hash.high, hash.low, 1) ?? 0) !== 0;
  }

  return {
    add: (id, number, respondent) => {
      const { year } = respondent;
      count += 1;
      const scope = scopes.of(respondent);
      const first = firstSeen(id, number, year, scope);
      if (first === "nowhere") return null;
      const isAgain = isKnownHere(id, year, scope);
      return isAgain || first === "here" ? "id-in-place" : "id";
    },
    place: (repeat, place) => {
      anywhere.add(place);
      if (repeat === "id-in-place") inPlace.add(place);
    },
    report: (log, within) => {
      const rows = anywhere.total;
      const [first] = anywhere.kept;
      if (first === undefined) return;
      if (rows <= mostRepeated * count) return anywhere.report((place) => log.add("repeated-id", {}, place));
      const here = within.length > 0 ? inPlace.total : null;
      const detail = { rows, of: count, within, here };
      if (here !== null && here <= mostRepeated * count) {
        log.add("ids-within", detail, first);
        return inPlace.report((place) => log.add("repeated-id", {}, place));
      }
      log.add("ids-repeat", detail, here === null ? first : (inPlace.kept[0] ?? first));
    },
  };
}
