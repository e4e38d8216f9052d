import {
  type GroupMention,
  agesIn,
  levelsIn,
  otherPeopleIn,
  placesIn,
  populationsIn,
  sexesIn,
  wholeTitle,
} from "./groupMentions.ts";

/** Notes, unless they say of whom the table is. */
const note = /^[(]?(?:注|说明|备注|数据来源|单位)|[\u3002;\uFF1B]/;
const measured = /^(?:群体|人群)?[的具备公民]*科学(?:文化)?素[质养](?!行动|提升|工程)/;
const ofWhom = /本表|以下|均[为是]|(?:对象|范围|总体)[为是:]/;

/**
 * The group to which a title narrows its table, where nothing in the table names it: 农村居民, 18-39岁, 高中及以上. A title with several
 * groups of one kind lists what the table has, and one of all ages of the survey (18-69岁) narrows nothing.
 * @param title folded
 * @param groups codes of the categories that the table names
 */
export function groupInTitle(title: string, groups: ReadonlySet<string>): string | null {
  if (note.test(title) && !ofWhom.test(title)) return null;
  const populations = populationsIn(title);
  // Their ages are those of their own survey, or told by their name.
  const hasAges = [...populations.map(({ code }) => code), ...groups].some(
    (code) => code === "youth" || code === "elderly",
  );
  const kinds = [
    populations,
    placesIn(title),
    sexesIn(title),
    hasAges ? [] : agesIn(title),
    levelsIn(title),
    // 干部 at the end of 领导干部 is no other group.
    populations.length > 0 ? [] : otherPeopleIn(title),
    wholeTitle(title),
  ];
  return onlyGroup(kinds, groups);
}

/** Of what a file is called only where it says that the group was measured: 老年大学 is a place. @param name folded, with its ending */
export function groupInFileName(name: string, groups: ReadonlySet<string>): string | null {
  const title = name.replace(/\.[a-z]{2,4}(?:#.*)?$/, "");
  const populations = populationsIn(title).filter(({ name: own }) =>
    measured.test(title.slice(title.indexOf(own) + own.length)),
  );
  const hasAges = groups.has("youth") || groups.has("elderly");
  const others = [
    placesIn(title),
    hasAges ? [] : agesIn(title),
    levelsIn(title),
    // 干部 at the end of 领导干部 is no other group.
    populations.length > 0 ? [] : otherPeopleIn(title),
    wholeTitle(title),
  ];
  return onlyGroup([populations, ...others], groups);
}

function onlyGroup(kinds: readonly (readonly GroupMention[])[], groups: ReadonlySet<string>): string | null {
  for (const kind of kinds) {
    const [only, another] = new Map(kind.map((one) => [one.code ?? one.name, one])).values();
    if (only !== undefined && another === undefined && !groups.has(only.code ?? "")) return only.name;
  }
  return null;
}
