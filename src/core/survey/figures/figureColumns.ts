import { labelRoles } from "#core/survey/mapping/roleGroups.ts";
import { isCategory } from "#core/breakdown.ts";
import type { Year } from "#core/units.ts";
import {
  isNumberMeaning,
  labelOfName,
  type AreaOf,
  type ColumnLabel,
  type NamedBreakdown,
} from "#core/survey/table/columnLabel.ts";
import type { Columns } from "#core/survey/table/columns.ts";
import type { ColumnRole } from "#core/survey/mapping/mapping.ts";
import type { NamedColumns } from "#core/survey/table/namedColumns.ts";

/** The columns of one figure: a row of a wide table has several, each of a year or a category that stands in the header. */
export interface FigureColumns extends FigureHead {
  readonly columns: Columns;
}

/** What stands in the header of a figure, besides what is counted. */
interface FigureHead {
  readonly year: Year | null;
  readonly breakdown: NamedBreakdown | null;
  /** Code of an area of the region. */
  readonly area: string | null;
}

/** The columns of a table of figures. */
export interface FigureTable {
  readonly figures: readonly FigureColumns[];
  /** Columns without any role, headed by a year or a category alone: taken as rates. */
  readonly assumed: readonly number[];
  /** Columns with numbers that belong to no figure. */
  readonly unplaced: readonly number[];
}

interface Group extends FigureHead {
  readonly roles: Map<ColumnRole, number>;
  readonly unlabelled: number[];
}

const rowRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>(labelRoles);
const noHead: FigureHead = { year: null, breakdown: null, area: null };
const rateRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["rate", "se", "lower", "upper"]);

/**
 * The columns of each figure of a row. Columns headed by one year and category belong together; those of neither are one figure, too.
 * @param areaOf what a name means among areas
 * @param isPercent whether a line above the table says that rates are per cent
 */
export function figureColumns(named: NamedColumns, areaOf: AreaOf, isPercent: boolean): FigureTable {
  const { names, places, barred, withheld, isMapped } = named;
  const groups = new Map<string, Group>();
  const rowColumns = new Map([...named.roles].filter(([role]) => rowRoles.has(role)));
  const unplaced: number[] = [];

  for (const place of places) {
    const header = names[place];
    if (header === undefined) continue;
    const label = labelOfName(header, areaOf);
    const mapped = [...named.roles].flatMap(([role, at]) => (at === place ? [role] : []));
    if (mapped.some((role) => rowRoles.has(role))) continue;
    const told = mapped.length > 0 ? mapped : rolesOf(label);
    const roles = told.filter((role) => mapped.includes(role) || !barred.has(role));
    if (told.length > roles.length && roles.length === 0) continue;
    if (roles.length === 1 && roles.some((role) => rowRoles.has(role))) {
      for (const role of roles) if (!rowColumns.has(role)) rowColumns.set(role, place);
      continue;
    }
    if (label.isCrossed) {
      unplaced.push(place);
      continue;
    }
    const isHeaded = label.year !== null || label.breakdown !== null || label.area !== null;
    if (roles.length === 0 && !isHeaded) continue;
    const group = groupOf(groups, headOf(label));
    if (roles.length === 0) group.unlabelled.push(place);
    else if (roles.every((role) => !group.roles.has(role))) for (const role of roles) group.roles.set(role, place);
    else if (keyOf(group) !== keyOf(noHead)) unplaced.push(place);
  }

  const base = groups.get(keyOf(noHead));
  const headed = [...groups.values()].filter((group) => group !== base);
  const assumed: number[] = [];
  for (const { roles, unlabelled } of groups.values()) {
    const [only, other] = unlabelled;
    const isRate = only !== undefined && other === undefined && !roles.has("rate") && !roles.has("count");
    if (isRate && headed.length > 0) {
      roles.set("rate", only);
      assumed.push(only);
    } else unplaced.push(...unlabelled);
  }
  // Numbers without a head are of the only year that there is; those beside a single group may be of all.
  const [single, another] = headed;
  const isYear = single !== undefined && another === undefined && single.breakdown === null && single.area === null;
  if (base !== undefined && isYear && !hasRate(base)) {
    for (const [role, place] of base.roles) if (!single.roles.has(role)) single.roles.set(role, place);
    groups.delete(keyOf(base));
  }

  const figures: FigureColumns[] = [];
  for (const { roles, year, breakdown, area } of groups.values()) {
    if (!hasRate({ roles })) {
      unplaced.push(...roles.values());
      continue;
    }
    const own = [...rowColumns].filter(([role]) => role !== "year" || year === null);
    const percent = new Set(named.percent);
    for (const [role, place] of roles) if (isPercent && rateRoles.has(role)) percent.add(place);
    const header = names.map(({ name }) => name);
    figures.push({
      columns: { header, roles: new Map([...own, ...roles]), populations: new Map(), percent, withheld, isMapped },
      year,
      breakdown,
      area,
    });
  }
  return { figures, assumed, unplaced: [...new Set(unplaced)].sort((a, b) => a - b) };
}

function hasRate({ roles }: Pick<Group, "roles">): boolean {
  return roles.has("rate") || (roles.has("count") && roles.has("n"));
}

/** The roles that a name tells; a name that is none of a table of figures tells none. */
function rolesOf({ meaning }: ColumnLabel): readonly ColumnRole[] {
  if (meaning === null) return [];
  if (meaning.kind === "interval") return ["lower", "upper"];
  if (meaning.kind !== "role") return [];
  return isNumberMeaning(meaning) || rowRoles.has(meaning.role) ? [meaning.role] : [];
}

/** The total of a column is the figure that no category heads. */
function headOf({ year, breakdown, area }: ColumnLabel): FigureHead {
  const category = breakdown?.category ?? null;
  const isCell = breakdown !== null && category !== null && isCategory(breakdown.dimension, category);
  return { year, breakdown: isCell ? breakdown : null, area };
}

function keyOf({ year, breakdown, area }: FigureHead): string {
  return `${area ?? ""}|${year ?? ""}|${breakdown?.dimension ?? ""}|${breakdown?.category ?? ""}`;
}

function groupOf(groups: Map<string, Group>, head: FigureHead): Group {
  const key = keyOf(head);
  const known = groups.get(key);
  if (known !== undefined) return known;
  const made: Group = { ...head, roles: new Map(), unlabelled: [] };
  groups.set(key, made);
  return made;
}
