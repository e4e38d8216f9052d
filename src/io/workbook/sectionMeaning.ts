/** What a section of a number format makes of a number, as far as its meaning goes: colours, decimals and padding do not. */
export type NumberMeaning =
  | "number"
  /** Shown times 100. */
  | "percent"
  | "year"
  | "date"
  | "time"
  | "date-time"
  | "elapsed"
  /** The number has another meaning than it shows on its own. */
  | NumberBeside;

/** A sign or a unit that stands beside the number as text: 15.1 is shown as 15.1%, 101 as 101‰, 0.2 as 0.2万. */
export interface NumberBeside {
  readonly sign: string;
  /** How often the number is shown divided by a thousand. */
  readonly thousands: number;
}

/** Quoted or escaped text, and padding; Chinese Excel escapes by ! too. */
const literal = /"([^"]*)"?|[\\!](.)|[_*]./gsu;
/** Colours, conditions, locales; those of elapsed time stay. */
const bracket = /\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;
const general = /general|g\/通用格式|通用格式/gi;

/** @param code one section of a format; null where it shows nothing of the number, as one with text alone does */
export function sectionMeaning(code: string): NumberMeaning | null {
  let texts = "";
  const pattern = code
    .replace(literal, (_, quoted, escaped) => {
      texts += typeof quoted === "string" ? quoted : typeof escaped === "string" ? escaped : "";
      return "";
    })
    .replace(bracket, "");
  const plain = pattern.replace(general, "");
  const isGeneral = plain !== pattern;
  // Beside a sign that scales, any other is part of a trick: 0.0,"‰"%%% shows 0.101 as 101.0‰.
  if (plain.includes("%")) return "percent";
  if (/\[(?:h+|m+|s+)\]/i.test(plain)) return "elapsed";
  const symbols = plain.replace(/e[+-]/gi, "").replace(/am\/pm|a\/p|上午\/下午/gi, "h");
  const hasTime = /[hs]/i.test(symbols);
  const hasYear = /[ye]/i.test(symbols);
  const hasDay = /d|aaa/i.test(symbols);
  const hasMonth = /m/i.test(symbols) && !hasTime;
  if (hasTime) return hasYear || hasDay ? "date-time" : "time";
  if (hasDay || hasMonth) return "date";
  if (hasYear) return "year";
  if (!/[0#?@]/.test(symbols) && !isGeneral) return null;
  return besideOf(texts, symbols) ?? "number";
}

/**
 * Only per cent scales a number by its sign; ‰ does not (18.8.31 does not know it, and Excel shows 0.101 in 0.0‰ as 0.1‰).
 * A unit beside a number that is shown divided, by commas or by a point that is text, is of what is shown: the number is whole.
 */
function besideOf(texts: string, symbols: string): NumberBeside | null {
  const shown = texts + symbols;
  const commas = [...symbols.matchAll(/[0#?](,+)(?![0#?,])/g)];
  const thousands = commas.reduce((sum, [, run = ""]) => sum + run.length, 0);
  if (/[\u2030]|千分/.test(shown)) return { sign: "\u2030", thousands };
  if (/[%\uFF05]|百分/.test(shown)) return { sign: "%", thousands };
  const [unit] = /[百千]?[万亿]|千/.exec(shown) ?? [];
  return unit === undefined || thousands > 0 || texts.includes(".") ? null : { sign: unit, thousands };
}
