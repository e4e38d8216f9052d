import type { Region } from "#core/dataset/schema.ts";
import { areaNames } from "#core/region/recogniseArea.ts";
import { isHarmless } from "#core/survey/issues/harmlessText.ts";
import { withoutPersons } from "#core/survey/issues/shownText.ts";
import { headerMeanings } from "#core/survey/names/headerNames.ts";
import { categoryTables, dimensionTable } from "#core/survey/names/valueNames.ts";
import { replaceContacts } from "./contactText.ts";
import { createHanNames } from "./hanNames.ts";
import { createLatinNames } from "./latinNames.ts";
import { shapeMask } from "./shapeMask.ts";

/** Longer texts are cut before they are looked at: nothing shows as much. */
const longest = 1000;
const han = /[\p{Script=Han}\u00B7]{2,}/gu;
const spacedName = /^\s*\p{Script=Han}{1,2}\s+\p{Script=Han}{1,2}(?:\s+\p{Script=Han})?\s*$/u;
const latin = /[A-Za-z][A-Za-z\s.'-]*[A-Za-z]/g;

/**
 * Masks what looks like the name of a person, a number by which somebody is known, or an address: see docs/decisions/012. It knows no
 * person, only how names look; so what it lets pass is shown only where other rules allow it, too.
 */
export interface PersonFilter {
  /** Whether any part of a text looks like that. */
  holds(text: string): boolean;
  /** A cell: as it is, or masked as a whole. */
  cell(text: string): string;
  /** A cell of a column that nothing is known of, such as a remark: the rest of it is left. */
  parts(text: string): string;
  /** The same of a title or a note, in which longer parts are sentences. */
  line(text: string): string;
  /** Whether a text is a name or number of that kind and nothing else. */
  isPerson(text: string): boolean;
}

/** @param region whose areas name no person; without it short names of places may be taken for names */
export function createPersonFilter(region: Region | null): PersonFilter {
  const vocabulary = [
    ...(region === null ? [] : areaNames(region).keys()),
    ...Object.values(categoryTables).flatMap((table) => [...table.keys()]),
    ...dimensionTable.keys(),
    ...headerMeanings.keys(),
  ];
  const hanNames = createHanNames(vocabulary.filter((word) => /^\p{Script=Han}+$/u.test(word)));
  const latinNames = createLatinNames([...vocabulary, ...(region?.areas ?? []).map(({ name }) => name.en ?? "")]);

  const masked = (text: string, isSentence: boolean): string => {
    if (isHarmless(text)) return text;
    return replaceContacts(withoutPersons(text.slice(0, longest)), shapeMask)
      .replace(han, (run) => hanNames.replace(run, isSentence, shapeMask))
      .replace(latin, (words) => (latinNames.isName(words) ? shapeMask(words) : words));
  };
  const differs = (text: string): boolean => masked(text, false) !== text.slice(0, longest);
  // Short names are often drawn out to the length of three characters.
  const isSpaced = (text: string): boolean => spacedName.test(text) && differs(text.replace(/\s+/g, ""));
  const holds = (text: string): boolean => differs(text) || isSpaced(text);
  return {
    holds,
    parts: (text) => (isSpaced(text) ? shapeMask(text) : masked(text, false)),
    line: (text) => masked(text, true),
    cell: (text) => (holds(text) ? shapeMask(text.slice(0, longest)) : text),
    isPerson: (text) => {
      const own = text.trim();
      const rest = masked(own, false);
      return rest !== own && !/[\p{L}\p{N}]/u.test(rest);
    },
  };
}
