import loadHighs from "highs";

const highs = await loadHighs();

/** Unknowns between bounds, and sums of them that are known within a tolerance. */
export interface LinearProblem {
  readonly bounds: readonly { readonly lower: number; readonly upper: number }[];
  readonly sums: readonly {
    readonly terms: readonly { readonly column: number; readonly factor: number }[];
    readonly value: number;
    readonly tolerance?: number;
  }[];
}

export interface Judge {
  /** The least and the greatest value of a sum of unknowns; null when no solution exists at all. */
  readonly rangeOf: (
    terms: readonly { readonly column: number; readonly factor: number }[],
  ) => readonly [number, number] | null;
}

/** What HiGHS (another author's solver, another algorithm) says of a linear problem. */
export function withJudge<Result>({ bounds, sums }: LinearProblem, ask: (judge: Judge) => Result): Result {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of sums) {
    const factors = new Map<number, number>();
    for (const { column, factor } of terms) factors.set(column, (factors.get(column) ?? 0) + factor);
    indices.push(...factors.keys());
    values.push(...factors.values());
    starts.push(indices.length);
  }
  const model = highs.createModel({
    numCols: bounds.length,
    numRows: sums.length,
    colCost: bounds.map(() => 0),
    colLower: bounds.map(({ lower }) => lower),
    colUpper: bounds.map(({ upper }) => upper),
    rowLower: sums.map(({ value, tolerance = 0 }) => value - tolerance),
    rowUpper: sums.map(({ value, tolerance = 0 }) => value + tolerance),
    matrix: { format: "csr", numRows: sums.length, numCols: bounds.length, starts, indices, values },
  });
  try {
    model.options.set({ output_flag: false, primal_feasibility_tolerance: 1e-9, dual_feasibility_tolerance: 1e-9 });
    const best = (sense: "minimize" | "maximize"): number | null => {
      model.changeObjectiveSense(highs.constants.objectiveSense[sense]);
      model.run();
      const status = model.getModelStatus();
      if (status === highs.constants.modelStatus.infeasible) return null;
      if (status !== highs.constants.modelStatus.optimal) throw new Error(`the judge ended with ${String(status)}`);
      return model.getObjectiveValue();
    };
    return ask({
      rangeOf: (terms) => {
        for (const { column, factor } of terms) model.changeColCost(column, factor);
        const range = [best("minimize"), best("maximize")] as const;
        for (const { column } of terms) model.changeColCost(column, 0);
        const [lower, upper] = range;
        return lower === null || upper === null ? null : [lower, upper];
      },
    });
  } finally {
    model.dispose();
  }
}
