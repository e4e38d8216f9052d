import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { carriedRows } from "./carriedRows.ts";
import { editionFile } from "./editionId.ts";
import { nextEdition, pastEditions } from "./nextEdition.ts";
import type { CurrentEdition } from "./planPublication.ts";
import type { HistoryPlan, WaveLookup } from "./planRollback.ts";
import { isReal } from "./yearChange.ts";
import type { Manifest, WaveEntry } from "./schema.ts";
import { stalePools } from "./stalePools.ts";
import { earlierWaves, firstNamed, historyOf, type History } from "./withdrawnWaves.ts";

export interface WithdrawalRequest {
  readonly current: CurrentEdition;
  /** Name of the edition in which the mistake was published. */
  readonly edition: string;
  /** Editions before the current one that are not withdrawn, their bytes checked. */
  readonly past: readonly Manifest[];
  readonly read: WaveLookup;
  /** ISO time of publication. */
  readonly at: string;
  readonly reason: string;
}

export type WithdrawalPlan =
  | (Extract<HistoryPlan, { readonly kind: "planned" }> & {
      /** Editions that are withdrawn. */
      readonly withdrawn: readonly string[];
      /** Files that no edition names any more, to be deleted once the manifest is written. */
      readonly gone: readonly string[];
    })
  /** It was withdrawn before: what is left of it is to be deleted. */
  | { readonly kind: "withdrawn-already" }
  | { readonly kind: "refused"; readonly issues: readonly [Issue, ...Issue[]] };

/** An edition that should not have been → the files of a clean one, and what is to be deleted then. Nothing is written here. */
export function planWithdrawal({ current, edition, past, read, at, reason }: WithdrawalRequest): WithdrawalPlan {
  const { manifest: now } = current;
  if (now.editions.some((one) => one.edition === edition && one.state === "withdrawn"))
    return { kind: "withdrawn-already" };
  const history = historyOf(now, past);
  const target = history.find((one) => one.edition === edition);
  if (target === undefined) return refused(issueOf("edition-unknown", { edition }));

  // 1. What the edition brought, and who else names it
  const bad = firstNamed(history, target);
  if (bad.length === 0) return refused(issueOf("withdraw-nothing", { edition }));
  const files = new Set(bad.map(({ file }) => file));
  const withdrawn = new Set(
    history.filter(({ waves }) => waves.some(({ file }) => files.has(file))).map((one) => one.edition),
  );

  // 2. What is published instead
  const replaced = now.waves.map((entry) =>
    files.has(entry.file) ? replacement(history, edition, entry, read) : entry,
  );
  const waves = replaced.filter((entry) => entry !== null);
  const touched = now.waves.filter(({ file }) => files.has(file)).map(({ year }) => year);
  if (reason.trim() === "") return refused(issueOf("needs-reason", { years: touched }));

  const lost = lostWaves(history, withdrawn, waves);
  const also = [...new Set(lost.filter(({ file }) => !files.has(file)).map(({ year }) => year))].sort((a, b) => a - b);

  // 3. The clean edition
  const made = nextEdition({
    current,
    reference: now,
    waves,
    revisions: bad.map(({ year }) => ({
      kind: "withdraw",
      year,
      reason,
      // Which cells differ would point at what should not have been told.
      changed: [],
      ...(touched.includes(year) ? { all: true } : {}),
    })),
    editions: pastEditions(current).map((one) =>
      withdrawn.has(one.edition) ? { ...one, state: "withdrawn", reason } : one,
    ),
    at,
  });
  if (made.kind === "too-large")
    return refused(issueOf("manifest-too-large", { bytes: made.bytes, limit: made.limit }));
  return {
    kind: "planned",
    edition: made.manifest.edition,
    manifest: made.manifest,
    files: made.files,
    years: touched,
    withdrawn: [...withdrawn],
    gone: [...[...withdrawn].map(editionFile), ...lost.map(({ file }) => file)],
    notes: [
      ...(also.length === 0 ? [] : [issueOf("withdraw-also", { years: also })]),
      ...touched
        .filter((year) => !waves.some((entry) => entry.year === year))
        .map((year) => issueOf("withdraw-none-before", { year })),
      ...carried(history, bad, waves, edition, read),
      ...stale(waves, new Set(bad.map(({ year }) => year)), read),
    ],
  };
}

function refused(issue: Issue): WithdrawalPlan {
  return { kind: "refused", issues: [issue] };
}

/** The newest wave from before that can stand beside the others; null where there is none. */
function replacement(history: History, edition: string, bad: WaveEntry, read: WaveLookup): WaveEntry | null {
  return (
    earlierWaves(history, edition, bad.year).find(
      (entry) => !(isReal(bad) && entry.status === "demo") && read(entry).kind === "ok",
    ) ?? null
  );
}

/** Waves that none but the withdrawn editions name, each once. */
function lostWaves(
  history: History,
  withdrawn: ReadonlySet<string>,
  waves: readonly WaveEntry[],
): readonly WaveEntry[] {
  const kept = history.filter(({ edition }) => !withdrawn.has(edition));
  const named = new Set([...kept.flatMap((one) => one.waves), ...waves].map(({ file }) => file));
  const gone = history.filter(({ edition }) => withdrawn.has(edition)).flatMap((one) => one.waves);
  return [...new Map(gone.filter(({ file }) => !named.has(file)).map((entry) => [entry.file, entry])).values()];
}

/** A later wave of the year may have been joined to the one that is withdrawn, and then still says what it said. */
function carried(
  history: History,
  bad: readonly WaveEntry[],
  waves: readonly WaveEntry[],
  edition: string,
  read: WaveLookup,
): readonly Issue[] {
  return bad.flatMap((entry) => {
    const now = waves.find(({ year }) => year === entry.year);
    const old = earlierWaves(history, edition, entry.year)[0];
    if (now === undefined || now.file === old?.file) return [];
    const [mistake, kept, was] = [read(entry), read(now), old === undefined ? null : read(old)];
    if (mistake.kind !== "ok" || kept.kind !== "ok") return [];
    const cells = carriedRows(mistake.value, kept.value, was?.kind === "ok" ? was.value : null);
    return cells === 0 ? [] : [issueOf("withdraw-carried", { year: entry.year, cells })];
  });
}

function stale(waves: readonly WaveEntry[], changed: ReadonlySet<number>, read: WaveLookup): readonly Issue[] {
  const kept = waves.flatMap((entry) => {
    const wave = changed.has(entry.year) ? null : read(entry);
    return wave?.kind === "ok" ? [wave.value] : [];
  });
  return stalePools(kept, changed).map((one) => issueOf("pool-stale", { ...one, withdrawn: true }));
}
