import { closeSync, openSync, writeSync } from "node:fs";
import iconv from "iconv-lite";
import { createRandom } from "#scripts/calibration/random.ts";

const header = "问卷编号,年份,县区,层,村居,城乡,性别,年龄,文化程度,农民,职业,总分,是否具备,权重";

/** Counties with their codes and the share of respondents in each. */
const counties = [
  ["潞州区", "140403", 22],
  ["上党区", "140404", 11],
  ["屯留区", "140405", 11],
  ["潞城区", "140406", 4],
  ["襄垣县", "140423", 11],
  ["平顺县", "140425", 4],
  ["黎城县", "140426", 4],
  ["壶关县", "140427", 4],
  ["长子县", "140428", 11],
  ["武乡县", "140429", 4],
  ["沁县", "140430", 4],
  ["沁源县", "140431", 4],
  ["长治高新区", "1404JGX", 3],
  ["经开区", "1404JKU", 3],
] as const;
const education = ["小学及以下", "初中", "高中/中专/技校", "大专", "本科及以上"] as const;
const occupations = ["务农", "商业服务业人员", "产业工人", "其他", "离退休人员", "专业技术人员", "领导干部和公务员"];

/** Rows written at once. */
const blockSize = 10_000;

/**
 * Writes a survey as a city's survey office would export it: 14 columns, 84 villages one after the other, weights and scores of their own
 * in every row, some cells empty. Same seed, same bytes.
 * @param rows respondents
 */
export function writeSurveyFile(path: string, rows: number, encoding: "utf-8" | "gb18030", seed = 1): void {
  const random = createRandom(seed);
  const villages = counties.flatMap(([name, code, share]) =>
    (["城镇", "城镇", "城镇", "农村", "农村", "农村"] as const).map((residence, place) => ({
      name,
      residence,
      village: `${code}${place < 3 ? "U" : "R"}0${1 + (place % 3)}`,
      share: (share / 100) * (place < 3 ? 0.58 / 3 : 0.42 / 3),
    })),
  );
  let village = 0;
  let left = Math.floor(rows * (villages[0]?.share ?? 1));
  const pick = <Item>(list: readonly Item[]): Item => {
    const item = list[random.below(list.length)];
    if (item === undefined) throw new Error("an empty list");
    return item;
  };
  const row = (number: number): string => {
    while (left === 0 && village < villages.length - 1) {
      village += 1;
      left = Math.floor(rows * (villages[village]?.share ?? 1));
    }
    left = Math.max(0, left - 1);
    const { name, residence, village: psu } = villages[village] ?? { name: "", residence: "城镇", village: "" };
    const isUrban = residence === "城镇";
    const score = 25 + 55 * random.uniform();
    const isUnanswered = random.below(50) === 0;
    return [
      20_250_000 + number,
      2025,
      name,
      `${name}${residence}`,
      psu,
      random.below(200) === 0 ? "" : residence,
      random.below(2) === 0 ? "男" : "女",
      18 + random.below(52),
      random.below(100) === 0 ? "" : pick(education),
      isUrban ? "否" : pick(["是", "是", "否"]),
      pick(occupations),
      isUnanswered ? "" : score.toFixed(1),
      isUnanswered ? "" : Number(score.toFixed(1)) >= 70 ? "是" : "否",
      (500 + 1700 * random.uniform()).toFixed(4),
    ].join(",");
  };
  const file = openSync(path, "w");
  try {
    writeSync(file, iconv.encode(`${header}\n`, encoding));
    for (let done = 0; done < rows; done += blockSize) {
      const count = Math.min(blockSize, rows - done);
      const block = Array.from({ length: count }, (_, place) => `${row(done + place + 1)}\n`).join("");
      writeSync(file, iconv.encode(block, encoding));
    }
  } finally {
    closeSync(file);
  }
}
