import { columnLetter } from "#core/tables/columnLetter.ts";
import { foldText, isMissing } from "#core/tables/foldText.ts";
import { isUnitWord, looksNumeric, sumWord } from "#core/tables/layoutWords.ts";
import { isBlank } from "#core/tables/tableRow.ts";
import type { AreaOf } from "./columnLabel.ts";
import type { FigureTable } from "#core/survey/figures/figureColumns.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { ColumnRole } from "#core/survey/mapping/mapping.ts";
import type { NamedColumns } from "./namedColumns.ts";
import { readYearCell } from "#core/survey/names/readValues.ts";
import type { TableHead } from "./tableHead.ts";
import { shareRoles } from "./unreadColumns.ts";
import { breakdownByName, dimensionCode } from "#core/survey/names/valueNames.ts";

/** The columns of a table of figures, with those that their values told. */
export interface LabelledTable {
  readonly table: FigureTable;
  /** Places of more columns whose values are areas. */
  readonly otherAreas: readonly number[];
  /** Whose names were given here, since they had none. */
  readonly head: TableHead;
}

const ofRows = ["area", "category", "dimension", "residence", "sex", "age", "education"] as const;
type LabelRole = (typeof ofRows)[number] | "year";
/** Columns that say something of a figure, but not of whom it is. */
const remarks = /备注|说明|注释|^注$|序号|编号|^序$|排名|位次|名次|日期|note|remark|comment|rank/i;
/** So do these, where another column says of whom. */
const aboutRows =
  /来源|出处|部门|单位|机构|负责|填报|填表|联系|审核|时间|等级|评价|口径|方法|方式|问卷|状态|可靠|质量|变化|增幅|趋势|source|unit|status|reliab/i;
const aboutTime = /年|时间|期|time|date/i;
/** A text that only says once more what is counted. */
const ofRates = /科学素质|^具备|^比例$|^比例\(%\)$/;

/**
 * Columns of text beside the figures that no name explains. Where nearly all their values are areas, categories or years they are read so;
 * else nobody knows of whom the figures are: an error, unless other columns say it of every row and this one plainly says something else.
 */
export function labelColumns(
  table: FigureTable,
  given: TableHead,
  named: NamedColumns,
  areaOf: AreaOf,
  log: IssueLog,
): LabelledTable {
  const [figure] = table.figures;
  if (figure === undefined) return { table, otherAreas: [], head: given };
  const numbers = new Set(table.figures.flatMap(({ columns }) => shareRoles(columns)));
  const read = new Set([
    ...table.figures.flatMap(({ columns }) => [...columns.roles.values()]),
    ...table.assumed,
    ...table.unplaced,
  ]);
  const rows = given.data.filter(({ cells }) => [...numbers].some((place) => looksNumeric(cells[place] ?? "")));
  const roles = new Map<ColumnRole, number>(figure.columns.roles);
  const isToldBy = ofRows.some((role) => named.roles.has(role));
  const isKnown = (text: string): boolean => breakdownByName(text) !== null || dimensionCode(text) !== null;
  const found = new Map<LabelRole, number>();
  const otherAreas: number[] = [];
  const doubtful: number[] = [];

  for (const [place, { name }] of given.names.entries()) {
    if (read.has(place) || named.withheld.has(place)) continue;
    const cells = rows.map((row) => (row.cells[place] ?? "").trim());
    const texts = cells.map(foldText).filter((text) => !isMissing(text) && sumWord(text) === null && !isUnitWord(text));
    if (texts.length === 0) continue;
    const most = (isOne: (text: string) => boolean): boolean => texts.filter(isOne).length * 5 >= texts.length * 4;
    const role = roleOf(texts, most, name);
    // The mapping says that no column is.
    if (role !== null && named.barred.has(role)) continue;
    if (role === "area" && roles.has("area")) {
      // Which of them counts may have been told.
      if (!named.roles.has("area")) otherAreas.push(place);
      continue;
    }
    const free = role === null ? null : freeRole(role, texts);
    if (free !== null) {
      roles.set(free, place);
      found.set(free, place);
    } else if (!texts.every(looksNumeric)) doubtful.push(place);
  }

  function roleOf(texts: readonly string[], most: (isOne: (text: string) => boolean) => boolean, name: string) {
    if (most((text) => areaOf(text) !== null)) return "area";
    if (most(isKnown)) return texts.every((text) => dimensionCode(text) !== null) ? "dimension" : "category";
    const areYears = texts.every((text) => readYearCell(text).kind === "value");
    return areYears && aboutTime.test(`${name}${texts.join("")}`) ? "year" : null;
  }

  function freeRole(role: "area" | "category" | "dimension" | "year", texts: readonly string[]): LabelRole | null {
    if (role === "year" && table.figures.some(({ year }) => year !== null)) return null;
    if (!roles.has(role)) return role;
    const [dimension, other] = new Set(texts.flatMap((text) => breakdownByName(text)?.dimension ?? []));
    if (role !== "category" || dimension === undefined || other !== undefined || dimension === "population")
      return null;
    return roles.has(dimension) ? null : dimension;
  }

  for (const [role, place] of found) log.add("column-by-values", { role }, { column: columnName(given, place) });
  const own = ofRows.flatMap((role) => roles.get(role) ?? []);
  const isIdentified = rows.every(({ cells }) => own.some((place) => !isBlank(cells[place])));
  for (const place of isToldBy ? [] : doubtful) {
    const { name } = given.names[place] ?? { name: "" };
    const texts = new Set(rows.map(({ cells }) => foldText(cells[place] ?? "")).filter((text) => !isMissing(text)));
    const isSame = texts.size === 1 && [...texts].every((text) => ofRates.test(text));
    if (remarks.test(name) || isSame || (isIdentified && aboutRows.test(name))) continue;
    const [value = ""] = rows.map(({ cells }) => (cells[place] ?? "").trim()).filter((text) => text !== "");
    log.add("labels-unread", {}, { column: columnName(given, place), value });
  }
  const unnamed = given.unnamed.filter((place) => ![...found.values()].includes(place));
  return { table: { ...table, figures: withRoles(table, found) }, otherAreas, head: { ...given, unnamed } };
}

function withRoles({ figures }: FigureTable, found: ReadonlyMap<LabelRole, number>): FigureTable["figures"] {
  return figures.map((figure) => {
    const roles = new Map<ColumnRole, number>(figure.columns.roles);
    for (const [role, place] of found) roles.set(role, place);
    return { ...figure, columns: { ...figure.columns, roles } };
  });
}

function columnName({ names }: TableHead, place: number): string {
  const name = names[place]?.name ?? "";
  return name === "" ? columnLetter(place) : name;
}
