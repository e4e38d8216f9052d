import { columnLetter } from "#core/tables/columnLetter.ts";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import type { TableStart } from "./cutTables.ts";

/** What an operator says of one of several tables. */
export type TableChoice = NonNullable<Mapping["tables"]>[number];

/** 0 is A; the letters are those of a column that a sheet can have. */
export function columnPlace(letters: string): number {
  let place = 0;
  for (const letter of letters) place = 26 * place + letter.charCodeAt(0) - 64;
  return place - 1;
}

export function tableStartOf({ headerRow, firstColumn }: TableChoice): TableStart {
  return { headerRow, firstColumn: firstColumn === undefined ? 0 : columnPlace(firstColumn) };
}

export function isStartOf(choice: TableChoice, { headerRow, firstColumn }: TableStart): boolean {
  const start = tableStartOf(choice);
  return start.headerRow === headerRow && start.firstColumn === firstColumn;
}

/** What was found, as a choice that finds the same again. */
export function choiceOf({ headerRow, firstColumn }: TableStart): TableChoice {
  return { headerRow, ...(firstColumn > 0 && { firstColumn: columnLetter(firstColumn) }) };
}
