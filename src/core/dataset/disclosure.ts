import { categories, type CategoryDimension } from "#core/breakdown.ts";
import type { CellResult } from "./cellResult.ts";
import type { Region } from "./schema.ts";
import type { TallyCell } from "./waveTally.ts";

/** A sum that a reader can know: the whole is the weighted sum of its parts, shares included. */
interface Equation {
  readonly whole: TallyCell;
  readonly parts: readonly TallyCell[];
}

const partitions: readonly CategoryDimension[] = ["residence", "sex", "age", "education"];

/**
 * Hides further cells where one cell that is hidden for disclosure could be worked out from the others of an equation.
 * An equation with one unknown gives it away, so the part with the fewest respondents joins it; repeated until nothing changes.
 * Cells hidden for precision need no protection, but count as unknown.
 */
export function protectDisclosure(results: readonly CellResult[], region: Region): readonly CellResult[] {
  const byKey = new Map(results.map((result) => [keyOf(result.cell), result]));
  const equations = equationsOf(results, region);
  let changed = true;
  while (changed) {
    changed = false;
    for (const { whole, parts } of equations) {
      const members = [whole, ...parts].flatMap((cell) => byKey.get(keyOf(cell)) ?? []);
      const hidden = members.filter(({ withheldBy }) => withheldBy !== null);
      if (hidden.length !== 1 || hidden[0]?.withheldBy !== "disclosure") continue;
      const companion = smallest(members.filter(({ withheldBy, cell }) => withheldBy === null && (cell !== whole || parts.length === 1)));
      if (companion === null) continue;
      byKey.set(keyOf(companion.cell), { ...companion, withheldBy: "disclosure" });
      changed = true;
    }
  }
  return results.map((result) => byKey.get(keyOf(result.cell)) ?? result);
}

function equationsOf(results: readonly CellResult[], region: Region): readonly Equation[] {
  const areas = [...new Set(results.map(({ cell }) => cell.area))];
  const kinds = [...new Map(results.map(({ cell }) => [`${cell.dimension}|${cell.category}`, cell])).values()];
  const units = region.areas.filter(({ kind, within }) => kind !== "group" && within === undefined).map(({ code }) => code);
  const sums = [
    { whole: region.code, parts: units },
    ...region.areas.filter(({ kind }) => kind === "group").map(({ code, members = [] }) => ({ whole: code, parts: members })),
    ...region.areas.flatMap(({ code, within }) => (within === undefined ? [] : [{ whole: within, parts: [code] }])),
  ];
  return [
    ...areas.flatMap((area) =>
      partitions.map((dimension) => ({
        whole: { area, dimension: "total", category: null } as const,
        parts: categories[dimension].map((category) => ({ area, dimension, category })),
      })),
    ),
    ...areas.map((area) => ({
      whole: { area, dimension: "population", category: "elderly" } as const,
      parts: [{ area, dimension: "age", category: "60-69" } as const],
    })),
    ...kinds.flatMap(({ dimension, category }) =>
      sums.map(({ whole, parts }) => ({
        whole: { area: whole, dimension, category },
        parts: parts.map((area) => ({ area, dimension, category })),
      })),
    ),
  ];
}

function smallest(results: readonly CellResult[]): CellResult | null {
  return results.reduce<CellResult | null>((least, result) => (least === null || result.estimate.n < least.estimate.n ? result : least), null);
}

function keyOf({ area, dimension, category }: TallyCell): string {
  return `${area}|${dimension}|${category ?? ""}`;
}
