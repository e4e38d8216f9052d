import { withJudge, type LinearProblem } from "./linearJudge.ts";

/** A figure as a reader finds it in published files, or the name of one that is hidden. */
export interface ReadFigure {
  readonly area: string;
  /** Categories by dimension; none: the area as a whole. */
  readonly within: Readonly<Record<string, string>>;
  /** One year, or those of a pool. */
  readonly years: readonly number[];
  /** Null where it is hidden. */
  readonly rate: number | null;
  /** Shares at or above 85 and 55 points, where published: who is literate has 70. */
  readonly levels?: readonly [number, number] | null;
}

/** Who has 85 points is literate, and who is literate has 55. */
const layers = ["85", "rate", "55"] as const;
type Layer = (typeof layers)[number];

function shareOf({ rate, levels }: ReadFigure, layer: Layer): number | null {
  if (rate === null || layer === "rate") return rate;
  return levels?.[layer === "85" ? 0 : 1] ?? null;
}

/** What a reader is taken to know besides: who lives where, and how large each group is. */
export interface Knowledge {
  /** Each piece of the region that lies in no other one, and the areas that it is part of. */
  readonly pieces: Readonly<Record<string, readonly string[]>>;
  /** Part of the weights, in one unit over all years. */
  readonly weightOf: (piece: string, within: ReadFigure["within"], year: number) => number;
  /** Every category by dimension; those of `overlapping` do not exclude each other. */
  readonly categories: Readonly<Record<string, readonly string[]>>;
  readonly overlapping: string;
}

/**
 * The range of rates that everything published leaves to each of the hidden figures asked for. Unknowns are the literate of
 * every group in every piece in every year; a published figure is the sum over its pieces and years; groups of a piece add
 * up to the piece. Null: no numbers of literate people at all agree with what is published.
 */
export function attack(
  figures: readonly ReadFigure[],
  targets: readonly ReadFigure[],
  { pieces, weightOf, categories, overlapping }: Knowledge,
): readonly (readonly [number, number] | null)[] {
  const asked: readonly Layer[] = figures.some(({ levels = null }) => levels !== null) ? layers : ["rate"];
  const columns = new Map<string, number>();
  const upper: number[] = [];
  const sums: LinearProblem["sums"][number][] = [];
  /** The first of the columns of an unknown, one for each layer, each at least the one before. */
  const unknown = (name: string, most: number): number => {
    const known = columns.get(name);
    if (known !== undefined) return known;
    const first = upper.length;
    columns.set(name, first);
    for (let place = 0; place < 2 * asked.length - 1; place += 1) upper.push(Math.max(0, most));
    for (let place = 1; place < asked.length; place += 1) {
      const [column, before, more] = [first + place, first + place - 1, first + asked.length + place - 1];
      const terms = [column, before, more].map((one, sign) => ({ column: one, factor: sign === 0 ? 1 : -1 }));
      sums.push({ terms, value: 0, tolerance: 1e-7 });
    }
    return first;
  };
  const named = (within: ReadFigure["within"]): string =>
    Object.keys(within)
      .sort()
      .map((dimension) => `${dimension}=${within[dimension]}`)
      .join(" ");
  const group = (piece: string, within: ReadFigure["within"], year: number): number =>
    unknown(`${year} ${piece} ${named(within)}`, weightOf(piece, within, year));

  const inside = (area: string): readonly string[] =>
    Object.keys(pieces).filter((piece) => pieces[piece]?.includes(area) === true);
  const termsOf = ({ area, within, years }: ReadFigure) =>
    years.flatMap((year) => inside(area).map((piece) => ({ column: group(piece, within, year), factor: 1 })));
  const sizeOf = (figure: ReadFigure): number =>
    termsOf(figure).reduce((sum, { column }) => sum + (upper[column] ?? 0), 0);

  const inLayer = (terms: LinearProblem["sums"][number]["terms"], layer: Layer) =>
    terms.map(({ column, factor }) => ({ column: column + asked.indexOf(layer), factor }));
  // What is published. Rates have 12 digits; a ten-millionth of a person is nobody.
  for (const figure of figures) {
    const terms = termsOf(figure);
    const size = sizeOf(figure);
    for (const layer of asked) {
      const part = shareOf(figure, layer);
      const tolerance = 1e-7 + 1e-11 * size;
      if (part !== null) sums.push({ terms: inLayer(terms, layer), value: part * size, tolerance });
    }
  }
  // How groups make up larger ones: those of everybody, and of every group that is crossed with another.
  const years = new Set(figures.flatMap((figure) => figure.years));
  const crossed = figures.filter(({ within }) => Object.keys(within).length > 1);
  // How large a crossing is that nobody publishes, nobody knows either.
  const published = new Set(figures.map(({ within }) => named(within)));
  const bases = new Map<string, ReadFigure["within"]>([["", {}]]);
  for (const { within } of crossed) {
    for (const [dimension, category] of Object.entries(within))
      bases.set(named({ [dimension]: category }), { [dimension]: category });
  }
  for (const year of years) {
    for (const piece of Object.keys(pieces)) {
      for (const base of bases.values()) {
        for (const [dimension, list] of Object.entries(categories)) {
          if (dimension in base) continue;
          const parts = dimension === overlapping ? list.map((one) => [one]) : [list];
          for (const part of parts) {
            const whole = group(piece, base, year);
            const terms = part
              .map((category) => ({ ...base, [dimension]: category }))
              .filter((within) => published.has(named(within)))
              .map((within) => group(piece, within, year));
            if (terms.length === 0) continue;
            const rest = (upper[whole] ?? 0) - terms.reduce((sum, column) => sum + (upper[column] ?? 0), 0);
            const others = unknown(`${year} ${piece} ${named(base)} neither ${dimension} ${part.join(" ")}`, rest);
            const all = [{ column: whole, factor: -1 }, ...[...terms, others].map((column) => ({ column, factor: 1 }))];
            for (const layer of asked) sums.push({ terms: inLayer(all, layer), value: 0, tolerance: 1e-7 });
          }
        }
      }
    }
  }
  return withJudge({ bounds: upper.map((most) => ({ lower: 0, upper: most })), sums }, ({ rangeOf }) =>
    targets.map((target) => {
      const range = rangeOf(inLayer(termsOf(target), "rate"));
      const size = sizeOf(target);
      return range === null ? null : [range[0] / size, range[1] / size];
    }),
  );
}
