import { foldText } from "#core/tables/foldText.ts";
import type { RawRow } from "./aggregateFigure.ts";
import type { Columns } from "#core/survey/table/columns.ts";
import { headerKey } from "#core/survey/names/headerKey.ts";
import { figureAt, nameOf } from "./figurePlace.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { Mapping } from "#core/survey/mapping/mapping.ts";

type MarginIs = NonNullable<Mapping["marginIs"]>;

/** How the errors of a table are to be read. */
export interface ErrorReading {
  /** Confidence level of the intervals in a row of these columns. */
  readonly level: (columns: Columns) => number;
  /** What stands after ± beside the rate. */
  readonly margin: (columns: Columns) => MarginIs | null;
}

const usualLevel = 0.95;
const ofStandardError = /标准误|±se|\(se\)|s\.e\.|std\.?err|standarderror/;
const ofDeviation = /标准差|±sd|\(sd\)|s\.d\.|deviation/;
const ofInterval = /误差|置信|可信|区间|conf|margin|moe|±\d\d|ci(?![a-z])/;

/** What a header says of the number after ±: 比例±标准误, 比例（±95%误差）. Null where it says neither. */
export function marginOfHeader(header: string): MarginIs | null {
  const folded = foldText(header);
  if (ofStandardError.test(folded)) return "se";
  if (ofDeviation.test(folded)) return null;
  return ofInterval.test(folded) || headerKey(header).level !== null ? "interval" : null;
}

/** The only confidence level that lines above or below a table name; null where there is none, or more than one. */
export function levelOfNotes(texts: readonly string[]): number | null {
  const [level, other] = new Set(texts.flatMap((text) => headerKey(text).level ?? []));
  return level === undefined || other !== undefined ? null : level;
}

/** Level and margins by header and mapping, else by what stands above or below the table (`noted`); null with an issue where they contradict each other, or nobody says what ± is. */
export function errorReading(
  raw: readonly RawRow[],
  mapping: Mapping | null,
  log: IssueLog,
  input: string,
  noted: number | null = null,
): ErrorReading | null {
  const told = mapping?.options?.confidenceLevel ?? null;
  const levels = new Map<Columns, number>();
  const margins = new Map<Columns, MarginIs>();
  const said = new Set<string>();
  let isClear = true;
  const once = (key: string): boolean => !said.has(key) && said.add(key).size > 0;
  for (const { columns, numbers, margin, marginIs, place } of raw) {
    if (margin !== null && marginIs === null && !margins.has(columns)) {
      const column = columns.roles.get("rate") ?? 0;
      const header = nameOf(columns, column);
      const is = mapping?.marginIs ?? marginOfHeader(header);
      if (is !== null) margins.set(columns, is);
      if (is !== null && once(`margin ${column}`)) log.add("margin-read", { as: is }, { input, column: header });
      if (is === null && once(`margin ${column}`)) {
        log.add("ambiguous-margin", { key: "marginIs" }, { input, ...figureAt(place) });
        isClear = false;
      }
    }
    const hasInterval =
      (numbers.has("lower") && numbers.has("upper")) || marginIs === "interval" || margins.get(columns) === "interval";
    if (!hasInterval || levels.has(columns)) continue;
    const column = (["lower", "upper", "rate"] as const)
      .map((role) => columns.roles.get(role))
      .find((one) => one !== undefined && headerKey(columns.header[one] ?? "").level !== null);
    const level = column === undefined ? null : headerKey(columns.header[column] ?? "").level;
    levels.set(columns, level ?? told ?? noted ?? usualLevel);
    const bounds = columns.roles.get("lower") ?? columns.roles.get("upper") ?? columns.roles.get("rate") ?? 0;
    const before = level ?? told;
    if (noted !== null && once(`noted ${bounds}`)) {
      const at = { input, column: nameOf(columns, bounds) };
      if (before !== null && before !== noted) {
        log.add("level-contradicted", { level: noted, told: before }, at);
        isClear = false;
      } else if (before === null && noted !== usualLevel) log.add("level-from-header", { level: noted }, at);
    }
    if (before === null && noted === null && once(`assumed ${bounds}`))
      log.add("level-assumed", { level: usualLevel }, { input, column: nameOf(columns, bounds) });
    if (column === undefined || level === null || !once(`level ${column}`)) continue;
    const at = { input, column: nameOf(columns, column) };
    if (told !== null && told !== level) {
      log.add("level-contradicted", { level, told }, at);
      isClear = false;
    } else if (told === null && level !== usualLevel) log.add("level-from-header", { level }, at);
  }
  if (!isClear) return null;
  return {
    level: (columns) => levels.get(columns) ?? told ?? usualLevel,
    margin: (columns) => margins.get(columns) ?? null,
  };
}
