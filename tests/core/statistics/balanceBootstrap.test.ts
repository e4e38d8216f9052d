import { expect, it } from "vitest";
import type { DesignRow } from "#core/statistics/accumulator.ts";
import { estimateBalance } from "#core/statistics/estimateBalance.ts";
import { groupDesign } from "#core/statistics/groupDesign.ts";
import { raoWuBootstrap } from "#core/statistics/raoWuBootstrap.ts";
import { accumulate } from "./smallSurvey.ts";

function row(
  stratum: string,
  psu: string,
  cell: number,
  outcome: number,
  weight = 1,
  fpc: number | null = null,
): DesignRow {
  return { stratum, psu, weight, outcome, cells: [cell], fpc };
}

function drawn(rows: readonly DesignRow[], cells: readonly number[], replicates = 400): readonly (readonly number[])[] {
  const design = groupDesign(accumulate(rows, true), cells);
  const seen: number[][] = [];
  raoWuBootstrap(design?.strata ?? [], cells.length, { replicates, seed: 12345 }, (w, wy) => seen.push([...w, ...wy]));
  return seen;
}

it("draws one of two PSUs at twice its weight, and keeps a lone one as it is", () => {
  // Stratum A: PSU 1 holds a weight of 3, PSU 2 of 5; B: a single PSU of weight 10, literate.
  const replicates = drawn([row("A", "1", 0, 0, 3), row("A", "2", 0, 1, 5), row("B", "1", 0, 1, 10)], [0]);
  const [first, second] = [
    [2 * 3 + 10, 10],
    [2 * 5 + 10, 2 * 5 + 10],
  ];
  expect(
    replicates.every(([w, wy]) => (w === first?.[0] ? wy === first[1] : w === second?.[0] && wy === second[1])),
  ).toBe(true);
  // Each is drawn with probability ½: 400 draws have a standard deviation of 10.
  const times = replicates.filter(([w]) => w === first?.[0]).length;
  expect(Math.abs(times - 200)).toBeLessThan(40);
});

it("shrinks towards the weights themselves with an fpc, and does not move where all PSUs were taken", () => {
  // 2 of 8 PSUs: λ = √(1 − 2/8) = √0.75, and a PSU drawn once has the factor 1 − λ + 2λ, one not drawn 1 − λ.
  const lambda = Math.sqrt(0.75);
  const some = drawn([row("A", "1", 0, 0, 3, 8), row("A", "2", 0, 0, 5, 8)], [0]);
  for (const [w = 0] of some) {
    const whole = [3 * (1 + lambda) + 5 * (1 - lambda), 3 * (1 - lambda) + 5 * (1 + lambda)];
    expect(Math.min(...whole.map((one) => Math.abs(one - w)))).toBeLessThan(1e-12);
  }
  for (const [w] of drawn([row("A", "1", 0, 0, 3, 2), row("A", "2", 0, 0, 5, 2)], [0])) expect(w).toBe(8);
});

it("lets PSUs without a member of the groups be drawn", () => {
  // Three PSUs, two drawn at 3/2; only one holds the group: its weight is 0, 3/2 or 3 times 4.
  const replicates = drawn([row("A", "1", 0, 1, 4), row("A", "2", 1, 0), row("A", "3", 1, 0)], [0]);
  expect(new Set(replicates.map(([w]) => w))).toEqual(new Set([0, 6, 12]));
});

/** 120 PSUs in 12 strata, 20 respondents each, in twelve groups or two. */
function survey(groupOf: (stratum: number, psu: number, person: number) => number): readonly DesignRow[] {
  const rows: DesignRow[] = [];
  for (let stratum = 0; stratum < 12; stratum += 1) {
    for (let psu = 0; psu < 10; psu += 1) {
      for (let person = 0; person < 20; person += 1) {
        const outcome = Number((stratum * 7 + psu * 13 + person * 29) % 20 < 1 + (stratum % 4) + (psu % 3));
        rows.push(row(`${stratum}`, `${psu}`, groupOf(stratum, psu, person), outcome, 1 + ((psu * 31 + person) % 7)));
      }
    }
  }
  return rows;
}

it("does not depend on the order of the rows", () => {
  const rows = survey((stratum, psu) => (stratum + psu) % 2);
  const turned = [...rows].reverse();
  const mixed = [...rows].sort((a, b) => a.weight - b.weight || (a.psu ?? "").localeCompare(b.psu ?? ""));
  const options = { shares: null, pair: { first: 0, second: 1 } };
  const [one, other, third] = [rows, turned, mixed].map((each) =>
    estimateBalance(accumulate(each, true), [0, 1], options)?.map(({ value, se }) => [
      value.toPrecision(12),
      se?.toPrecision(12),
    ]),
  );
  expect(one).toHaveLength(4);
  expect(other).toEqual(one);
  expect(third).toEqual(one);
});

it("estimates twelve groups over 120 PSUs in less than a second", () => {
  const accumulator = accumulate(
    survey((stratum) => stratum),
    true,
  );
  const cells = Array.from({ length: 12 }, (_, place) => place);
  const start = process.cpuUsage();
  const values = estimateBalance(accumulator, cells, { shares: cells.map((cell) => cell + 1), pair: null });
  // Time of the processor, in microseconds: how busy the machine is does not count.
  expect(process.cpuUsage(start).user).toBeLessThan(1e6);
  expect(values?.map(({ measure, df }) => [measure, df])).toEqual([
    ["sd", 108],
    ["theil", 108],
  ]);
});

it("shows 0 without an error where the noise explains all, and tests nothing of it", () => {
  // Both groups have the same PSUs' pattern: rates 0.5 and 0.5, so that nothing is left but noise.
  const rows = ["1", "2", "3", "4"].flatMap((psu) =>
    [0, 1].map((cell) => row("A", psu, cell, Number(Number(psu) % 2 === cell))),
  );
  const values = estimateBalance(accumulate(rows, true), [0, 1], { shares: null, pair: { first: 0, second: 1 } });
  expect(values?.find(({ measure }) => measure === "sd")).toEqual({ measure: "sd", value: 0, se: null, df: null });
});

it("picks the highest and the lowest without claiming an error for their gap", () => {
  const accumulator = accumulate(
    survey((stratum) => stratum % 4),
    true,
  );
  const values = estimateBalance(accumulator, [0, 1, 2, 3], { shares: null, pair: "extremes" });
  const [gap, ratio] = values ?? [];
  expect(gap).toMatchObject({ measure: "gap", se: null, df: null });
  expect(ratio).toMatchObject({ measure: "ratio", se: null, df: null });
  expect(gap?.value).toBeGreaterThan(0);
});

it("leaves the ratio out where the second group has a rate of 0, the Theil index where all have, all where a group is empty", () => {
  const rows = ["1", "2", "3"].flatMap((psu) => [row("A", psu, 0, 1), row("A", psu, 0, 0), row("A", psu, 1, 0)]);
  const options = { shares: null, pair: { first: 0, second: 1 } };
  const measured = (cells: readonly number[]) =>
    estimateBalance(accumulate(rows, true), cells, options)?.map(({ measure, value }) => [measure, value]);
  expect(measured([0, 1])?.map(([measure]) => measure)).toEqual(["gap", "sd", "theil"]);
  expect(measured([1, 1])).toEqual([
    ["gap", 0],
    ["sd", 0],
  ]);
  expect(measured([0, 7])).toBeUndefined();
});

it("gives analytic errors where each respondent is a PSU", () => {
  const rows = survey((stratum) => stratum % 2);
  const values = estimateBalance(accumulate(rows, false), [0, 1], { shares: null, pair: { first: 0, second: 1 } });
  expect(values?.map(({ measure, df }) => [measure, df])).toEqual([
    ["gap", 2388],
    ["ratio", 2388],
    ["sd", 2388],
    ["theil", 2388],
  ]);
  expect(values?.every(({ se }) => se !== null && se > 0)).toBe(true);
});
