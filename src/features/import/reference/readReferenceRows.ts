import { categories, dimensions, type Dimension } from "#core/breakdown.ts";
import { canonicalJson } from "#core/dataset/canonicalJson.ts";
import type { ReferenceChange } from "#core/dataset/referenceChange.ts";
import type { Benchmark, Break, Manifest, Region, Target, Text } from "#core/dataset/schema.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { isShare, isYear, share, year as asYear } from "#core/units.ts";
import { hundredth, type FormRow, type ReferenceRows } from "./referenceRows.ts";

export type ReferenceRead =
  /** Only the lists that differ from what is published. */
  | { readonly kind: "ok"; readonly change: ReferenceChange }
  /** `detail.key` is the list, the row and the field: `targets.0.rate`. */
  | { readonly kind: "wrong"; readonly issues: readonly [Issue, ...Issue[]] };

/** Tables as they were typed → the lists that change, or every cell that cannot be read. Keys are in the order in which they are published. */
export function readReferenceRows(rows: ReferenceRows, manifest: Manifest): ReferenceRead {
  const issues: Issue[] = [];
  const read = reader(issues);
  const named = withIds(rows.targets, ({ area = "", cell = "", year = "" }) => `${area}-${cell}-${year}`);
  const targets = named.map((row, place) => targetOf(row, `targets.${place}`, read));
  const benchmarks = rows.benchmarks.map((row, place) => benchmarkOf(row, `benchmarks.${place}`, read));
  const breaks = rows.breaks.map((row, place) => breakOf(row, `breaks.${place}`, read));
  const tasks = withIds(rows.tasks, ({ action = "" }) => `${action}-task`);
  const actions = actionsOf(tasks, manifest.region, read);
  const [first, ...others] = issues;
  if (first !== undefined) return { kind: "wrong", issues: [first, ...others] };
  const differs = (now: unknown, before: unknown): boolean => canonicalJson(now) !== canonicalJson(before);
  return {
    kind: "ok",
    change: {
      ...(differs(targets, manifest.targets) && { targets }),
      ...(differs(benchmarks, manifest.benchmarks) && { benchmarks }),
      ...(differs(breaks, manifest.breaks) && { breaks }),
      ...(differs(actions, manifest.region.actions) && { actions }),
    },
  };
}

/** New rows have no id of their own yet: they get one that no other row has. */
function withIds(rows: readonly FormRow[], base: (row: FormRow) => string): readonly FormRow[] {
  const taken = new Set(rows.map(({ id = "" }) => id));
  return rows.map((row) => {
    if ((row["id"] ?? "") !== "") return row;
    const first = base(row).replaceAll("/", "-");
    let id = first;
    for (let number = 2; taken.has(id); number += 1) id = `${first}-${number}`;
    taken.add(id);
    return { ...row, id, key: row.key };
  });
}

/** Values of cells; what cannot be read is noted and stands as something harmless until then. */
interface Reader {
  readonly text: (row: FormRow, field: string) => string;
  readonly year: (row: FormRow, path: string) => Target["year"];
  readonly rate: (row: FormRow, path: string) => Target["rate"];
  /** Null where it is empty. */
  readonly error: (row: FormRow, path: string) => number | null;
  readonly cell: (row: FormRow) => { readonly dimension: Dimension; readonly category?: string };
  readonly words: (row: FormRow, field: string, path: string) => Text;
  readonly source: (row: FormRow, path: string) => Text;
}

function reader(issues: Issue[]): Reader {
  const text = (row: FormRow, field: string): string => (row[field] ?? "").trim();
  const words = (row: FormRow, field: string): Text => {
    const en = text(row, `${field}En`);
    return { zh: text(row, `${field}Zh`), ...(en !== "" && { en }) };
  };
  return {
    text,
    year: (row, path) => {
      const value = Number(text(row, "year").normalize("NFKC"));
      if (isYear(value)) return value;
      issues.push(issueOf("reference-wrong-value", { key: `${path}.year` }, { value: text(row, "year") }));
      return asYear(2000);
    },
    rate: (row, path) => {
      const value = hundredth(text(row, "rate"));
      if (isShare(value)) return value;
      issues.push(issueOf("reference-rate", { key: `${path}.rate` }, { value: text(row, "rate") }));
      return share(0);
    },
    error: (row, path) => {
      const given = text(row, "se");
      const value = hundredth(given);
      if (given === "" || Number.isFinite(value)) return given === "" ? null : value;
      issues.push(issueOf("reference-wrong-value", { key: `${path}.se` }, { value: given }));
      return null;
    },
    cell: (row) => {
      const [name, category = ""] = text(row, "cell").split("/");
      const dimension = dimensions.find((one) => one === name) ?? "total";
      return { dimension, ...(dimension !== "total" && { category }) };
    },
    words: (row, field, path) => {
      const read = words(row, field);
      if (read.zh === "") issues.push(issueOf("reference-wrong-value", { key: `${path}.${field}Zh` }));
      return read;
    },
    source: (row, path) => {
      const read = words(row, "source");
      if (read.zh === "") issues.push(issueOf("reference-without-source", { key: `${path}.sourceZh` }));
      return read;
    },
  };
}

function targetOf(row: FormRow, path: string, read: Reader): Target {
  return {
    id: read.text(row, "id"),
    area: read.text(row, "area"),
    ...read.cell(row),
    year: read.year(row, path),
    rate: read.rate(row, path),
    instrument: read.text(row, "instrument"),
    source: read.source(row, path),
    operator: read.text(row, "operator") === ">" ? ">" : ">=",
  };
}

function benchmarkOf(row: FormRow, path: string, read: Reader): Benchmark {
  return {
    area: read.text(row, "area"),
    ...read.cell(row),
    year: read.year(row, path),
    rate: read.rate(row, path),
    instrument: read.text(row, "instrument"),
    source: read.source(row, path),
    se: read.error(row, path),
  };
}

function breakOf(row: FormRow, path: string, read: Reader): Break {
  return {
    year: read.year(row, path),
    text: read.words(row, "text", path),
    joins: read.text(row, "joins") === "yes",
  };
}

/** Tasks under their actions, in the order of the table; an action keeps its place and its name. */
function actionsOf(tasks: readonly FormRow[], { actions }: Region, read: Reader): Region["actions"] {
  const units = (row: FormRow, field: string): string[] =>
    read
      .text(row, field)
      .split(/[、，,；;]/)
      .map((unit) => unit.trim())
      .filter((unit) => unit !== "");
  const placed = tasks.map((row, place) => ({
    action: read.text(row, "action"),
    task: {
      id: read.text(row, "id"),
      name: read.words(row, "name", `tasks.${place}`),
      lead: units(row, "lead"),
      support: units(row, "support"),
    },
  }));
  return actions.map((action) => ({
    ...action,
    tasks: placed.flatMap((one) => (one.action === action.id ? [one.task] : [])),
  }));
}

/** Every group that a target or a benchmark may be of, as the form writes it. */
export const cellChoices: readonly string[] = dimensions.flatMap((dimension) =>
  dimension === "total" ? [dimension] : categories[dimension].map((category) => `${dimension}/${category}`),
);
