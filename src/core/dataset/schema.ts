import * as v from "valibot";
import { dimensions } from "#core/breakdown.ts";
import { isFiniteNumber, isShare, isYear } from "#core/units.ts";

/** The formats this program reads and writes. A higher number after the slash is refused; a lower one is migrated. */
export const manifestFormat = "science-literacy-manifest/1";
export const waveFormat = "science-literacy-wave/1";

const shareSchema = v.pipe(v.number(), v.guard(isShare));
const yearSchema = v.pipe(v.number(), v.guard(isYear));
const numberSchema = v.pipe(v.number(), v.guard(isFiniteNumber));
const textSchema = v.object({ zh: v.string(), en: v.exactOptional(v.string()) });
const dimensionSchema = v.picklist(dimensions);
const hexSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const editionIdSchema = v.pipe(v.string(), v.regex(/^\d{4,}-[0-9a-f]{8}$/));
const tileSchema = v.object({ col: numberSchema, row: numberSchema });
const codeSchema = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{6}$/));
const areaCodeSchema = codeSchema;

const areaSchema = v.object({
  code: areaCodeSchema,
  name: textSchema,
  kind: v.picklist(["county", "zone", "group"]),
  aliases: v.exactOptional(v.array(v.string())),
  formerly: v.exactOptional(v.array(v.object({ code: areaCodeSchema, name: v.string() }))),
  members: v.exactOptional(v.array(areaCodeSchema)),
  within: v.exactOptional(areaCodeSchema),
  census: v.exactOptional(v.object({ year: yearSchema, population: numberSchema })),
  tile: v.exactOptional(tileSchema),
});

const populationSchema = v.object({
  id: v.string(),
  name: textSchema,
  instrument: v.exactOptional(v.string()),
  action: v.exactOptional(v.string()),
});

const actionSchema = v.object({
  id: v.string(),
  name: textSchema,
  population: v.exactOptional(v.string()),
  tasks: v.array(
    v.object({ id: v.string(), name: textSchema, lead: v.array(v.string()), support: v.array(v.string()) }),
  ),
});

/** A city with its units, populations and the actions of its plan. The city itself is not in `areas`. */
export const regionSchema = v.object({
  code: areaCodeSchema,
  name: textSchema,
  areas: v.array(areaSchema),
  populations: v.array(populationSchema),
  actions: v.array(actionSchema),
});

/** How literacy was measured: ages from–to, both included; pass mark and what it is out of. */
export const instrumentSchema = v.object({
  id: v.string(),
  name: textSchema,
  ages: v.tuple([numberSchema, numberSchema]),
  passMark: v.exactOptional(numberSchema),
  of: v.exactOptional(numberSchema),
});

const datedRateEntries = {
  area: areaCodeSchema,
  dimension: dimensionSchema,
  category: v.exactOptional(v.string()),
  year: yearSchema,
  rate: shareSchema,
  instrument: v.string(),
  source: textSchema,
};

export const targetSchema = v.object({ id: v.string(), ...datedRateEntries, operator: v.picklist([">=", ">"]) });
export const benchmarkSchema = v.object({ ...datedRateEntries, se: v.nullable(numberSchema) });
/** `year` is the first survey year under the new rule; `joins: false` means that no line may cross it. */
export const breakSchema = v.object({ year: yearSchema, text: textSchema, joins: v.boolean() });

export const statuses = ["final", "provisional", "demo", "published-figure"] as const;

const waveEntrySchema = v.object({
  year: yearSchema,
  file: v.pipe(v.string(), v.regex(/^waves\/\d{4}\.[0-9a-f]{16}\.json$/)),
  sha256: hexSchema,
  status: v.picklist(statuses),
});

const pastEditionSchema = v.object({
  edition: editionIdSchema,
  publishedAt: v.string(),
  sha256: hexSchema,
  state: v.picklist(["superseded", "withdrawn"]),
  reason: v.exactOptional(v.string()),
});

const revisionSchema = v.object({
  edition: editionIdSchema,
  at: v.string(),
  kind: v.picklist(["publish", "correct", "rollback", "withdraw", "reference"]),
  year: v.exactOptional(yearSchema),
  reason: v.string(),
  changed: v.array(
    v.object({ area: areaCodeSchema, dimension: dimensionSchema, category: v.exactOptional(v.string()) }),
  ),
  all: v.exactOptional(v.boolean()),
});

/** One state of everything published: the reference data and the names and hashes of the waves. */
export const manifestSchema = v.object({
  format: v.literal(manifestFormat),
  edition: editionIdSchema,
  previous: v.nullable(editionIdSchema),
  publishedAt: v.string(),
  region: regionSchema,
  instruments: v.array(instrumentSchema),
  targets: v.array(targetSchema),
  benchmarks: v.array(benchmarkSchema),
  breaks: v.array(breakSchema),
  waves: v.array(waveEntrySchema),
  editions: v.array(pastEditionSchema),
  revisions: v.array(revisionSchema),
});

const methodSchema = v.picklist(["direct", "pooled", "model", "published"]);
const crossingSchema = v.object({ dimension: dimensionSchema, category: v.string() });

/** One published cell. A suppressed one has null everywhere but `n`, which is given only when it is 30 or more. */
export const estimateSchema = v.object({
  area: areaCodeSchema,
  dimension: dimensionSchema,
  category: v.exactOptional(v.string()),
  with: v.exactOptional(crossingSchema),
  instrument: v.exactOptional(v.string()),
  method: v.exactOptional(methodSchema),
  pooledYears: v.exactOptional(v.array(yearSchema)),
  rate: v.nullable(shareSchema),
  se: v.nullable(numberSchema),
  lower: v.nullable(shareSchema),
  upper: v.nullable(shareSchema),
  interval: v.nullable(v.picklist(["logit", "wilson", "korn-graubard"])),
  n: v.nullable(numberSchema),
  effectiveN: v.nullable(numberSchema),
  df: v.nullable(numberSchema),
  deff: v.nullable(numberSchema),
  reliability: v.picklist(["present", "caution", "review", "suppress", "unrated"]),
  suppressedBy: v.exactOptional(v.picklist(["disclosure", "sample", "precision", "review"])),
  assumed: v.exactOptional(v.literal("srs")),
  meanScore: v.exactOptional(v.nullable(v.object({ mean: numberSchema, se: v.nullable(numberSchema) }))),
  levels: v.exactOptional(v.nullable(v.object({ "85": shareSchema, "70": shareSchema, "55": shareSchema }))),
  review: v.exactOptional(v.object({ at: v.string(), note: v.string() })),
});

export const cellSchema = v.object({
  area: areaCodeSchema,
  dimension: dimensionSchema,
  category: v.exactOptional(v.string()),
  with: v.exactOptional(crossingSchema),
  instrument: v.exactOptional(v.string()),
  /** Given only where two waves were pooled, with `pooledYears`. */
  method: v.exactOptional(methodSchema),
  pooledYears: v.exactOptional(v.array(yearSchema)),
  year: v.exactOptional(yearSchema),
});

const probabilitySchema = v.pipe(numberSchema, v.minValue(0), v.maxValue(1));

/** A comparison within one design, stored because covariances cannot be worked out from the estimates. diff = b − a. */
const contrastSchema = v.object({
  a: cellSchema,
  b: cellSchema,
  diff: numberSchema,
  se: v.pipe(numberSchema, v.minValue(0)),
  df: v.nullable(v.pipe(numberSchema, v.minValue(0))),
  p: v.nullable(probabilitySchema),
  pHolm: v.nullable(probabilitySchema),
  family: v.nullable(v.string()),
});

const balanceSchema = v.object({
  area: areaCodeSchema,
  dimension: dimensionSchema,
  measure: v.string(),
  value: numberSchema,
  se: v.nullable(numberSchema),
  df: v.nullable(numberSchema),
});

/** One survey year. */
export const waveSchema = v.object({
  format: v.literal(waveFormat),
  year: yearSchema,
  status: v.picklist(statuses),
  instrument: v.string(),
  title: textSchema,
  fieldwork: v.exactOptional(v.string()),
  source: textSchema,
  method: textSchema,
  excluded: v.array(v.object({ code: v.string(), rows: numberSchema })),
  estimates: v.array(estimateSchema),
  contrasts: v.array(contrastSchema),
  balance: v.array(balanceSchema),
});

export type Text = v.InferOutput<typeof textSchema>;
export type Area = v.InferOutput<typeof areaSchema>;
export type Region = v.InferOutput<typeof regionSchema>;
export type Instrument = v.InferOutput<typeof instrumentSchema>;
export type Target = v.InferOutput<typeof targetSchema>;
export type Benchmark = v.InferOutput<typeof benchmarkSchema>;
export type Break = v.InferOutput<typeof breakSchema>;
export type Status = (typeof statuses)[number];
export type WaveEntry = v.InferOutput<typeof waveEntrySchema>;
export type Revision = v.InferOutput<typeof revisionSchema>;
export type Manifest = v.InferOutput<typeof manifestSchema>;
export type Cell = v.InferOutput<typeof cellSchema>;
export type Estimate = v.InferOutput<typeof estimateSchema>;
export type Contrast = v.InferOutput<typeof contrastSchema>;
export type Wave = v.InferOutput<typeof waveSchema>;
