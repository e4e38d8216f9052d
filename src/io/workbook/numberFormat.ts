/** What a number format makes of a number, as far as its meaning goes: colours, decimals and padding do not. */
export type NumberMeaning =
  | "number"
  /** Shown times 100. */
  | "percent"
  /** A per-cent sign that stands beside the number as text: 15.1 is shown as 15.1%. */
  | "percent-sign"
  | "year"
  | "date"
  | "time"
  | "date-time"
  | "elapsed";

/**
 * Formats that a workbook names by number only.
 * Source: ECMA-376 part 1, 18.8.30, with those of Chinese Excel (27–36, 50–58: all dates or times).
 */
const builtIn: ReadonlyMap<number, NumberMeaning> = new Map<number, NumberMeaning>([
  [9, "percent"],
  [10, "percent"],
  [14, "date"],
  [15, "date"],
  [16, "date"],
  [17, "date"],
  [18, "time"],
  [19, "time"],
  [20, "time"],
  [21, "time"],
  [22, "date-time"],
  [27, "date"],
  [28, "date"],
  [29, "date"],
  [30, "date"],
  [31, "date"],
  [32, "time"],
  [33, "time"],
  [34, "time"],
  [35, "time"],
  [36, "date"],
  [45, "time"],
  [46, "elapsed"],
  [47, "time"],
  [50, "date"],
  [51, "date"],
  [52, "date"],
  [53, "date"],
  [54, "date"],
  [55, "time"],
  [56, "time"],
  [57, "date"],
  [58, "date"],
]);

export function builtInFormat(id: number): NumberMeaning {
  return builtIn.get(id) ?? "number";
}

/** Quoted or escaped text, and padding. */
const literal = /"([^"]*)"?|\\(.)|[_*]./gsu;
/** Colours, conditions, locales; those of elapsed time stay. */
const bracket = /\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;
const general = /general|g\/通用格式|通用格式/gi;
const percentSigns = /[%\uFF05]/;

/** @param code as a workbook writes it, such as `0.0%` or `yyyy"年"m"月"` */
export function numberMeaning(code: string): NumberMeaning {
  let texts = "";
  const plain = firstSection(code)
    .replace(literal, (_, quoted, escaped) => {
      texts += typeof quoted === "string" ? quoted : typeof escaped === "string" ? escaped : "";
      return "";
    })
    .replace(bracket, "")
    .replace(general, "");
  if (plain.includes("%")) return "percent";
  if (/\[(?:h+|m+|s+)\]/i.test(plain)) return "elapsed";
  const symbols = plain.replace(/e[+-]/gi, "").replace(/am\/pm|a\/p|上午\/下午/gi, "h");
  const hasTime = /[hs]/i.test(symbols);
  const hasYear = /[ye]/i.test(symbols);
  const hasDay = /d/i.test(symbols);
  const hasMonth = /m/i.test(symbols) && !hasTime;
  if (hasTime) return hasYear || hasDay ? "date-time" : "time";
  if (hasDay || hasMonth) return "date";
  if (hasYear) return "year";
  return percentSigns.test(texts) || percentSigns.test(symbols) ? "percent-sign" : "number";
}

/** Up to the first semicolon outside of text. */
function firstSection(code: string): string {
  return /^(?:"[^"]*"?|\\.|[^";\\])*/su.exec(code)?.[0] ?? code;
}
