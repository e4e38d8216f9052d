import { pinyinSurnames } from "./surnames.ts";

const syllable =
  "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|er|ia|ie|in|iu|ua|ue|ui|un|uo|a|e|i|o|u|v)";
const pinyin = new RegExp(`^(?:${syllable}){1,3}$`);
const given = new RegExp(`^(?:${syllable}){1,2}$`);
const longestSurname = 9;
/** English words of places and answers, and some that Pinyin could spell. */
const others =
  "made line life like lime wine huge dune mode more yes luge cite type name city county district town township village street road north south east west new old other school college";

/** Finds names of persons among words of Latin letters: in Pinyin, or two or three words that begin with capitals. */
export interface LatinNames {
  isName(text: string): boolean;
}

/** @param vocabulary words that name no person, in lower case */
export function createLatinNames(vocabulary: Iterable<string>): LatinNames {
  const words = new Set([...vocabulary].flatMap((name) => name.toLowerCase().match(/[a-z]{2,}/g) ?? []));
  for (const word of others.split(" ")) words.add(word);
  return {
    isName: (text) => {
      const parts = text.split(/[\s.,'-]+/).filter((part) => part !== "");
      const folded = parts.map((part) => part.toLowerCase());
      if (folded.length === 0 || folded.length > 4 || folded.some((part) => words.has(part))) return false;
      const [only] = folded;
      if (folded.length === 1) return only !== undefined && isJoined(only);
      if (folded.some((part) => pinyinSurnames.has(part)) && folded.every((part) => pinyin.test(part))) return true;
      return parts.length <= 3 && parts.every((part) => /^[A-Z][a-z]+$/.test(part));
    },
  };
}

/** zhangsan, WangXiaoming. */
function isJoined(word: string): boolean {
  for (let end = Math.min(longestSurname, word.length - 1); end >= 2; end -= 1)
    if (pinyinSurnames.has(word.slice(0, end)) && given.test(word.slice(end))) return true;
  return false;
}
