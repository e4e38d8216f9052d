import type { ColumnRole, Mapping } from "./mapping.ts";

/** Roles of the numbers of a figure: of each a table has one column for a figure, but both bounds may be in one. */
export const numberRoles = [
  "rate",
  "count",
  "n",
  "se",
  "lower",
  "upper",
  "deff",
] as const satisfies readonly ColumnRole[];

/** Roles of the cells that say which figure a row is. */
export const labelRoles = [
  "area",
  "year",
  "dimension",
  "category",
  "residence",
  "sex",
  "age",
  "education",
] as const satisfies readonly ColumnRole[];

/** Roles whose values a mapping can name. */
export const valueRoles = [
  "area",
  "residence",
  "sex",
  "education",
  "dimension",
  "category",
] as const satisfies readonly (keyof NonNullable<Mapping["values"]>)[];
