import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import type { Year } from "#core/units.ts";
import { canonicalJson } from "./canonicalJson.ts";
import type { ReferenceData } from "./referenceData.ts";
import type { Instrument, Manifest, Wave } from "./schema.ts";

/** Instruments that published waves were measured with, and that a change drops (error) or describes otherwise (warning). */
export function instrumentIssues(
  { waves, instruments }: Pick<Manifest, "waves" | "instruments">,
  next: Pick<ReferenceData, "instruments">,
  published: ReadonlyMap<Year, Wave>,
): readonly Issue[] {
  const unread = waves.map(({ year }) => year).filter((year) => !published.has(year));
  if (unread.length > 0) return [issueOf("reference-waves-unread", { years: unread })];
  const users = new Map<string, number[]>();
  for (const wave of [...published.values()].sort((a, b) => a.year - b.year))
    for (const id of usedBy(wave)) users.set(id, [...(users.get(id) ?? []), wave.year]);
  return [...users].flatMap(([instrument, years]): readonly Issue[] => {
    const now = next.instruments.find(({ id }) => id === instrument);
    if (now === undefined) return [issueOf("instrument-in-use", { instrument, years })];
    const was = instruments.find(({ id }) => id === instrument);
    const isSame = was === undefined || measures(was) === measures(now);
    return isSame ? [] : [issueOf("instrument-redefined", { instrument, years })];
  });
}

function usedBy({ instrument, estimates, contrasts }: Wave): ReadonlySet<string> {
  const cells = [...estimates, ...contrasts.flatMap(({ a, b }) => [a, b])];
  return new Set([instrument, ...cells.flatMap((cell) => cell.instrument ?? [])]);
}

/** What an instrument measures, whatever it is called. */
function measures({ ages, passMark, of }: Instrument): string {
  return canonicalJson({ ages, passMark, of });
}
