import { createRandom } from "./random.ts";
import { surveyHeader, surveyLines } from "./survey.ts";

/** One seed a wave, so that a change of one leaves the others alone. */
const seeds: ReadonlyMap<number, number> = new Map([
  [2022, 22111],
  [2023, 31709],
  [2024, 40428],
  [2025, 51283],
]);

const aggregateHeader = "year,area,dimension,category,rate,n";

/** How the columns of the survey files are to be read. The aggregate files need no telling. */
const mapping = {
  columns: {
    year: "年份",
    area: "县区",
    stratum: "层",
    psu: "村居",
    residence: "城乡",
    sex: "性别",
    age: "年龄",
    education: "文化程度",
    score: "总分",
    qualified: "是否具备",
    weight: "权重",
  },
  populations: {
    farmers: "农民",
    workers: { column: "职业", values: ["产业工人"] },
    elderly: { column: "年龄", from: 60, to: 69 },
    officials: { column: "职业", values: ["领导干部和公务员"] },
  },
  qualifiedWhen: { values: ["是"] },
  passMark: 70,
  psuRevisited: false,
};

const planMapping = {
  title: "规划公布的长治市公民具备科学素质的比例",
  source: "《长治市全民科学素质行动规划纲要实施方案（2021-2025年）》",
};

/** Counties that two waves together bring up for review, and that the demonstration's reviewer lets be published. */
const review = ["140406", "140427", "140431"].map((area) => ({
  year: 2025,
  area,
  dimension: "total",
  note: "两年共 8 个村居，复核后同意发布（演示）",
}));

function survey(years: readonly number[]): string {
  const lines = years.flatMap((year) => {
    const seed = seeds.get(year);
    if (seed === undefined) throw new RangeError(`no seed of the demonstration survey for ${year}`);
    return surveyLines(createRandom(seed), year);
  });
  return csv(surveyHeader, lines);
}

function csv(header: string, lines: readonly string[]): string {
  return `${[header, ...lines].join("\n")}\n`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** The files of `mock-data/raw/`, name to text. Only the 10.1 % of the plan is real. */
export function rawFiles(): ReadonlyMap<string, string> {
  return new Map([
    ["plan-2020.csv", csv(aggregateHeader, ["2020,长治市,total,,0.101,"])],
    ["plan-2020.mapping.json", json(planMapping)],
    ["survey-2022-2023.csv", survey([2022, 2023])],
    ["survey-2024.csv", survey([2024])],
    ["survey-2025.csv", survey([2025])],
    ["youth-2024.csv", csv(aggregateHeader, ["2024,长治市,population,youth,0.68,640"])],
    ["youth-2025.csv", csv(aggregateHeader, ["2025,长治市,population,youth,0.713,655"])],
    ["review-2025.json", json(review)],
    ["mapping.json", json(mapping)],
  ]);
}
