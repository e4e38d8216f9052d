/** The dimensions that have categories, in the order of published rows. */
export const categoryDimensions = ["population", "residence", "sex", "age", "education"] as const;

/** The dimensions by which a rate is broken down, in the order of published rows. `total` is the area as a whole. */
export const dimensions = ["total", ...categoryDimensions] as const;
export type Dimension = (typeof dimensions)[number];

/** The categories of every dimension, in the order of published rows. The five populations overlap; the others partition. */
export const categories = {
  total: [],
  population: ["farmers", "workers", "elderly", "officials", "youth"],
  residence: ["urban", "rural"],
  sex: ["male", "female"],
  age: ["18-29", "30-39", "40-49", "50-59", "60-69"],
  education: ["primary", "junior", "senior", "college", "bachelor"],
} as const satisfies Readonly<Record<Dimension, readonly string[]>>;

export type Population = (typeof categories.population)[number];

/** A dimension that has categories: all but `total`. */
export type CategoryDimension = (typeof categoryDimensions)[number];

export function isCategory(dimension: Dimension, category: string): boolean {
  return (categories[dimension] as readonly string[]).includes(category);
}

/** Place of a category within its dimension, for sorting; −1 when unknown. */
export function categoryRank(dimension: Dimension, category: string): number {
  return (categories[dimension] as readonly string[]).indexOf(category);
}

/** Place of a dimension, for sorting. */
export function dimensionRank(dimension: Dimension): number {
  return dimensions.indexOf(dimension);
}
