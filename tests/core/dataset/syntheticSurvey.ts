import { readFileSync } from "node:fs";
import region from "#core/region/packaged/region.json" with { type: "json" };
import instruments from "#core/region/packaged/instruments.json" with { type: "json" };
import * as v from "valibot";
import { instrumentSchema, regionSchema, type Instrument, type Region } from "#core/dataset/schema.ts";
import { createWaveTally, type WaveTally } from "#core/dataset/waveTally.ts";
import type { Respondent } from "#core/survey/respondents/respondent.ts";
import { year } from "#core/units.ts";

export const changzhi: Region = v.parse(regionSchema, region);

export const adults: Instrument = v.parse(v.array(instrumentSchema), instruments)[0] ?? failed("no instrument");

function failed(message: string): never {
  throw new Error(message);
}

/** Designs of the R reference: strata are the 14 units, PSUs the communities of one year. */
export type Design = "indep" | "weights_only" | "weights_strata";

const [header = "", ...lines] = readFileSync(new URL("../../reference/changzhi_synthetic.csv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n");
const names = header.split(",");
const education = ["primary", "junior", "senior", "college", "bachelor"];

/** The synthetic survey of one year in the order of the file. Rows without a weight leave, as the import lets them leave. */
export function syntheticRespondents(of: 2022 | 2024, design: Design = "indep"): readonly Respondent[] {
  return lines.flatMap((line) => {
    const cells = line.split(",");
    const field = (name: string): string => cells[names.indexOf(name)] ?? failed(`no column ${name}`);
    if (field("year") !== String(of) || field("weight") === "") return [];
    const flags = {
      pop_farmer: "farmers",
      pop_worker: "workers",
      pop_elder: "elderly",
      pop_official: "officials",
    } as const;
    return {
      year: year(of),
      area: unitOf(field("county_code")),
      stratum: design === "weights_only" ? "" : field("county_code"),
      psu: design === "indep" ? field("psu") : null,
      fpc: null,
      weight: Number(field("weight")),
      qualified: field("qualified") === "" ? null : field("qualified") === "1",
      score: field("score") === "" ? null : Number(field("score")),
      populations: Object.entries(flags).flatMap(([column, population]) => (field(column) === "1" ? [population] : [])),
      residence: { 城镇: "urban", 农村: "rural" }[field("residence")] ?? null,
      sex: { 男: "male", 女: "female" }[field("sex")] ?? null,
      age: bandOf(Number(field("age"))),
      education: education[Number(field("edu")) - 1] ?? null,
    };
  });
}

/** The survey's placeholder 140472 is the economic zone, 1404JK today. */
export function unitOf(code: string): string {
  return code === "140472" ? "1404JK" : code;
}

function bandOf(age: number): string {
  return ["18-29", "30-39", "40-49", "50-59", "60-69"][Math.max(0, Math.floor(age / 10) - 2)] ?? failed(`age ${age}`);
}

export function tallyOf(respondents: readonly Respondent[], region: Region = changzhi): WaveTally {
  const tally = createWaveTally(region, {
    clustered: respondents.some(({ psu }) => psu !== null),
    scoreOf: 100,
  });
  for (const respondent of respondents) tally.add(respondent);
  return tally;
}
