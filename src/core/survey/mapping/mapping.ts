import * as v from "valibot";
import { dimensions } from "#core/breakdown.ts";
import { hasControls } from "#core/tables/controlCharacters.ts";

const optionalText = v.exactOptional(v.string());
/** Text that is published as it stands. */
const publishedText = v.exactOptional(
  v.pipe(
    v.string(),
    v.check((text) => !hasControls(text)),
  ),
);
const valuesList = v.pipe(v.array(v.string()), v.minLength(1));
const finite = v.pipe(v.number(), v.finite());

/** Roles that a column of respondents can have. */
export const respondentRoles = [
  "area",
  "year",
  "weight",
  "stratum",
  "psu",
  "fpc",
  "residence",
  "sex",
  "age",
  "birthYear",
  "education",
  "qualified",
  "score",
] as const;

/** Roles that a column can have, in the order of the contract. */
export const columnRoles = [
  ...respondentRoles,
  "rate",
  "count",
  "n",
  "se",
  "lower",
  "upper",
  "deff",
  "dimension",
  "category",
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Name of a column; null: none, whatever the columns are called. */
const optionalColumn = v.exactOptional(v.nullable(v.string()));

const columnsSchema = v.strictObject({
  area: optionalColumn,
  year: optionalColumn,
  weight: optionalColumn,
  stratum: optionalColumn,
  psu: optionalColumn,
  fpc: optionalColumn,
  residence: optionalColumn,
  sex: optionalColumn,
  age: optionalColumn,
  birthYear: optionalColumn,
  education: optionalColumn,
  qualified: optionalColumn,
  score: optionalColumn,
  rate: optionalColumn,
  count: optionalColumn,
  n: optionalColumn,
  se: optionalColumn,
  lower: optionalColumn,
  upper: optionalColumn,
  deff: optionalColumn,
  dimension: optionalColumn,
  category: optionalColumn,
});

/** A yes/no column by its name; a column of categories; or a range of numbers, both ends included. */
const populationRuleSchema = v.union([
  v.string(),
  v.strictObject({ column: v.string(), values: valuesList }),
  v.pipe(
    v.strictObject({ column: v.string(), from: finite, to: finite }),
    v.check(({ from, to }) => from <= to),
  ),
]);

const populationsSchema = v.strictObject({
  farmers: v.exactOptional(populationRuleSchema),
  workers: v.exactOptional(populationRuleSchema),
  elderly: v.exactOptional(populationRuleSchema),
  officials: v.exactOptional(populationRuleSchema),
  youth: v.exactOptional(populationRuleSchema),
});

const codesSchema = v.record(v.string(), v.string());

const valuesSchema = v.strictObject({
  area: v.exactOptional(codesSchema),
  residence: v.exactOptional(codesSchema),
  sex: v.exactOptional(codesSchema),
  education: v.exactOptional(codesSchema),
  dimension: v.exactOptional(codesSchema),
  category: v.exactOptional(codesSchema),
});

const wholeSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Sample size of one cell of a table of figures that does not give it, and where it stands in the report. */
const sampleSizeSchema = v.strictObject({
  year: v.pipe(v.number(), v.integer()),
  area: v.string(),
  dimension: v.picklist(dimensions),
  category: v.exactOptional(v.string()),
  n: v.pipe(v.number(), v.integer(), v.minValue(1)),
  page: publishedText,
});

/** One of several tables of figures in a sheet or file, by the first row of its header and its first column. */
const tableSchema = v.strictObject({
  headerRow: v.pipe(wholeSchema, v.minValue(1)),
  headerRows: v.exactOptional(v.pipe(wholeSchema, v.minValue(1))),
  firstColumn: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{1,3}$/))),
  /** Nothing of it is imported. */
  leave: v.exactOptional(v.boolean()),
  /** Whether it lies on its side; without it that is found. */
  turned: v.exactOptional(v.boolean()),
});

/** What the header of a file does not tell. Everything is optional; a key that is not here is refused by name. */
export const mappingSchema = v.strictObject({
  shape: v.exactOptional(v.picklist(["respondents", "aggregate"])),
  encoding: v.exactOptional(v.picklist(["utf-8", "utf-16le", "utf-16be", "gb18030"])),
  sheet: optionalText,
  headerRow: v.exactOptional(v.pipe(wholeSchema, v.minValue(1))),
  headerRows: v.exactOptional(wholeSchema),
  /** Where tables of figures begin, and nowhere else; without it they are found. */
  tables: v.exactOptional(v.pipe(v.array(tableSchema), v.minLength(1), v.readonly())),
  columns: v.exactOptional(columnsSchema),
  populations: v.exactOptional(populationsSchema),
  values: v.exactOptional(valuesSchema),
  qualifiedWhen: v.exactOptional(v.strictObject({ values: valuesList })),
  passMark: v.exactOptional(v.pipe(finite, v.minValue(0))),
  rateUnit: v.exactOptional(v.picklist(["percent", "share"])),
  /** What the number after ± is: half of the interval, or the standard error. */
  marginIs: v.exactOptional(v.picklist(["interval", "se"])),
  sampleSizes: v.exactOptional(v.array(sampleSizeSchema)),
  psuRevisited: v.exactOptional(v.boolean()),
  instrument: optionalText,
  title: publishedText,
  source: publishedText,
  fieldwork: publishedText,
  options: v.exactOptional(
    v.strictObject({
      singlePsu: v.exactOptional(v.picklist(["adjust", "remove", "average", "fail"])),
      caution: v.exactOptional(v.boolean()),
      minimumCount: v.exactOptional(wholeSchema),
      confidenceLevel: v.exactOptional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(0.9999))),
    }),
  ),
});

export type Mapping = v.InferOutput<typeof mappingSchema>;
export type SampleSize = v.InferOutput<typeof sampleSizeSchema>;
export type PopulationRule = v.InferOutput<typeof populationRuleSchema>;
