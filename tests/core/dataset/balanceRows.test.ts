import { describe, expect, it } from "vitest";
import { balanceRows } from "#core/dataset/balanceRows.ts";
import { cellResults, type CellResult, type Withholding } from "#core/dataset/cellResult.ts";
import { usualOptions } from "#core/dataset/publishingOptions.ts";
import type { Region } from "#core/dataset/schema.ts";
import type { Respondent } from "#core/survey/respondents/respondent.ts";
import { inequalityCases } from "#tests/core/statistics/balanceReference.ts";
import { reference, relativeError } from "#tests/core/statistics/referenceSurvey.ts";
import { people, smallRegion } from "./smallRegion.ts";
import { changzhi, syntheticRespondents, tallyOf, unitOf } from "./syntheticSurvey.ts";

type Hide = (cell: CellResult["cell"]) => Withholding | null;

/** What is withheld is said by the test alone. */
function counted(respondents: readonly Respondent[], region: Region): (hide?: Hide) => ReturnType<typeof balanceRows> {
  const tally = tallyOf(respondents, region);
  const results = cellResults(tally, usualOptions, 2024);
  return (hide = () => null) => {
    const marked = results.map((result) => ({ ...result, withheldBy: hide(result.cell) }));
    return balanceRows(marked, region, tally, "adjust");
  };
}

function rowsOf(respondents: readonly Respondent[], region: Region) {
  return counted(respondents, region)();
}

function named(rows: ReturnType<typeof rowsOf>): readonly string[] {
  return rows.map(({ area, dimension, measure }) => `${area} ${dimension} ${measure}`);
}

const survey = counted(syntheticRespondents(2024), changzhi);
const all = survey();

function valueOf(rows: ReturnType<typeof rowsOf>, dimension: string, measure: string) {
  const found = rows.find((row) => row.dimension === dimension && row.measure === measure);
  if (found === undefined) throw new Error(`no ${measure} by ${dimension}`);
  return found;
}

describe("the synthetic survey of 2024", () => {
  it("has the city's counties, residence, sex, age and education, each measure in its order", () => {
    const measures = ["gap", "ratio", "sd", "theil"];
    expect(named(all)).toEqual(
      ["total", "residence", "sex", "age", "education"].flatMap((dimension) =>
        measures.map((measure) => `140400 ${dimension} ${measure}`),
      ),
    );
  });

  it("takes urban less rural and male less female from R", () => {
    // R: 0.150876922912740 − 0.043138578433531, 0.133772052938670 − 0.108388129759552; bgv − noise as in balance.test.ts.
    expect(relativeError(valueOf(all, "residence", "gap").value, 0.107738344479209)).toBeLessThan(1e-10);
    expect(relativeError(valueOf(all, "residence", "ratio").value, 0.15087692291274 / 0.043138578433531)).toBeLessThan(
      1e-10,
    );
    expect(relativeError(valueOf(all, "sex", "gap").value, 0.0253839231791182)).toBeLessThan(1e-10);
    const variance = 0.00239135004928584 - 3.351609391e-5;
    expect(relativeError(valueOf(all, "residence", "sd").value, Math.sqrt(variance))).toBeLessThan(1e-7);
    const contrast = reference.contrasts.find(({ id }) => id === "changzhi_synthetic|indep|urban-rural:2024");
    expect(valueOf(all, "residence", "gap").df).toBe(contrast?.dfUnion);
  });

  it("takes education from its ends, and weighs the levels by the survey", () => {
    const edu = inequalityCases.find(({ id }) => id === "edu:2024");
    expect(relativeError(valueOf(all, "education", "gap").value, edu?.difference ?? 0)).toBeLessThan(1e-10);
    expect(relativeError(valueOf(all, "education", "theil").value, edu?.theil ?? 0)).toBeLessThan(1e-10);
  });

  it("weighs the twelve counties by the census, and claims no error for the highest less the lowest", () => {
    const county = inequalityCases.find(({ id }) => id === "county:2024");
    const rates = new Map(county?.groups.map((code, place) => [unitOf(code), county.estimate[place] ?? 0]));
    const units = changzhi.areas.filter(({ kind }) => kind === "county");
    const people12 = units.map(({ census }) => census?.population ?? Number.NaN);
    const sum = people12.reduce((total, one) => total + one, 0);
    const p = units.map(({ code }) => rates.get(code) ?? Number.NaN);
    const mean = p.reduce((total, rate, at) => total + (rate * (people12[at] ?? 0)) / sum, 0);
    const theil = p.reduce(
      (total, rate, at) => total + (((people12[at] ?? 0) / sum) * rate * Math.log(rate / mean)) / mean,
      0,
    );
    expect(units).toHaveLength(12);
    expect(relativeError(valueOf(all, "total", "theil").value, theil)).toBeLessThan(1e-9);
    expect(valueOf(all, "total", "gap")).toMatchObject({ se: null, df: null });
    expect(relativeError(valueOf(all, "total", "gap").value, Math.max(...p) - Math.min(...p))).toBeLessThan(1e-10);
    // In R the noise over the units (0.00105) exceeds their variance (0.00050): nothing is left to tell.
    expect(valueOf(all, "total", "sd")).toMatchObject({ value: 0, se: null });
  });

  it("has no rows where one cell is hidden for disclosure, and counts one hidden for precision", () => {
    const one = ({ area, dimension, category }: CellResult["cell"]) =>
      area === "140400" && dimension === "education" && category === "senior";
    const hidden = survey((cell) => (one(cell) ? "disclosure" : null));
    expect(named(hidden)).toEqual(named(all).filter((name) => !name.includes("education")));
    expect(survey((cell) => (one(cell) ? "precision" : null))).toEqual(all);
    const county = survey(({ area }) => (area === "140431" ? "disclosure" : null));
    expect(named(county)).toEqual(named(all).filter((name) => !name.includes("total")));
  });

  it("leaves gap and ratio out where one of the two cells is not published", () => {
    const hidden = survey(({ category }) => (category === "primary" ? "review" : null));
    expect(hidden).toEqual(
      all.filter(({ dimension, measure }) => dimension !== "education" || measure === "sd" || measure === "theil"),
    );
    // R: the highest county is 140427 with 0.165, the lowest 140429 with 0.071.
    const lowest = survey(({ area }) => (area === "140429" ? "precision" : null));
    expect(named(lowest).filter((name) => name.includes("total"))).toEqual(["140400 total sd", "140400 total theil"]);
  });
});

describe("small regions", () => {
  const literate = (count: number, known: Partial<Respondent>) => people(count, { ...known, qualified: true });
  const three = ["990001", "990002", "990003"].flatMap((area, place) => [
    ...people(30, { area }),
    ...literate(10 * (place + 1), { area }),
  ]);

  it("weighs counties by the survey where the census does not cover all", () => {
    const withCensus = smallRegion.areas.map((area) =>
      area.code === "990001" ? { ...area, census: { year: 2020, population: 1000 } } : area,
    );
    const theil = (rows: ReturnType<typeof rowsOf>) => valueOf(rows, "total", "theil").value;
    const partly: Region = { ...smallRegion, areas: withCensus as Region["areas"] };
    // Rates 10/40, 20/50 and 30/60, shares 40, 50 and 60 of 150, mean 0.4:
    // 40/150·0.625·ln 0.625 + 0 + 60/150·1.25·ln 1.25 = −0.078334 + 0.111572
    expect(theil(rowsOf(three, smallRegion))).toBeCloseTo(0.033238, 6);
    expect(theil(rowsOf(three, partly))).toBeCloseTo(0.033238, 6);
  });

  it("has no rows over counties where one has nobody", () => {
    const rows = rowsOf(
      three.filter(({ area }) => area !== "990002"),
      smallRegion,
    );
    expect(rows).toEqual([]);
  });

  it("leaves the ratio out where nobody of the second group is literate", () => {
    const rows = rowsOf(
      [
        ...people(20, { residence: "rural" }),
        ...people(20, { residence: "urban" }),
        ...literate(5, { residence: "urban" }),
      ],
      smallRegion,
    );
    expect(rows.map(({ measure }) => measure)).toEqual(["gap", "sd", "theil"]);
    expect(valueOf(rows, "residence", "gap").value).toBeCloseTo(0.2, 12);
  });

  it("has no rows for populations", () => {
    const rows = rowsOf(
      [...people(20, { populations: ["farmers"] }), ...literate(20, { populations: ["workers"] })],
      smallRegion,
    );
    expect(rows).toEqual([]);
  });
});
