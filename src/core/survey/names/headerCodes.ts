import { isMissing } from "#core/tables/foldText.ts";
import { headerBrackets } from "./headerKey.ts";

/** Between a code and its name: = or a word for it; 是 only where a name follows. */
const link = /(?:[=:.\u3001_\-\u2014\u2192]+|为|表示|代表|指|是(?=[^\d,;\u3001/|]))/;
/** 1=男,2=女 or 1男2女 or 1代表男 … */
const numberFirst = new RegExp(`(\\d{1,2})${link.source}?([^\\d]+)`, "g");
/** … or 男=1,女=2. */
const nameFirst = /([^\d]+?)(?:[=:\u2014\u2192-]+|为|是|记为?|用)?(\d{1,2})(?=[^\d]|$)/g;
const ends = /^[,;\u3001/|.]+|[,;\u3001/|.=:]+$/g;
/** A code beside words for two answers or two sexes. */
const ofCodes = /(?:^|\D)\d(?!\d)/;
const answers = /是|否|有|无|具备|达标|合格|男|女|yes|no\b|male/;
/** 1 alone, which means yes anyhow. */
const usual = /^(?:1[=:]?(?:是|有|具备|达标|合格|yes)|0[=:]?(?:否|无|不具备|未达标|不合格|no)|[0-9]\/[0-9])$/;

/**
 * What a header says of the codes in its column: 性别（1=男，2=女）, 城乡(1城镇 2乡村).
 * @param read the meaning of a folded name; null for what is none of the column's
 * @param fewest codes that are an explanation
 * @returns meanings by code; empty where the header explains no codes, or not all of them can be understood
 */
export function headerCodes<Value>(
  header: string,
  read: (name: string) => Value | null,
  fewest = 2,
): ReadonlyMap<string, Value> {
  for (const inside of headerBrackets(header)) {
    const pairs = /^\d/.test(inside)
      ? [...inside.matchAll(numberFirst)].map(([, code = "", name = ""]) => [code, name] as const)
      : [...inside.matchAll(nameFirst)].map(([, name = "", code = ""]) => [code, name] as const);
    const codes = new Map<string, Value>();
    let areKnown = pairs.length >= fewest;
    for (const [code, written] of pairs) {
      const name = written.replace(ends, "");
      const found = read(name);
      const key = String(Number(code));
      if (found !== null && !codes.has(key)) codes.set(key, found);
      else if (!isMissing(name)) areKnown = false;
    }
    if (areKnown && codes.size >= fewest) return codes;
  }
  return new Map();
}

/** Whether a header explains codes of two answers, or of sexes, which `headerCodes` does not understand. */
export function hasUnclearCodes(header: string): boolean {
  return headerBrackets(header).some(
    (inside) => ofCodes.test(inside) && answers.test(inside) && !usual.test(inside) && !/[<>≥≤]|以上|以下/.test(inside),
  );
}

/** A cell as codes are compared: 1, 01, 1.0. Null where it is no whole number of two digits. */
export function codeKey(folded: string): string | null {
  const [, digits] = /^0*(\d{1,2})(?:\.0+)?$/.exec(folded) ?? [];
  return digits === undefined ? null : String(Number(digits));
}
