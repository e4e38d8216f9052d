import { foldText } from "./foldText.ts";
import { isUnitWord } from "./layoutWords.ts";
import { isBlank, type TableRow } from "./tableRow.ts";

/** The name of a column: all texts that stand above it, from top to bottom, without repeats. */
export interface HeaderName {
  /** Joined, as it is shown and mapped. Empty where there is none. */
  readonly name: string;
  readonly parts: readonly string[];
}

export function headerName(texts: readonly string[]): HeaderName {
  const parts: string[] = [];
  for (const text of texts) {
    const part = text.trim();
    const last = parts.at(-1);
    if (part === "" || parts.some((known) => foldText(known) === foldText(part))) continue;
    if (last !== undefined && isUnitWord(part)) parts[parts.length - 1] = withUnit(last, part);
    else parts.push(part);
  }
  return { name: parts.join(" "), parts };
}

/** 样本量 over 人 → 样本量(人), so that a unit is read where headers have it. */
function withUnit(name: string, unit: string): string {
  return /^[([\uFF08\u3010]/.test(unit) ? `${name}${unit}` : `${name}(${unit})`;
}

/**
 * The rows of a header → a name for each column. A group stands in its first column only, unless it was merged and filled:
 * it holds to the right as far as there are names below it. Columns at the end without a name have none.
 */
export function joinHeader(rows: readonly TableRow[]): readonly HeaderName[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const texts: string[][] = Array.from({ length: width }, () => []);
  for (const [level, { cells }] of rows.entries()) {
    const below = rows.slice(level + 1);
    let group = "";
    for (let place = 0; place < width; place += 1) {
      const own = cells[place] ?? "";
      const isNamedBelow = below.some((row) => !isBlank(row.cells[place]));
      if (!isBlank(own)) group = own;
      else if (!isNamedBelow) group = isBlank(own) && rows.every((row) => isBlank(row.cells[place])) ? "" : group;
      texts[place]?.push(isBlank(own) ? (isNamedBelow ? group : "") : own);
    }
  }
  return texts.map(headerName);
}
