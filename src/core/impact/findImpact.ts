import { canonicalJson, round12 } from "#core/dataset/canonicalJson.ts";
import type { Dataset } from "#core/dataset/dataset.ts";
import type { Manifest, Target } from "#core/dataset/schema.ts";
import { findRanking } from "#core/query/findRanking.ts";
import { findVerdict } from "#core/query/findVerdict.ts";
import type { Verdict } from "#core/query/verdict.ts";
import type { ClassChange, Impact, ReferencePart, VerdictChange } from "./impact.ts";
import { outcomeChanges } from "./outcomeChanges.ts";
import { yearImpacts } from "./yearImpacts.ts";

/**
 * What becomes other for readers when one state of the published data takes the place of another.
 * @param before null where nothing is published
 */
export function findImpact(before: Dataset | null, after: Dataset): Impact {
  const { editions, region, targets } = after.manifest;
  const own = targets.filter(({ dimension }) => dimension === "total").map(({ area }) => area);
  const areas = [region.code, ...region.areas.map(({ code }) => code).filter((code) => own.includes(code))];
  const kept = editions.filter(({ state }) => state !== "withdrawn").length;
  return {
    verdicts: areas.flatMap((area) => verdictChange(before, after, area) ?? []),
    years: yearImpacts(before, after),
    changes: outcomeChanges(before, after),
    classes: classChanges(before, after),
    reference: before === null ? [] : referenceParts(before.manifest, after.manifest),
    frozen: { kept, withdrawn: editions.length - kept },
  };
}

/** Whether nothing that a reader sees would change. */
export function isWithoutImpact({ verdicts, years, changes, classes, reference }: Impact): boolean {
  return (
    verdicts.every(({ kind }) => kind === "same") &&
    [years, changes, classes, reference].every((list) => list.length === 0)
  );
}

function verdictChange(before: Dataset | null, after: Dataset, area: string): VerdictChange | null {
  const was = before === null ? null : findVerdict(before, area);
  const is = findVerdict(after, area);
  if (was === null && is === null) return null;
  return { area, kind: kindOf(was, is), before: was, after: is };
}

function kindOf(before: Verdict | null, after: Verdict | null): VerdictChange["kind"] {
  if (before === null) return "new";
  if (after === null) return "gone";
  if (statusOf(before) !== statusOf(after)) return "status";
  // What is planned has not been rounded for its file yet.
  const digits = (value: number | null): number | "" => (value === null ? "" : round12(value));
  const valueOf = ({ latest }: Verdict): string =>
    [latest.year, digits(latest.rate), digits(latest.lower), digits(latest.upper)].join(" ");
  return valueOf(before) === valueOf(after) ? "same" : "value";
}

/** What the words of a verdict rest on besides its latest value. */
function statusOf({ status, target, others }: Verdict): string {
  const one = (code: string, of: Target | null): string =>
    of === null ? code : [code, of.id, of.year, of.operator, of.rate].join(" ");
  return [
    one(status.code === "no-data" ? status.because : status.code, target),
    ...others.map((other) => one(other.status.code, other.target)),
  ].join();
}

function classChanges(before: Dataset | null, after: Dataset): readonly ClassChange[] {
  const standings = (dataset: Dataset | null): ReadonlyMap<string, NonNullable<ClassChange["after"]>> => {
    const { year, units } = dataset === null ? { year: null, units: [] } : findRanking(dataset, null);
    return new Map(
      year === null
        ? []
        : units.flatMap(({ area, standing }) => (standing === "absent" ? [] : [[area, { year, standing }]])),
    );
  };
  const [old, now] = [standings(before), standings(after)];
  const areas = new Set([...now.keys(), ...old.keys()]);
  return after.manifest.region.areas.flatMap(({ code }): readonly ClassChange[] => {
    const [was, is] = [old.get(code) ?? null, now.get(code) ?? null];
    return !areas.has(code) || was?.standing === is?.standing ? [] : [{ area: code, before: was, after: is }];
  });
}

function referenceParts(before: Manifest, after: Manifest): readonly ReferencePart[] {
  const parts: readonly (readonly [ReferencePart, (manifest: Manifest) => unknown])[] = [
    ["targets", ({ targets }) => targets],
    ["benchmarks", ({ benchmarks }) => benchmarks],
    ["breaks", ({ breaks }) => breaks],
    ["instruments", ({ instruments }) => instruments],
    ["actions", ({ region }) => region.actions],
    ["areas", ({ region: { code, name, areas, populations } }) => ({ code, name, areas, populations })],
  ];
  return parts.flatMap(([part, of]) => (canonicalJson(of(before)) === canonicalJson(of(after)) ? [] : [part]));
}
