import { labelRoles } from "#core/survey/mapping/roleGroups.ts";
import { foldText } from "#core/tables/foldText.ts";
import { isBlank, withCell, type TableRow } from "#core/tables/tableRow.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { ColumnRole } from "#core/survey/mapping/mapping.ts";
import { breakdownByName, dimensionCode } from "#core/survey/names/valueNames.ts";

const filledRoles = ["area", "year", "dimension"] as const;

/**
 * Fills cells below one that was merged over several rows. Only where it is regular: the first row has a text, each empty cell stands
 * beside other labels, and no label comes twice below one text. Each column that was filled is said in an info.
 */
export function fillDown(
  rows: readonly TableRow[],
  header: readonly string[],
  roles: ReadonlyMap<ColumnRole, number>,
  log: IssueLog,
): readonly TableRow[] {
  let filled = rows;
  for (const role of filledRoles) {
    const place = roles.get(role);
    if (place === undefined) continue;
    const others = labelRoles.flatMap((one) => (one === role ? [] : (roles.get(one) ?? [])));
    const blocks = blocksOf(filled, place, others);
    if (blocks === null) continue;
    const isFilled = ({ cells }: TableRow): boolean => !isBlank(cells[place]);
    const texts = blocks.flatMap(({ text, rows: own }) =>
      own.map((row) => (isFilled(row) || !fits(role, text, row, roles) ? row : withCell(row, place, text))),
    );
    const changed = texts.filter((row, index) => row !== filled[index]);
    const [first] = changed;
    if (first !== undefined) {
      const { row, line } = first;
      log.add("filled-down", { rows: changed.length }, { row, line, column: header[place] ?? "" });
    }
    filled = texts;
  }
  return filled;
}

interface Block {
  readonly text: string;
  readonly rows: TableRow[];
}

/** Rows by the last text above them; null where none is empty, or not in a regular way. */
function blocksOf(rows: readonly TableRow[], place: number, others: readonly number[]): readonly Block[] | null {
  const blocks: Block[] = [];
  let isAnyEmpty = false;
  let labels = new Set<string>();
  for (const row of rows) {
    const text = row.cells[place] ?? "";
    const label = others.map((other) => foldText(row.cells[other] ?? "")).join("|");
    const last = blocks.at(-1);
    if (isBlank(text)) {
      if (last === undefined || labels.has(label) || /^\|*$/.test(label)) return null;
      isAnyEmpty = true;
      last.rows.push(row);
    } else {
      labels = new Set();
      blocks.push({ text, rows: [row] });
    }
    labels.add(label);
  }
  return isAnyEmpty ? blocks : null;
}

/** A category of another dimension than the one above is none of its block. */
function fits(role: ColumnRole, text: string, { cells }: TableRow, roles: ReadonlyMap<ColumnRole, number>): boolean {
  const category = roles.get("category");
  if (role !== "dimension" || category === undefined) return true;
  const own = breakdownByName(foldText(cells[category] ?? ""));
  return own === null || own.dimension === dimensionCode(foldText(text));
}
