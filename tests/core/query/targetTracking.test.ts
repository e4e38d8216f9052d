import { describe, expect, test } from "vitest";
import type { Dataset } from "#core/dataset/dataset.ts";
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

function verdictOf(from: Dataset): Verdict {
  const verdict = findVerdict(from, city);
  if (verdict === null) throw new Error("no verdict");
  return verdict;
}

function targetOf(at: number, rate: number) {
  const source = { zh: "规划" };
  return {
    id: `t-${at}`,
    area: city,
    dimension: "total",
    year: at,
    rate,
    operator: ">=",
    instrument: "cast-18-69",
    source,
  };
}

/** A direct total without df, so that everything is normal; the drawn interval plays no part. */
function surveyed(at: number, rate: number, se: number, status: Status = "final") {
  return wave(at, status, [measured(total(), rate, se, [rate - 2 * se, rate + 2 * se], 2400, { df: null })]);
}

const next = [...dataset.manifest.targets, targetOf(2030, 0.18)];

describe("several targets", () => {
  test("in the target year it is judged, and the pace is to the next one", () => {
    const verdict = verdictOf(datasetOf([wave2020, wave2022, wave2025], { targets: next }));
    expect([verdict.target?.year, verdict.status.code]).toEqual([2025, "undecided"]);
    // (18 − 14.1)/5
    expect(verdict.pace).toMatchObject({ kind: "needed", target: { year: 2030 } });
    expect(verdict.pace?.perYear).toBeCloseTo(0.0078, 12);
    expect(verdict.others.map(({ target, projection }) => [target.year, projection?.from])).toEqual([
      [2030, [2022, 2025]],
    ]);
  });

  test("a target year without a wave, over by the day of publication; the next is projected", () => {
    const verdict = verdictOf(datasetOf([wave2020, wave2022, wave2024], { targets: next }));
    expect([verdict.target?.year, verdict.status]).toEqual([
      2025,
      { code: "no-data", because: "target-year-without-survey" },
    ]);
    // (18 − 13.5)/6
    expect(verdict.pace?.perYear).toBeCloseTo(0.0075, 12);
    const [other] = verdict.others;
    expect([other?.target.year, other?.probability?.when, other?.judged.year]).toEqual([2030, "then", 2024]);
    expect(verdict.projection).toBeNull();
  });

  test("after the target year the next one leads, and the wave of the last target still answers for it", () => {
    const later = surveyed(2026, 0.15, 0.0075);
    const verdict = verdictOf(
      datasetOf([wave2020, wave2025, later], { targets: next, publishedAt: "2027-01-01T00:00:00Z" }),
    );
    expect(verdict.target?.year).toBe(2030);
    const [other] = verdict.others;
    expect([other?.target.year, other?.judged.year, other?.status.code, other?.probability?.when]).toEqual([
      2025,
      2025,
      "undecided",
      "now",
    ]);
  });
});

describe("a target year that has passed", () => {
  test("not before the year is over", () => {
    const waves = [wave2022, wave2023, wave2024];
    expect(verdictOf(datasetOf(waves, { publishedAt: "2025-12-31T23:00:00+08:00" })).status.code).toBe("undecided");
    expect(verdictOf(datasetOf(waves, { publishedAt: "2026-01-01T00:00:00+08:00" })).status).toEqual({
      code: "no-data",
      because: "target-year-without-survey",
    });
  });

  test("by the year of the latest wave too, whoever was asked in it", () => {
    const youth = wave(2026, "final", [
      measured({ area: city, dimension: "population", category: "youth" }, 0.7, 0.01, [0.68, 0.72], 900, {
        instrument: "youth",
      }),
    ]);
    const verdict = verdictOf(datasetOf([wave2022, wave2024, youth], { publishedAt: "2025-06-01T00:00:00Z" }));
    expect(verdict.status).toEqual({ code: "no-data", because: "target-year-without-survey" });
  });

  test("surveyed but withheld is not called a missing survey", () => {
    const hidden = wave(2025, "final", [suppressed(total(), "review", 400)]);
    for (const publishedAt of ["2025-12-01T00:00:00Z", "2026-06-01T00:00:00Z"]) {
      const verdict = verdictOf(datasetOf([wave2022, wave2024, hidden], { publishedAt }));
      expect(verdict.status).toEqual({ code: "no-data", because: "target-year-withheld" });
      expect([verdict.probability, verdict.settle]).toEqual([null, null]);
    }
  });

  test("its wave cannot be read, a later one can: said so", () => {
    const later = surveyed(2026, 0.15, 0.0075);
    const verdict = verdictOf(
      datasetOf([wave2022, wave2024, later], { missing: [2025], publishedAt: "2027-01-01T00:00:00Z" }),
    );
    expect(verdict.status).toEqual({ code: "no-data", because: "wave-unread" });
    expect(verdict.unread).toEqual([2025]);
  });

  test("a later wave that cannot be read does not hide that the target year had none", () => {
    const verdict = verdictOf(datasetOf([wave2022, wave2024], { missing: [2026] }));
    expect(verdict.status).toEqual({ code: "no-data", because: "target-year-without-survey" });
  });
});

describe("before the target year", () => {
  const before = { publishedAt: "2024-12-01T00:00:00Z" };

  test("the reference's case of 2023 at 12.0 %: projection, interval and probability as R has them", () => {
    const verdict = verdictOf(datasetOf([surveyed(2020, 0.101, 0.0065), surveyed(2023, 0.12, 0.0062)], before));
    expect(verdict.projection?.year).toBe(2025);
    expect(verdict.projection?.rate).toBeCloseTo(0.13432174996816051, 10);
    expect(verdict.projection?.lower).toBeCloseTo(0.11138623776319928, 10);
    expect(verdict.projection?.upper).toBeCloseTo(0.16112359683762767, 10);
    expect([verdict.projection?.df, verdict.projection?.from]).toEqual([null, [2020, 2023]]);
    expect(verdict.probability?.value).toBeCloseTo(0.2070698299353372, 10);
    expect(verdict.status).toEqual({ code: "undecided" });
    // Path at 2023: 12.74 straight, 12.547 by growth, 12.575 in logit; 12.0 is 0.74 points below.
    expect(verdict.path?.at).toBeCloseTo(0.1274, 12);
    expect(verdict.path?.others?.compound).toBeCloseTo(0.12547273101190468, 10);
    expect(verdict.path?.others?.logit).toBeCloseTo(0.12574834260027742, 10);
    expect(verdict.path?.gap.diff).toBeCloseTo(-0.0074, 12);
    expect(verdict.path?.gap.lower).toBeCloseTo(0.12 - 2 * 0.0062 - 0.1274, 12);
    // (12.74 − 12.0)/0.88 a year
    expect(verdict.path?.lag).toBeCloseTo(0.74 / 0.88, 10);
    expect(verdict.ratio?.ratio).toBeCloseTo(0.7885083346104566, 10);
    expect(verdict.ratio?.class).toBe("moderate");
    expect(verdict.ratio?.interval).not.toBeNull();
  });

  test.each([
    ["far above: expected", [0.101, 0.16], "expected"],
    ["a tested rise that does not suffice: the pace must quicken", [0.07, 0.1], "must-accelerate"],
    ["no tested rise: little progress", [0.1, 0.103], "little-progress"],
    ["a tested fall", [0.13, 0.1], "falling"],
  ] as const)("%s", (_name, [first, second], code) => {
    const verdict = verdictOf(datasetOf([surveyed(2020, first, 0.006), surveyed(2023, second, 0.006)], before));
    expect(verdict.status.code).toBe(code);
  });

  test("years without a survey between do not matter: only the years themselves are in the line", () => {
    const verdict = verdictOf(datasetOf([surveyed(2016, 0.06, 0.004), surveyed(2023, 0.12, 0.0062)], before));
    // h = 2/7: η = (1 + h)·logit 0.12 − h·logit 0.06 = 9/7·(−1.99243) − 2/7·(−2.75154) = −1.77554, that is 14.49 %.
    expect(verdict.projection?.rate).toBeCloseTo(0.14486, 4);
    expect(verdict.changes.nearest?.since).toBe(2016);
  });

  test("a first wave only: no projection, no change, yet the pace", () => {
    const verdict = verdictOf(datasetOf([surveyed(2023, 0.12, 0.0062)], before));
    expect(verdict.status).toEqual({ code: "no-data", because: "too-few-comparable" });
    expect([verdict.projection, verdict.changes.nearest, verdict.path, verdict.ratio, verdict.baseline]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(verdict.pace?.perYear).toBeCloseTo(0.0125, 12);
  });

  test("no error: the point comparison, and no data for the certainty, though the years before had one", () => {
    const figure = wave(2024, "published-figure", [published(total(), 0.139)]);
    const verdict = verdictOf(datasetOf([wave2022, wave2023, figure], before));
    expect(verdict.status).toEqual({ code: "no-data", because: "no-error-information" });
    expect([verdict.gap?.outcome, verdict.probability]).toEqual(["cannot-test", null]);
    expect(verdict.path?.gap.outcome).toBe("cannot-test");
  });

  test("a break that does not join, between the latest wave and the target: neither projection nor pace", () => {
    const given = datasetOf([surveyed(2022, 0.11, 0.006), surveyed(2023, 0.12, 0.006)], before);
    const parted = {
      ...given,
      manifest: { ...given.manifest, breaks: [{ year: year(2024), text: { zh: "新规则" }, joins: false }] },
    };
    expect(verdictOf(given).projection).not.toBeNull();
    const verdict = verdictOf(parted);
    expect(verdict.status).toEqual({ code: "no-data", because: "too-few-comparable" });
    expect([verdict.projection, verdict.path, verdict.baseline]).toEqual([null, null, null]);
    expect(verdict.pace).toBeNull();
  });

  test("pooled and model values are in neither line nor change", () => {
    const pooled = measured(total(), 0.2, 0.003, [0.194, 0.206], 4800, {
      method: "pooled",
      pooledYears: [year(2022), year(2023)],
    });
    const model = measured(total(), 0.21, 0.003, [0.204, 0.216], 2400, { method: "model" });
    const plain = datasetOf([surveyed(2020, 0.101, 0.0065), surveyed(2023, 0.12, 0.0062)], before);
    const [first, second] = plain.waves;
    if (first === undefined || second === undefined) throw new Error("two waves");
    const mixed = { ...plain, waves: [first, { ...second, estimates: [pooled, model, ...second.estimates] }] };
    expect(verdictOf(mixed)).toEqual(verdictOf(plain));
  });
});

describe("in the target year", () => {
  test("mean change since a baseline with an error: its interval, and that of R", () => {
    const verdict = verdictOf(datasetOf([surveyed(2020, 0.101, 0.006), surveyed(2025, 0.141, 0.008)]));
    // 4.0 points in five years; the error of the difference is 1.0 point: 0.80 ± 1.96·0.2.
    expect(verdict.pace?.kind).toBe("since-baseline");
    if (verdict.pace?.kind !== "since-baseline") return;
    expect(verdict.pace.perYear).toBeCloseTo(0.008, 12);
    expect(verdict.pace.lower).toBeCloseTo(0.008 - 1.959964 * 0.002, 8);
    expect(verdict.pace.upper).toBeCloseTo(0.008 + 1.959964 * 0.002, 8);
    expect(verdict.ratio?.interval).not.toBeNull();
  });

  test("with revisited PSUs the stored contrast has the error of that change, and without one there is no interval", () => {
    const since = contrast({ ...total(), year: year(2022) }, total(), 0.025, 0.004, 1e-6, null);
    const revisited = (contrasts: typeof wave2025.contrasts) =>
      verdictOf(datasetOf([wave2022, wave(2025, "final", wave2025.estimates, contrasts)])).pace;
    const pace = revisited([since]);
    expect(pace?.kind === "since-baseline" ? pace.lower : null).toBeCloseTo((0.025 - 2.0003 * 0.004) / 3, 5);
    const other = contrast({ ...total("140403"), year: year(2024) }, total("140403"), 0.01, 0.02, 0.6, null);
    expect(revisited([other])).toMatchObject({ kind: "since-baseline", lower: null, upper: null });
  });

  test("a baseline that was only published: no test, no interval of pace and ratio, and its own source", () => {
    const verdict = verdictOf(datasetOf([wave2020, surveyed(2025, 0.141, 0.008)]));
    expect(verdict.baseline?.source.zh).toBe("长治市公布值");
    expect(verdict.pace).toMatchObject({ kind: "since-baseline", lower: null, upper: null });
    expect(verdict.ratio?.interval).toBeNull();
    expect(verdict.changes).toEqual({ nearest: null, first: null });
    expect(verdict.projection).toBeNull();
  });

  test("the ratio never sets the words: 1.29 and still undecided", () => {
    const verdict = verdictOf(datasetOf([surveyed(2020, 0.101, 0.006), surveyed(2025, 0.159, 0.0075)]));
    expect(verdict.ratio?.class).toBe("substantial");
    expect(verdict.status).toEqual({ code: "undecided" });
    // R: pnorm((qlogis(.159) - qlogis(.145)) * .159 * .841 / .0075)
    expect(verdict.probability?.value).toBeCloseTo(0.973669, 6);
  });

  test("a value to be used with caution is judged as it is", () => {
    const cautious = wave(2025, "final", [
      measured(total(), 0.17, 0.006, [0.158, 0.182], 2400, { df: null, reliability: "caution" }),
    ]);
    const verdict = verdictOf(datasetOf([cautious]));
    expect([verdict.status.code, verdict.latest.reliability]).toEqual(["met", "caution"]);
  });

  test("provisional is the verdict whose own wave is, also when a later final one is out", () => {
    const later = surveyed(2026, 0.15, 0.0075);
    const verdict = verdictOf(
      datasetOf([surveyed(2025, 0.17, 0.006, "provisional"), later], { publishedAt: "2027-01-01T00:00:00Z" }),
    );
    expect([verdict.status.code, verdict.latest.status, verdict.provisional]).toEqual(["met", "final", true]);
  });
});
