import { expect, test } from "vitest";
import { year as yearOf } from "#core/units.ts";
import { importText } from "#tests/core/survey/importing.ts";

const year = yearOf(2024);

/** Census of 2020: 潞州区 895280, 沁县 150 thousand or so, the city 3.18 million. */
function warned(header: string, ...rows: readonly string[]): readonly unknown[] {
  const { issues } = importText([header, ...rows].join("\n"), null, { year });
  return issues.flatMap(({ code, row }) => (code === "n-of-inhabitants" ? [row] : []));
}

test("inhabitants under 人数 are asked about, samples are not", () => {
  expect(warned("县区,人数,比例", "潞州区,895000,14.1%", "上党区,310000,12%", "沁县,4200,9%")).toEqual([2, 3, 4]);
  expect(warned("县区,人数,比例", "潞州区,3000,14.1%", "上党区,1500,12%", "沁县,180,9%")).toEqual([]);
});

test("under any header, more than a twentieth of the census population", () => {
  // 5 % of 895280 is 44764.
  expect(warned("县区,样本量,比例", "潞州区,44764,14.1%")).toEqual([]);
  expect(warned("县区,样本量,比例", "潞州区,44765,14.1%")).toEqual([2]);
  expect(warned("地区,样本量,比例", "全市,26000,14.1%", "潞州区,3100,14.2%")).toEqual([]);
  expect(warned("地区,样本量,比例", "全市,3180000,14.1%", "潞州区,3100,14.2%")).toEqual([2]);
});

test("a zone, of which no census is known, by the header alone", () => {
  expect(warned("地区,人数,比例", "经开区,60000,14.1%")).toEqual([2]);
  expect(warned("地区,样本量,比例", "经开区,60000,14.1%")).toEqual([]);
});

test("it says what was found and what the census has", () => {
  const { issues } = importText("县区,人数,比例\n潞州区,895000,14.1%", null, { year });
  expect(issues).toContainEqual(
    expect.objectContaining({
      code: "n-of-inhabitants",
      severity: "warning",
      column: "人数",
      detail: { n: 895000, place: { zh: "潞州区", en: "Luzhou District" }, population: 895280 },
    }),
  );
});

test("a lower bound above the upper one is said as such", () => {
  const outcome = importText("县区,样本量,比例,下限,上限\n潞州区,180,14.1%,18.1,10.1", null, { year });
  expect(outcome.kind).toBe("rejected");
  expect(outcome.issues).toContainEqual(
    expect.objectContaining({ code: "bounds-swapped", column: "下限", detail: { lowerAs: 18.1, upperAs: 10.1 } }),
  );
});
