import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { TableReaderContext } from "#core/survey/table/tableReader.ts";
import { turnedLog } from "./turnedLog.ts";
import type { TurnedTable } from "./turnTable.ts";

/** What a reader of a turned table is told and tells: it has another header, and says where in the file as it lies. */
export function turnedContext(of: TableReaderContext, turned: TurnedTable, log: IssueLog): TableReaderContext {
  const { books, choices, context, name } = of;
  const { figureRow, ...watch } = context.watch ?? {};
  let isTold = false;
  return {
    ...of,
    choices: { ...choices, headerRow: turned.turnedHeader, headerRows: 1 },
    context: {
      ...context,
      watch: {
        ...watch,
        figureRow: () => {
          for (const row of isTold ? [] : turned.numberRows) figureRow?.(name, row);
          isTold = true;
        },
      },
    },
    // Places in the book are those of the file, since other tables are compared with them.
    books: {
      ...books,
      figures: { ...books.figures, add: (found, input) => books.figures.add(found, input, log, turned.placeOf) },
    },
    log: turnedLog(of.log, turned),
  };
}
