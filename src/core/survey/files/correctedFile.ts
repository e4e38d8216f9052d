import { guardedCsvRow } from "#core/tables/guardedCsv.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import type { ImportWatch, RowFate } from "#core/survey/importWatch.ts";
import { sheetColumns } from "#core/survey/sheet/tableSummaries.ts";
import type { Columns } from "#core/survey/table/columns.ts";
import type { ImportContext } from "#core/survey/importContext.ts";
import { personMask, type PersonMask } from "#core/survey/table/personMask.ts";
import { repeatMarks } from "./repeatMarks.ts";

/**
 * `annotated`: the whole file back, with what is wrong and what became of each row before its cells.
 * `tidy`: only the rows that count, known columns under their usual names, values as the program writes them.
 */
export type CorrectedForm = "annotated" | "tidy";

/** Words of the annotated form. */
export interface CorrectedWords {
  /** Header of the column of what is wrong. */
  readonly problem: string;
  /** Header of the column of what became of the row. */
  readonly treatment: string;
  readonly counted: string;
  /** Of a row that would count, in a file that is refused. */
  readonly refused: string;
  readonly leftOut: (reason: string) => string;
  /** A code of `excluded`, such as `row-error-bad-age`, in a few words. */
  readonly reasonOf: (code: string) => string;
  /** Titles, notes, sums, repeated headers. */
  readonly noData: string;
  /** An issue with the column that it is in. */
  readonly wordOf: (issue: Issue) => string;
}

/** What a first reading tells of the file. */
export interface AnnotatedRequest {
  readonly outcome: ImportOutcome;
  /** Issues of rows that were told only after these: of weights, of rows that repeat. */
  readonly late: readonly Issue[];
  readonly context: Pick<ImportContext, "region" | "mapping">;
  readonly words: CorrectedWords;
  readonly write: (text: string) => void;
}

export interface AnnotatedFile {
  readonly watch: ImportWatch;
  /** Writes what is left. */
  end(): void;
  /** Rows below the header, and those of them that count. */
  readonly rows: number;
  readonly counted: number;
}

/**
 * Every row of a file as it is, with two cells before its own: what is wrong, and whether it counts. What could identify a person is masked. A row is written as soon as its fate is known;
 * those of a table of figures, which are few, at the end.
 */
export function createAnnotatedFile({ outcome, late, context, words, write }: AnnotatedRequest): AnnotatedFile {
  const [input] = outcome.inputs;
  const headerRow = input?.headerRow ?? 1;
  const lastHeaderRow = headerRow + (input?.headerRows ?? 1) - 1;
  let columns: Columns | null = null;
  let made: PersonMask | null = null;
  const isFigures = input?.shape === "aggregate";
  const issues = new Map<number, Issue[]>();
  const figureRows = new Set<number>();
  let waiting: { readonly cells: readonly string[]; readonly row: number }[] = [];
  let rows = 0;
  let counted = 0;

  /** Made with the first row that is written: then the columns are told. */
  function masked(): PersonMask {
    const own =
      input === undefined
        ? { header: [], columns: [], preview: [] }
        : { ...sheetColumns(input), preview: input.preview };
    made ??= personMask({ outcome, input: own, columns, region: context.region, mapping: context.mapping });
    return made;
  }

  function note(issue: Issue): void {
    if (issue.row === undefined) return;
    const known = issues.get(issue.row);
    if (known === undefined) issues.set(issue.row, [issue]);
    else known.push(issue);
  }
  const marks = repeatMarks(outcome.issues);
  for (const issue of late) if (!marks.replaces(issue)) note(issue);

  function treatmentOf(row: number, fate: RowFate | null): string {
    const found = issues.get(row) ?? [];
    const error = found.find(({ severity }) => severity === "error");
    const reason = fate === null ? (error === undefined ? null : `row-error-${error.code}`) : fate.reason;
    if (fate === null && !figureRows.has(row) && error === undefined) return words.noData;
    if (reason !== null) return words.leftOut(words.reasonOf(reason));
    counted += 1;
    return outcome.kind === "imported" ? words.counted : words.refused;
  }

  function writeRow(cells: readonly string[], row: number, fate: RowFate | null): void {
    const mask = masked();
    const isBlank = cells.every((cell) => cell.trim() === "");
    if (isBlank || row <= lastHeaderRow) {
      const labels = row === headerRow ? [words.problem, words.treatment] : ["", ""];
      return write(guardedCsvRow([...labels, ...(row < headerRow ? mask.title(cells) : mask.header(cells))]));
    }
    rows += 1;
    const problem = (issues.get(row) ?? []).map(words.wordOf).join(" ");
    const treatment = treatmentOf(row, fate);
    const isData = fate !== null || figureRows.has(row);
    const isShifted = issues.get(row)?.some(({ code }) => code === "row-length") === true;
    const shown = isShifted ? mask.shifted(cells) : isData ? mask.data(cells) : mask.other(cells);
    write(guardedCsvRow([problem, treatment, ...shown]));
  }

  function writeUpTo(row: number, fate: RowFate | null): void {
    const due = waiting;
    waiting = [];
    for (const one of due) {
      if (one.row > row) waiting.push(one);
      else writeRow(one.cells, one.row, one.row === row ? fate : null);
      if (one.row <= row) issues.delete(one.row);
    }
  }

  return {
    watch: {
      columns: (_, found) => {
        columns = found;
      },
      // What the end of this reading says of rows that repeat was said at each.
      issue: (issue) => void (marks.replaces(issue) || note(issue)),
      repeat: (kind, place) => {
        const issue = marks.issueOf(kind, place);
        if (issue !== null) note(issue);
      },
      raw: (_, cells, row) => void waiting.push({ cells: [...cells], row }),
      fate: (_, __, row, fate) => writeUpTo(row, fate),
      figureRow: (_, row) => void figureRows.add(row),
    },
    end: () => {
      if (!isFigures) return writeUpTo(Number.POSITIVE_INFINITY, null);
      for (const { cells, row } of waiting) writeRow(cells, row, null);
      waiting = [];
    },
    get rows() {
      return rows;
    },
    get counted() {
      return counted;
    },
  };
}
