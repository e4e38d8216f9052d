import type { InputSummary } from "#data/queries/surveyImport.ts";
import { choiceOf, columnPlace, isStartOf, type TableChoice } from "#core/survey/sheet/tableChoice.ts";
import type { ChosenFile } from "#features/import/files/chosenFiles.ts";

type FoundTable = InputSummary["tables"][number];

/** A table of an input: where it begins, and what was understood of it; null while nothing is. */
export interface ListedTable {
  readonly choice: TableChoice;
  readonly found: FoundTable | null;
}

/** What becomes of a table: read, not imported, or rows of the table above it. */
export type TableFate = "read" | "leave" | "join";

type Choices = ChosenFile["choices"];

/** The tables of an input where there are several, or where it was told where they are; else none. */
export function listedTables({ tables }: Pick<InputSummary, "tables">, choices: Choices): readonly ListedTable[] {
  if (choices.tables === undefined) return tables.map((found) => ({ choice: choiceOfTable(found), found }));
  return choices.tables.map((choice) => {
    const found = tables.find(
      ({ headerRow, firstColumn }) =>
        headerRow !== null && isStartOf(choice, { headerRow, firstColumn: columnPlace(firstColumn) }),
    );
    return { choice, found: found ?? null };
  });
}

function choiceOfTable({ headerRow, firstColumn, isLeftOut }: FoundTable): TableChoice {
  const start = choiceOf({ headerRow: headerRow ?? 1, firstColumn: columnPlace(firstColumn) });
  return isLeftOut ? { ...start, leave: true } : start;
}

/** The list with another fate of one table. */
export function withFate(list: readonly ListedTable[], place: number, fate: TableFate): readonly TableChoice[] {
  return list.flatMap(({ choice }, at) => {
    const { leave: _, ...rest } = choice;
    if (at !== place) return [choice];
    return fate === "join" ? [] : [fate === "leave" ? { ...rest, leave: true } : rest];
  });
}

/** The list with another header of one table; in how many rows it stands is found where that is null. */
export function withHeader(
  list: readonly ListedTable[],
  place: number,
  headerRow: number,
  headerRows: number | null,
): readonly TableChoice[] {
  return list.map(({ choice }, at) => {
    const { headerRows: _, ...rest } = choice;
    if (at !== place) return choice;
    return { ...rest, headerRow, ...(headerRows !== null && { headerRows }) };
  });
}

/** The list with one table read as lying on its side or not; found where that is null. */
export function withTurned(
  list: readonly ListedTable[],
  place: number,
  turned: boolean | null,
): readonly TableChoice[] {
  return list.map(({ choice }, at) => {
    const { turned: _, ...rest } = choice;
    return at !== place ? choice : { ...rest, ...(turned !== null && { turned }) };
  });
}

/** The list with one more table; of an input that was read as one table both. */
export function withTable(
  input: Pick<InputSummary, "tables" | "headerRow">,
  choices: Choices,
  headerRow: number,
): readonly TableChoice[] {
  const listed = listedTables(input, choices).map(({ choice }) => choice);
  const known = listed.length > 0 || input.headerRow === null ? listed : [{ headerRow: input.headerRow }];
  const others = known.filter((choice) => choice.headerRow !== headerRow || choice.firstColumn !== undefined);
  return [...others, { headerRow }].sort((a, b) => a.headerRow - b.headerRow);
}
