import { isCategory } from "#core/breakdown.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { hasControls } from "#core/tables/controlCharacters.ts";
import { referenceLists, type ReferenceChange } from "./referenceChange.ts";
import type { ReferenceData } from "./referenceData.ts";
import type { Instrument, Text } from "./schema.ts";
import { categoryFits, isOutside, knownCodes } from "./unknownReference.ts";

/**
 * Values with which reference data contradict themselves or the rest, or could not be published: each with its path as `detail.key`.
 * @param change what was given: only its own lists are asked for names and sources
 */
export function referenceIssues(reference: ReferenceData, change: ReferenceChange): readonly Issue[] {
  return [
    ...referenceLists.flatMap((list) => unshowable(change[list] ?? [], list)),
    ...(change.instruments ?? []).flatMap(wrongInstrument),
    ...(["targets", "benchmarks"] as const).flatMap((list) =>
      (change[list] ?? []).flatMap(({ source }, place) =>
        isBlank(source) ? [issueOf("reference-without-source", { key: `${list}.${place}.source.zh` })] : [],
      ),
    ),
    ...wrongActions(change),
    ...repeated(change),
    ...unknownCodes(reference, change),
  ];
}

/** Texts with control characters or marks that turn the direction of writing. */
function unshowable(value: unknown, path: string): readonly Issue[] {
  if (typeof value === "string") return hasControls(value) ? [issueOf("reference-controls", { key: path })] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) => unshowable(item, `${path}.${key}`));
}

function isBlank({ zh }: Text): boolean {
  return zh.trim() === "";
}

function wrong(key: string, value?: string | number): Issue {
  return issueOf("reference-wrong-value", { key }, value === undefined ? {} : { value: String(value) });
}

function wrongInstrument({ id, name, ages, passMark, of }: Instrument, place: number): readonly Issue[] {
  const path = `instruments.${place}`;
  const [from, to] = ages;
  return [
    ...(id.trim() === "" ? [wrong(`${path}.id`)] : []),
    ...(isBlank(name) ? [wrong(`${path}.name.zh`)] : []),
    ...(from >= 0 && from <= to && to <= 120 ? [] : [wrong(`${path}.ages`, ages.join())]),
    ...(passMark === undefined || (passMark >= 0 && passMark <= (of ?? passMark))
      ? []
      : [wrong(`${path}.passMark`, passMark)]),
  ];
}

function wrongActions({ actions = [], benchmarks = [], breaks = [], targets = [] }: ReferenceChange): readonly Issue[] {
  return [
    ...actions.flatMap(({ id, name, tasks }, place) => [
      ...(id.trim() === "" ? [wrong(`actions.${place}.id`)] : []),
      ...(isBlank(name) ? [wrong(`actions.${place}.name.zh`)] : []),
      ...tasks.flatMap((task, index) => {
        const path = `actions.${place}.tasks.${index}`;
        const units = (["lead", "support"] as const).flatMap((role) =>
          task[role].flatMap((unit, at) => (unit.trim() === "" ? [wrong(`${path}.${role}.${at}`)] : [])),
        );
        return [...(isBlank(task.name) ? [wrong(`${path}.name.zh`)] : []), ...units];
      }),
    ]),
    ...targets.flatMap(({ id }, place) => (id.trim() === "" ? [wrong(`targets.${place}.id`)] : [])),
    ...benchmarks.flatMap(({ se }, place) => (se !== null && se < 0 ? [wrong(`benchmarks.${place}.se`, se)] : [])),
    ...breaks.flatMap(({ text }, place) => (isBlank(text) ? [wrong(`breaks.${place}.text.zh`)] : [])),
  ];
}

/** Entries that say the same thing twice, or two things under one name. */
function repeated({
  instruments = [],
  targets = [],
  benchmarks = [],
  actions = [],
}: ReferenceChange): readonly Issue[] {
  const again = (list: string, names: readonly string[], field = ""): readonly Issue[] =>
    names.flatMap((name, place) => {
      const first = names.indexOf(name);
      return first === place
        ? []
        : [issueOf("reference-twice", { key: `${list}.${place}${field}`, other: `${list}.${first}` })];
    });
  return [
    ...again(
      "instruments",
      instruments.map(({ id }) => id),
      ".id",
    ),
    ...again(
      "targets",
      targets.map(({ id }) => id),
      ".id",
    ),
    ...again(
      "benchmarks",
      benchmarks.map(({ area, dimension, category = "", year, instrument }) =>
        [area, dimension, category, year, instrument].join("|"),
      ),
    ),
    ...again(
      "actions",
      actions.map(({ id }) => id),
      ".id",
    ),
  ];
}

function unknownCodes(reference: ReferenceData, change: ReferenceChange): readonly Issue[] {
  const { areas, instruments } = knownCodes(reference);
  const { actions, populations } = reference.region;
  const ids = new Set(actions.map(({ id }) => id));
  const unknown = (key: string, value: string): Issue => issueOf("reference-unknown-code", { key }, { value });
  const rates = (["targets", "benchmarks"] as const).flatMap((list) =>
    reference[list].flatMap(({ area, instrument, dimension, category }, place) => [
      ...(areas.has(area) || isOutside(area) ? [] : [unknown(`${list}.${place}.area`, area)]),
      ...(instruments.has(instrument) ? [] : [unknown(`${list}.${place}.instrument`, instrument)]),
      ...(categoryFits(dimension, category) ? [] : [unknown(`${list}.${place}.category`, category ?? "")]),
    ]),
  );
  return [
    ...rates,
    ...populations.flatMap(({ instrument, action }, place) => [
      ...(instrument === undefined || instruments.has(instrument)
        ? []
        : [unknown(`region.populations.${place}.instrument`, instrument)]),
      ...(change.actions === undefined || action === undefined || ids.has(action)
        ? []
        : [unknown(`region.populations.${place}.action`, action)]),
    ]),
    ...actions.flatMap(({ population }, place) =>
      population === undefined || isCategory("population", population)
        ? []
        : [unknown(`actions.${place}.population`, population)],
    ),
  ];
}
