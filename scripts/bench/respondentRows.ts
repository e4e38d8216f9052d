import type { DesignRow } from "#core/statistics/accumulator.ts";
import { createRandom } from "#scripts/calibration/random.ts";

/** Rows as an import hands them over, made up block by block from a seed. */
export interface RowSource {
  readonly clustered: boolean;
  /** Above every cell of the rows. */
  readonly cells: number;
  /** Each block takes the place of the one before, so that no more than a block is ever held and nothing is left to collect. */
  readonly next: (count: number) => readonly DesignRow[];
}

/** As in a city: 14 strata with 84 villages; each respondent in about 20 cells: of the city, the county and its group. */
const strata = 14;
const psus = 6;
const kinds = 60;
const dimensions = [1, 5, 2, 2, 5, 5];
const perArea = dimensions.reduce((sum, size) => sum + size, 0);

/** @param options clustered: whether respondents were drawn in villages */
export function respondentRows(seed: number, { clustered }: { readonly clustered: boolean }): RowSource {
  const random = createRandom(seed);
  const pick = (): number[] => {
    let start = 0;
    return dimensions.map((size) => {
      const cell = start + random.below(size);
      start += size;
      return cell;
    });
  };
  // Respondents who differ in nothing share one list of cells, as in an import.
  const lists = Array.from({ length: strata * kinds }, (_, place) => {
    const categories = pick();
    const areas = [0, 1 + (place % strata), 1 + strata + (place % 2)];
    return areas.flatMap((area) => categories.map((cell) => area * perArea + cell));
  });
  const block: { -readonly [Key in keyof DesignRow]: DesignRow[Key] }[] = [];
  const names = Array.from({ length: strata }, (_, place) => `1404${place}`);
  const villages = names.map((name) => Array.from({ length: psus }, (_, place) => `${name}-${place}`));
  return {
    clustered,
    cells: (3 + strata) * perArea,
    next(count) {
      while (block.length < count)
        block.push({ stratum: "", psu: null, weight: 1.5, outcome: null, cells: [], fpc: null });
      const rows = block.length === count ? block : block.slice(0, count);
      for (const row of rows) {
        const place = random.below(strata);
        const drawn = random.uniform();
        row.stratum = names[place] ?? "";
        row.psu = clustered ? (villages[place]?.[random.below(psus)] ?? "") : null;
        row.weight = 500 + 1000 * random.uniform();
        row.outcome = drawn < 0.02 ? null : drawn < 0.16 ? 1 : 0;
        row.cells = lists[place + strata * random.below(kinds)] ?? [];
      }
      return rows;
    },
  };
}
