import type { Benchmark, Break, Manifest, Target } from "#core/dataset/schema.ts";

/** A row of a table as it is typed: text by the name of its field. */
export type FormRow = Readonly<Record<string, string>> & { readonly key: string };

export const referenceTables = ["targets", "benchmarks", "breaks", "tasks"] as const;
export type ReferenceTable = (typeof referenceTables)[number];
export type ReferenceRows = Readonly<Record<ReferenceTable, readonly FormRow[]>>;

/** Between units of one task, as a plan writes them; any of the marks that people type is taken. */
const unitJoint = "、";

/** The published tables as they are typed: rates in per cent, errors in points, units one after another. */
export function referenceRows({ targets, benchmarks, breaks, region }: Manifest): ReferenceRows {
  const keyed = <Item>(list: string, items: readonly Item[], row: (item: Item) => Readonly<Record<string, string>>) =>
    items.map((item, place): FormRow => ({ ...row(item), key: `${list} ${place}` }));
  return {
    targets: keyed("targets", targets, (one) => ({ ...ratedRow(one), id: one.id, operator: one.operator })),
    benchmarks: keyed("benchmarks", benchmarks, (one) => ({
      ...ratedRow(one),
      se: one.se === null ? "" : hundredfold(one.se),
    })),
    breaks: keyed("breaks", breaks, ({ year, joins, text }: Break) => ({
      year: String(year),
      joins: joins ? "yes" : "no",
      textZh: text.zh,
      textEn: text.en ?? "",
    })),
    tasks: keyed(
      "tasks",
      region.actions.flatMap(({ id, tasks }) => tasks.map((task) => ({ action: id, ...task }))),
      ({ action, id, name, lead, support }) => ({
        action,
        id,
        nameZh: name.zh,
        nameEn: name.en ?? "",
        lead: lead.join(unitJoint),
        support: support.join(unitJoint),
      }),
    ),
  };
}

function ratedRow({ area, dimension, category, year, rate, instrument, source }: Target | Benchmark) {
  return {
    area,
    cell: category === undefined ? dimension : `${dimension}/${category}`,
    year: String(year),
    rate: hundredfold(rate),
    instrument,
    sourceZh: source.zh,
    sourceEn: source.en ?? "",
  };
}

/** Per cent as it was published, without the noise of binary fractions: 0.1056 is 10.56. */
function hundredfold(value: number): string {
  return String(Number((value * 100).toPrecision(12)));
}

/** The share of a number of per cent that was typed; NaN for what is none. Full-width digits and a per cent sign are read. */
export function hundredth(text: string): number {
  const plain = text.normalize("NFKC").trim().replace(/%$/, "").trim();
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(plain) ? Number((Number(plain) / 100).toPrecision(12)) : Number.NaN;
}
