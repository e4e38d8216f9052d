import { isMissing } from "#core/tables/foldText.ts";
import { headerBrackets } from "./headerKey.ts";

/** 1=男,2=女 or 1男2女 … */
const numberFirst = /(\d{1,2})[=:.\u3001_-]?([^\d]+)/g;
/** … or 男=1,女=2. */
const nameFirst = /([^\d]+?)[=:]?(\d{1,2})(?=[^\d]|$)/g;
const ends = /^[,;\u3001/|.]+|[,;\u3001/|.=:]+$/g;

/**
 * What a header says of the codes in its column: 性别（1=男，2=女）, 城乡(1城镇 2乡村).
 * @param read the meaning of a folded name; null for what is none of the column's
 * @returns meanings by code; empty where the header explains no codes, or not all of them can be understood
 */
export function headerCodes<Value>(header: string, read: (name: string) => Value | null): ReadonlyMap<string, Value> {
  for (const inside of headerBrackets(header)) {
    const pairs = /^\d/.test(inside)
      ? [...inside.matchAll(numberFirst)].map(([, code = "", name = ""]) => [code, name] as const)
      : [...inside.matchAll(nameFirst)].map(([, name = "", code = ""]) => [code, name] as const);
    const codes = new Map<string, Value>();
    let areKnown = pairs.length >= 2;
    for (const [code, written] of pairs) {
      const name = written.replace(ends, "");
      const found = read(name);
      const key = String(Number(code));
      if (found !== null && !codes.has(key)) codes.set(key, found);
      else if (!isMissing(name)) areKnown = false;
    }
    if (areKnown && codes.size >= 2) return codes;
  }
  return new Map();
}

/** A cell as codes are compared: 1, 01, 1.0. Null where it is no whole number of two digits. */
export function codeKey(folded: string): string | null {
  const [, digits] = /^0*(\d{1,2})(?:\.0+)?$/.exec(folded) ?? [];
  return digits === undefined ? null : String(Number(digits));
}
