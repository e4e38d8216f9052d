import { strata, type Stratum } from "./design.ts";
import { drawPerson, educations } from "./person.ts";
import type { Random } from "./random.ts";
import { drawScore, passMark } from "./score.ts";

export const surveyHeader = "问卷编号,年份,县区,层,村居,城乡,性别,年龄,文化程度,农民,职业,总分,是否具备,权重";

/** Spread of the 村居 around their stratum, in points of the score. */
const psuSpread = 1.2;

interface Row {
  readonly cells: readonly string[];
  readonly weight: number;
  readonly inScope: boolean;
}

/** The young are harder to reach; the weight makes up for it. */
function response(age: number): number {
  return age < 30 ? 0.62 : age < 40 ? 0.74 : age < 60 ? 0.92 : 1;
}

const unless = (random: Random, chance: number, value: string): string => (random.happens(chance) ? "" : value);

/** Now and then a field team writes the short or the former name. */
function unitName(random: Random, stratum: Stratum): string {
  const { name, otherNames } = stratum.unit;
  if (otherNames.length === 0 || !random.happens(0.012)) return name;
  return otherNames[random.index(otherNames.map(() => 1))] ?? name;
}

function drawRow(random: Random, year: number, stratum: Stratum, psu: string, place: number): Row {
  let person = drawPerson(random, stratum.urban);
  while (!random.happens(response(person.age))) person = drawPerson(random, stratum.urban);
  const score = drawScore(random, year, person, place);
  const answered = !random.happens(0.025);
  const outside = random.happens(0.0035) ? (random.happens(0.4) ? 17 : 70 + random.index([5, 3, 2, 1])) : undefined;
  const cells = [
    String(year),
    unitName(random, stratum),
    stratum.name,
    psu,
    unless(random, 0.008, stratum.urban ? "城镇" : "农村"),
    person.male ? "男" : "女",
    String(outside ?? person.age),
    unless(random, 0.012, educations[person.education] ?? ""),
    person.farmer ? "是" : "否",
    unless(random, 0.03, person.job),
    answered ? score.toFixed(1) : "",
    answered ? (score >= passMark ? "是" : "否") : "",
  ];
  const weight = (0.7 + 0.6 * random.uniform()) / response(person.age);
  return { cells, weight, inScope: outside === undefined };
}

/** Rows of one stratum; the weights of those in scope add up to its residents aged 18–69. */
function stratumRows(random: Random, year: number, stratum: Stratum): readonly (readonly string[])[] {
  const rows: Row[] = [];
  for (let number = 1; number <= stratum.psus; number += 1) {
    const place = stratum.unit.effect + psuSpread * random.normal();
    const psu = `${stratum.unit.code}${stratum.urban ? "U" : "R"}${String(number).padStart(2, "0")}`;
    const size = stratum.unit.perPsu + random.index([1, 1, 1, 1, 1]) - 2;
    for (let drawn = 0; drawn < size; drawn += 1) rows.push(drawRow(random, year, stratum, psu, place));
  }
  const total = rows.reduce((sum, row) => sum + (row.inScope ? row.weight : 0), 0);
  return rows.map((row) => [...row.cells, unless(random, 0.002, ((row.weight * stratum.adults) / total).toFixed(4))]);
}

/** One wave of the demonstration survey as lines of a CSV, without the header. */
export function surveyLines(random: Random, year: number): readonly string[] {
  const rows = strata.flatMap((stratum) => stratumRows(random, year, stratum));
  return rows.map((row, position) => `${year}${String(position + 1).padStart(4, "0")},${row.join(",")}`);
}
