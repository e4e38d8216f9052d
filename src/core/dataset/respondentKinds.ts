import { categories, type Dimension } from "#core/breakdown.ts";
import type { Respondent } from "#core/survey/respondents/respondent.ts";
import type { Region } from "./schema.ts";
import { createTallyIndex, type TallyIndex } from "./tallyIndex.ts";

/** What a respondent is counted as. */
export interface RespondentKinds {
  /** One number for all who differ in nothing that cells know, from 0 in the order in which they come. */
  readonly kindOf: (respondent: Respondent) => number;
  /** Numbers of the parts of the unit that a kind is in: the whole, each category, each pair of populations. */
  readonly partsOf: (kind: number) => readonly number[];
  /** The cells that everyone in a part is in: of the region, of the unit, of the district that a zone lies in, of groups. */
  readonly cellsOf: (part: number) => readonly number[];
  readonly index: TallyIndex;
}

const elderlyBand = "60-69";
const breakdowns = ["residence", "sex", "age", "education"] as const;

export function respondentKinds(region: Region): RespondentKinds {
  const index = createTallyIndex();
  const scopes = scopesOf(region);
  const kinds = new Map<number, number>();
  const lists: (readonly number[])[] = [];
  const parts = new Map<string, number>();
  const cells: (readonly number[])[] = [];
  const tellingOf = tellingNumber();

  const partsOf = (respondent: Respondent): readonly number[] => {
    const unit = respondent.area ?? "";
    const { age, populations } = withBothNames(respondent);
    const categoryOf = { residence: respondent.residence, sex: respondent.sex, age, education: respondent.education };
    const own = (dimension: Dimension, category: string | null): number =>
      partFor(unit, `${dimension}|${category}`, (area) => index.cellId({ area, dimension, category }));
    const list = [own("total", null), ...populations.map((population) => own("population", population))];
    for (const dimension of breakdowns) {
      const category = categoryOf[dimension];
      if (category !== null) list.push(own(dimension, category));
    }
    for (const [place, a] of populations.entries()) {
      for (const b of populations.slice(place + 1))
        list.push(partFor(unit, `${a}&${b}`, (area) => index.overlapId(area, a, b)));
    }
    return list;
  };

  /** A part of a unit, with its cells in all areas that the unit lies in. */
  const partFor = (unit: string, name: string, cellIn: (area: string) => number): number => {
    const key = `${unit}|${name}`;
    const known = parts.get(key);
    if (known !== undefined) return known;
    parts.set(key, cells.length);
    return cells.push((scopes.get(unit) ?? [region.code]).map(cellIn)) - 1;
  };

  return {
    kindOf: (respondent) => {
      const told = tellingOf(respondent);
      const known = kinds.get(told);
      if (known !== undefined) return known;
      kinds.set(told, lists.length);
      return lists.push(partsOf(respondent)) - 1;
    },
    partsOf: (kind) => lists[kind] ?? [],
    cellsOf: (part) => cells[part] ?? [],
    index,
  };
}

/** Numbers for texts, in the order in which they come. */
function numbering(most: number): (text: string | null) => number {
  const numbers = new Map<string | null, number>();
  return (text) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    if (numbers.size === most) throw new RangeError(`more than ${most} kinds: ${text}`);
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
}

/** One small whole number for all that cells know of a respondent. */
function tellingNumber(): (respondent: Respondent) => number {
  const most = 16;
  const area = numbering(1024);
  const residence = numbering(most);
  const sex = numbering(most);
  const age = numbering(most);
  const education = numbering(most);
  return (respondent) => {
    let members = 0;
    for (const population of respondent.populations) members |= 1 << categories.population.indexOf(population);
    const who = (residence(respondent.residence) * most + sex(respondent.sex)) * most + age(respondent.age);
    return ((area(respondent.area) * 32 + members) * most + education(respondent.education)) * most ** 3 + who;
  };
}

/** The areas in which a respondent of each unit counts: the region, the unit, the district that a zone lies in, and groups. */
function scopesOf(region: Region): ReadonlyMap<string, readonly string[]> {
  const groups = region.areas.filter(({ kind }) => kind === "group");
  return new Map(
    region.areas
      .filter(({ kind }) => kind !== "group")
      .map(({ code, within }) => {
        const units = within === undefined ? [code] : [code, within];
        const joined = groups.filter(({ members = [] }) => units.some((unit) => members.includes(unit)));
        return [code, [region.code, ...units, ...joined.map((group) => group.code)]];
      }),
  );
}

/** The elderly are the age band 60–69 under another name: who is in one is in the other. A known age decides. */
function withBothNames({
  age,
  populations,
}: Respondent): Pick<Respondent, "age"> & { readonly populations: readonly string[] } {
  const isElderly = age === null ? populations.includes("elderly") : age === elderlyBand;
  const others = populations.filter((population) => population !== "elderly");
  return {
    age: isElderly ? elderlyBand : age,
    populations: inOrder(isElderly ? [...others, "elderly"] : others),
  };
}

function inOrder(populations: readonly string[]): readonly string[] {
  return categories.population.filter((population) => populations.includes(population));
}
