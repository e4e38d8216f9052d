import { columnLetter } from "#core/tables/columnLetter.ts";
import { foldText } from "#core/tables/foldText.ts";
import { isBlank } from "#core/tables/tableRow.ts";
import { meaningOfName } from "./columnLabel.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { TableHead } from "./tableHead.ts";
import { breakdownByName, dimensionCode } from "#core/survey/names/valueNames.ts";

/**
 * One name over two columns, the breakdown and its categories: 分类 over 性别 | 男. The second column has no name, or the same where merged
 * cells were filled. What stands in both tells.
 */
export function splitCategory(head: TableHead, log: IssueLog): TableHead {
  const { names, data, unnamed, headerRow } = head;
  const first = names.findIndex((header) => {
    const meaning = meaningOfName(header);
    return meaning?.kind === "role" && (meaning.role === "category" || meaning.role === "dimension");
  });
  const second = first + 1;
  const name = names[first]?.name ?? "";
  const below = names[second]?.name ?? "";
  if (first === -1 || second >= names.length || !(below === "" || foldText(below) === foldText(name))) return head;
  const textsOf = (place: number): readonly string[] =>
    data.map(({ cells }) => foldText(cells[place] ?? "")).filter((text) => !isBlank(text));
  const [breakdowns, categories] = [textsOf(first), textsOf(second)];
  const known = categories.filter((text) => breakdownByName(text) !== null || dimensionCode(text) === "total");
  const isSplit =
    breakdowns.some((text) => isDimension(text)) &&
    breakdowns.every((text) => dimensionCode(text) !== null || breakdownByName(text) !== null) &&
    known.length * 2 > categories.length;
  if (!isSplit) return head;
  log.add("category-in-two", { letter: columnLetter(second) }, { row: headerRow, column: name });
  const split = names.map((header, place) => {
    if (place === first) return { name, parts: ["dimension"] };
    return place === second ? { name: `${name} ${columnLetter(second)}`, parts: ["category"] } : header;
  });
  return { ...head, names: split, unnamed: unnamed.filter((place) => place !== second) };
}

function isDimension(text: string): boolean {
  const dimension = dimensionCode(text);
  return dimension !== null && dimension !== "total";
}
