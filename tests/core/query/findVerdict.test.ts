import { describe, expect, test } from "vitest";
import type { Status } from "#core/dataset/schema.ts";
import { findVerdict } from "#core/query/findVerdict.ts";
import type { Verdict } from "#core/query/verdict.ts";
import { year } from "#core/units.ts";
import {
  city,
  contrast,
  dataset,
  datasetOf,
  measured,
  published,
  suppressed,
  total,
  wave,
  wave2020,
  wave2022,
  wave2023,
  wave2024,
  wave2025,
} from "#tests/fixtures/dataset.ts";

function verdictOf(...parameters: Parameters<typeof findVerdict>): Verdict {
  const verdict = findVerdict(...parameters);
  if (verdict === null) throw new Error("no verdict");
  return verdict;
}

describe("the city in the year of its target: 14.1 % with an error of 0.74 points, target 14.5 %", () => {
  const verdict = verdictOf(dataset, city);

  test("undecided, with a confidence of about three in ten", () => {
    expect(verdict.status).toEqual({ code: "undecided" });
    // (logit 0.141 − logit 0.145)·0.141·0.859/0.0074 = −0.533, and F of t with 60 df there is 0.298.
    expect(verdict.probability?.when).toBe("now");
    expect(verdict.probability?.value).toBeCloseTo(0.298, 3);
  });

  test("the gap has the interval of the drawn band", () => {
    expect(verdict.gap?.diff).toBeCloseTo(-0.004, 12);
    expect(verdict.gap?.lower).toBeCloseTo(0.127 - 0.145, 12);
    expect(verdict.gap?.upper).toBeCloseTo(0.156 - 0.145, 12);
    expect(verdict.gap?.outcome).toBe("no-difference");
  });

  test("what would settle it: 0.141·0.859/(0.004/1.96)² = 29 080", () => {
    expect(verdict.settle?.neededEffectiveN).toBeCloseTo((0.141 * 0.859) / (0.004 / 1.96) ** 2, 4);
    expect(Math.round(verdict.settle?.neededEffectiveN ?? 0)).toBe(29_081);
    expect(verdict.settle?.effectiveN).toBe(2212);
  });

  test("below the nation of the same year", () => {
    expect(verdict.benchmark?.benchmark.rate).toBe(0.1674);
    expect(verdict.benchmark?.sameYear).toBe(true);
    expect(verdict.benchmark?.comparison.outcome).toBe("lower");
  });

  test("changes: told since 2022, not since 2024", () => {
    expect(verdict.changes.first?.since).toBe(2022);
    expect(verdict.changes.first?.outcome).toBe("higher");
    // √(0.0074² + 0.0073²) = 0.010395, and the degrees of freedom add.
    expect(verdict.changes.nearest?.since).toBe(2024);
    expect(verdict.changes.nearest?.se).toBeCloseTo(0.010395, 6);
    expect(verdict.changes.nearest?.outcome).toBe("no-difference");
  });

  test("the baseline is the published value of 2020, and the path 0.88 points a year", () => {
    expect(verdict.baseline?.year).toBe(2020);
    expect(verdict.baseline?.se).toBeNull();
    expect(verdict.path?.perYear).toBeCloseTo(0.0088, 12);
    // 14.1 is reached on the path (0.141 − 0.101)/0.0088 = 4.545 years after 2020.
    expect(verdict.path?.lag).toBeCloseTo(5 - 4.5454545, 6);
    expect(verdict.ratio?.interval).toBeNull();
  });

  test("in the target year with no next target: mean change since the baseline, without an interval", () => {
    expect(verdict.pace).toMatchObject({ kind: "since-baseline", lower: null, upper: null });
    expect(verdict.pace?.perYear).toBeCloseTo(0.008, 12);
  });

  test("the demo mark comes from the data", () => {
    expect(verdict.demo).toBe(true);
    expect(verdictOf(datasetOf([wave2020]), city).demo).toBe(false);
  });
});

describe("the words at the edges, target 14.5 % in 2025", () => {
  const judged = (rate: number, se: number, interval: readonly [number, number], status: Status = "final"): Verdict =>
    verdictOf(
      datasetOf([wave2020, wave(2025, status, [measured(total(), rate, se, interval, 2400, { df: null })])]),
      city,
    );

  // Normal logit intervals: 0.146 ± 1.96·0.012 → 0.124–0.171 and so on.
  test("14.6 ± 1.2 is undecided at about one half", () => {
    const verdict = judged(0.146, 0.012, [0.124, 0.171]);
    expect(verdict.status).toEqual({ code: "undecided" });
    expect(verdict.probability?.value).toBeCloseTo(0.533, 2);
  });

  test("17.0 ± 0.6 is met", () => {
    expect(judged(0.17, 0.006, [0.1586, 0.1821]).status).toEqual({ code: "met" });
  });

  test("15.9 ± 0.75 is undecided: its band still holds 14.5", () => {
    const verdict = judged(0.159, 0.0075, [0.1448, 0.1743]);
    expect(verdict.status).toEqual({ code: "undecided" });
    expect(verdict.gap?.lower).toBeLessThan(0);
  });

  test("12.0 ± 0.7 is not met; a provisional wave says so", () => {
    const verdict = judged(0.12, 0.007, [0.107, 0.1344], "provisional");
    expect(verdict.status).toEqual({ code: "not-met" });
    expect(verdict.provisional).toBe(true);
  });

  test("14.6 without error: the point comparison, and no data for the confidence", () => {
    const verdict = verdictOf(datasetOf([wave2020, wave(2025, "final", [published(total(), 0.146)])]), city);
    expect(verdict.status).toEqual({ code: "no-data", because: "no-error-information" });
    expect(verdict.gap?.diff).toBeCloseTo(0.001, 12);
    expect(verdict.gap?.outcome).toBe("cannot-test");
    expect(verdict.probability).toBeNull();
  });
});

describe("before, after and without the target year", () => {
  test("only the published value, target passed", () => {
    const verdict = verdictOf(datasetOf([wave2020]), city);
    expect(verdict.status).toEqual({ code: "no-data", because: "target-year-without-survey" });
    expect(verdict.baseline).toBeNull();
    expect(verdict.pace).toBeNull();
  });

  test("a first wave only: nothing to project from", () => {
    const verdict = verdictOf(datasetOf([wave2020, wave2022], { publishedAt: "2023-01-01T00:00:00Z" }), city);
    expect(verdict.status).toEqual({ code: "no-data", because: "too-few-comparable" });
    expect(verdict.changes).toEqual({ nearest: null, first: null });
    // (14.5 − 11.6)/3
    expect(verdict.pace).toMatchObject({ kind: "needed" });
    expect(verdict.pace?.perYear).toBeCloseTo(0.029 / 3, 12);
  });

  test("before the target the projection decides", () => {
    const verdict = verdictOf(
      datasetOf([wave2020, wave2022, wave2023, wave2024], { publishedAt: "2025-01-01T00:00:00Z" }),
      city,
    );
    expect(verdict.status).toEqual({ code: "undecided" });
    expect(verdict.probability?.when).toBe("then");
    expect(verdict.settle).toBeNull();
  });

  test("a tested fall before the target is a fall", () => {
    const low = wave(2024, "demo", [measured(total(), 0.09, 0.0065, [0.078, 0.104], 2400)]);
    const verdict = verdictOf(datasetOf([wave2020, wave2023, low], { publishedAt: "2025-01-01T00:00:00Z" }), city);
    expect(verdict.status).toEqual({ code: "falling" });
  });

  test("the target year's wave exists but cannot be read: said so, not called a missing survey", () => {
    const verdict = verdictOf(datasetOf([wave2020, wave2022, wave2023, wave2024], { missing: [2025] }), city);
    expect(verdict.status).toEqual({ code: "no-data", because: "wave-unread" });
    expect(verdict.unread).toEqual([2025]);
    expect(verdict.latest.year).toBe(2024);
  });

  test("a missing wave before the latest changes no verdict", () => {
    const verdict = verdictOf(datasetOf([wave2020, wave2022, wave2024, wave2025], { missing: [2023] }), city);
    expect(verdict.status).toEqual({ code: "undecided" });
    expect(verdict.unread).toEqual([]);
  });

  test("a wave after the target year: the target year's own wave is judged", () => {
    const later = wave(2026, "demo", [measured(total(), 0.16, 0.0075, [0.146, 0.176], 2400)]);
    const verdict = verdictOf(datasetOf([wave2020, wave2025, later], { publishedAt: "2027-01-01T00:00:00Z" }), city);
    expect([verdict.latest.year, verdict.judged.year, verdict.status.code]).toEqual([2026, 2025, "undecided"]);
  });

  test("the next plan's target counts from the year of the last one", () => {
    const next = {
      id: "city-2030",
      area: city,
      dimension: "total",
      year: 2030,
      rate: 0.18,
      operator: ">=",
      instrument: "cast-18-69",
      source: { zh: "下一规划" },
    };
    const targets = [...dataset.manifest.targets, next];
    const later = wave(2026, "demo", [measured(total(), 0.146, 0.0075, [0.132, 0.162], 2400)]);
    const verdict = verdictOf(
      datasetOf([wave2020, wave2022, wave2025, later], { targets, publishedAt: "2027-01-01T00:00:00Z" }),
      city,
    );
    expect(verdict.target?.year).toBe(2030);
    expect(verdict.baseline?.year).toBe(2025);
    // (18 − 14.6)/4
    expect(verdict.pace?.perYear).toBeCloseTo(0.0085, 12);
  });

  test("no target", () => {
    const verdict = verdictOf(datasetOf([wave2020, wave2025], { targets: [] }), city);
    expect([verdict.status.code, verdict.gap, verdict.path, verdict.settle]).toEqual(["no-target", null, null, null]);
  });
});

describe("other areas, instruments and methods", () => {
  test("a county is set beside the city by the stored contrast, after Holm", () => {
    expect(verdictOf(dataset, "140423").region?.comparison.outcome).toBe("lower");
    // p is 0.056 alone: neither way a difference; diff is county less city.
    const { comparison } = verdictOf(dataset, "140403").region ?? {};
    expect([comparison?.outcome, comparison?.p, comparison?.diff]).toEqual(["no-difference", 0.112, 0.037]);
    expect(verdictOf(dataset, "140423").status).toEqual({ code: "no-target" });
  });

  test("no published value, no verdict", () => {
    expect(findVerdict(dataset, "140404")).toBeNull();
    expect(findVerdict(datasetOf([]), city)).toBeNull();
  });

  test("a value withheld later is named", () => {
    const earlier = wave(2024, "demo", [measured(total("140404"), 0.12, 0.02, [0.086, 0.165], 300)]);
    expect(verdictOf(datasetOf([earlier, wave2025]), "140404").withheld).toEqual([
      { year: 2025, reason: "sample", n: null },
    ]);
  });

  test("pooled and model values never decide", () => {
    const estimates = [
      measured(total(), 0.17, 0.005, [0.16, 0.18], 5000, { method: "pooled" }),
      measured(total(), 0.18, 0.004, [0.17, 0.19], 2400, { method: "model" }),
      measured(total(), 0.141, 0.0074, [0.127, 0.156], 2405),
    ];
    expect(verdictOf(datasetOf([wave(2025, "final", estimates)]), city).latest.rate).toBe(0.141);
  });

  test("an earlier national figure is used where the year has none", () => {
    const { benchmark } = verdictOf(
      datasetOf([wave(2026, "final", [measured(total(), 0.15, 0.007, [0.137, 0.164], 2400)])]),
      city,
    );
    expect([benchmark?.benchmark.year, benchmark?.sameYear]).toEqual([2025, false]);
  });

  test("nothing is compared across a break that does not join", () => {
    const before = wave(2014, "final", [measured(total(), 0.05, 0.005, [0.041, 0.061], 2000)]);
    const after = wave(2018, "final", [measured(total(), 0.09, 0.006, [0.079, 0.103], 2000)]);
    const verdict = verdictOf(datasetOf([before, after]), city);
    expect([verdict.changes.nearest, verdict.baseline]).toEqual([null, null]);
  });

  test("with revisited PSUs only the stored contrast is a test of change", () => {
    const change = contrast({ ...total(), year: year(2024) }, total(), 0.006, 0.0025, 0.019, null);
    const revisited = wave(2025, "final", wave2025.estimates, [change]);
    const { changes } = verdictOf(datasetOf([wave2022, wave2024, revisited]), city);
    expect([changes.nearest?.outcome, changes.nearest?.p, changes.nearest?.se]).toEqual(["higher", 0.019, 0.0025]);
    expect(changes.first?.outcome).toBe("cannot-test");
  });

  test("a suppressed total is no latest value", () => {
    const hidden = wave(2026, "demo", [suppressed(total(), "review", 300)]);
    expect(verdictOf(datasetOf([wave2025, hidden]), city).latest.year).toBe(2025);
  });
});
