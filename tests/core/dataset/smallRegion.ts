import type { Region } from "#core/dataset/schema.ts";
import type { Respondent } from "#core/survey/respondents/respondent.ts";
import { year } from "#core/units.ts";

/** A region of three counties, a zone within the first of them, one that stands apart, and three groups. */
export const smallRegion: Region = {
  code: "990000",
  name: { zh: "甲市", en: "A City" },
  areas: [
    { code: "990001", name: { zh: "一区" }, kind: "county" },
    { code: "990002", name: { zh: "二县" }, kind: "county" },
    { code: "990003", name: { zh: "三县" }, kind: "county" },
    { code: "99000Z", name: { zh: "新区" }, kind: "zone", within: "990001" },
    { code: "99000Y", name: { zh: "开发区" }, kind: "zone" },
    { code: "99000G", name: { zh: "两地" }, kind: "group", members: ["990001", "990002"] },
    { code: "99000H", name: { zh: "两县" }, kind: "group", members: ["990002", "990003"] },
    { code: "99000I", name: { zh: "一区和新区" }, kind: "group", members: ["990001", "99000Z"] },
  ],
  populations: [],
  actions: [],
};

/** Someone of whom nothing is known but what is said: one stratum, no PSU, weight 1, not literate. */
export function person(known: Partial<Respondent> = {}): Respondent {
  return {
    year: year(2024),
    area: null,
    stratum: "",
    psu: null,
    fpc: null,
    weight: 1,
    qualified: false,
    score: null,
    populations: [],
    residence: null,
    sex: null,
    age: null,
    education: null,
    ...known,
  };
}

export function people(count: number, known: Partial<Respondent>): readonly Respondent[] {
  return Array.from({ length: count }, () => person(known));
}
