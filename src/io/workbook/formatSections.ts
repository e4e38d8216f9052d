/** A section of a number format, and the numbers that it is for; the first one that takes a number has it. */
export interface FormatSection {
  readonly code: string;
  readonly takes: (value: number) => boolean;
}

/** Parts of a section that a semicolon does not end. */
const section = /^(?:"[^"]*"?|\\.|\[[^\]]*\]|[^";\\])*/su;
const condition = /\[\s*(<=|>=|<>|<|>|=)\s*([+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*\]/i;
const texts = /"[^"]*"?|\\.|\[[^\]]*\]/gsu;

/**
 * The sections of a format that are for numbers. Without conditions one is for all, the second of two for those below 0, and of three
 * the last for 0; a condition goes before that.
 * Source: ECMA-376 part 1, 18.8.31, with what [MS-OI29500] 2.1.713 says of three sections.
 */
export function formatSections(code: string): readonly FormatSection[] {
  const codes = split(code);
  const last = codes.at(-1) ?? "";
  const isText = codes.length === 4 || (codes.length > 1 && last.replace(texts, "").includes("@"));
  const numbers = codes.slice(0, isText ? -1 : undefined).slice(0, 3);
  const usual = usualOrder(numbers.length);
  return numbers.map((one, place) => ({ code: one, takes: conditionOf(one) ?? usual[place] ?? isAny }));
}

function split(code: string): readonly string[] {
  const codes: string[] = [];
  for (let rest = code; codes.length < 4;) {
    const [found = ""] = section.exec(rest) ?? [];
    codes.push(found);
    if (found.length >= rest.length) break;
    rest = rest.slice(found.length + 1);
  }
  return codes;
}

function usualOrder(count: number): readonly FormatSection["takes"][] {
  if (count === 1) return [isAny];
  return count === 2 ? [(value) => value >= 0, isAny] : [(value) => value > 0, (value) => value < 0, isAny];
}

function isAny(): boolean {
  return true;
}

/** What a section says of its numbers in brackets, such as `[>=0.1]`; null where it says nothing. */
function conditionOf(code: string): FormatSection["takes"] | null {
  const [, sign, text] = condition.exec(code.replace(/"[^"]*"?|\\./gsu, "")) ?? [];
  if (sign === undefined) return null;
  const bound = Number(text);
  switch (sign) {
    case "<":
      return (value) => value < bound;
    case "<=":
      return (value) => value <= bound;
    case ">":
      return (value) => value > bound;
    case ">=":
      return (value) => value >= bound;
    case "=":
      return (value) => value === bound;
    default:
      return (value) => value !== bound;
  }
}
