import { expect, test } from "vitest";
import { canonicalJson } from "#core/dataset/canonicalJson.ts";
import type { Dataset } from "#core/dataset/dataset.ts";
import { sha256Hex } from "#core/dataset/hash.ts";
import type { Estimate, Wave } from "#core/dataset/schema.ts";
import { encodeUtf8 } from "#core/dataset/utf8.ts";
import { findImpact, isWithoutImpact } from "#core/impact/findImpact.ts";
import { share } from "#core/units.ts";
import {
  city,
  dataset,
  datasetOf,
  measured,
  suppressed,
  total,
  wave2020,
  wave2022,
  wave2023,
  wave2024,
  wave2025,
} from "#tests/fixtures/dataset.ts";

/** Each wave under the hash of what it holds, as in a published folder. */
function hashed(given: Dataset): Dataset {
  const entries = given.manifest.waves.map((entry) => {
    const wave = given.waves.find((one) => one.year === entry.year);
    return { ...entry, sha256: sha256Hex(encodeUtf8(canonicalJson(wave ?? null))) };
  });
  return { ...given, manifest: { ...given.manifest, waves: entries } };
}

function withRows(wave: Wave, change: (row: Estimate) => readonly Estimate[]): Wave {
  return { ...wave, estimates: wave.estimates.flatMap(change) };
}

const earlier = [wave2020, wave2022, wave2023, wave2024];
const published = hashed(dataset);

test("the same state has no impact at all", () => {
  const impact = findImpact(published, published);
  expect(isWithoutImpact(impact)).toBe(true);
  expect(impact.verdicts).toMatchObject([{ area: city, kind: "same" }]);
});

test("a plan that has not been rounded to the digits of a file yet leaves the verdict as it is", () => {
  // 3e-15 is far below the twelfth digit of a rate.
  const planned = withRows(wave2025, (row) => [
    row.dimension === "total" && row.area === city && row.rate !== null
      ? { ...row, rate: share(row.rate + 3e-15) }
      : row,
  ]);
  const impact = findImpact(published, hashed(datasetOf([...earlier, planned])));
  expect(impact.verdicts).toMatchObject([{ area: city, kind: "same" }]);
});

test("the first year of an empty folder: a verdict, cells, and nothing to compare with", () => {
  const impact = findImpact(null, hashed(datasetOf([wave2025])));
  expect(impact.verdicts).toMatchObject([{ area: city, kind: "new", before: null }]);
  expect(impact.years).toHaveLength(1);
  const [first] = impact.years;
  expect(first).toMatchObject({ year: 2025, kind: "new", unchanged: 0 });
  // Of the 17 rows of 2025 four are withheld: 140404, 140426, 140427, 140471.
  expect(first?.cells.filter(({ kind }) => kind === "withheld")).toHaveLength(4);
  expect(first?.cells.filter(({ kind }) => kind === "appears")).toHaveLength(13);
  expect(impact.changes).toEqual([]);
  expect(impact.reference).toEqual([]);
});

test("a new year: the verdict moves on, and what is told apart since the last year is listed", () => {
  const before = hashed(datasetOf(earlier));
  const impact = findImpact(before, published);
  expect(impact.verdicts[0]).toMatchObject({
    kind: "status",
    before: { latest: { year: 2024 } },
    after: { latest: { year: 2025 }, status: { code: "undecided" } },
  });
  expect(impact.years.map(({ year: at, kind }) => [at, kind])).toEqual([[2025, "new"]]);
  // Since 2024 the city (0.6 points), farmers (0.4), older people (0.1) and youth (3.3, error 2.4) cannot be told apart.
  expect(impact.changes).toEqual([]);
  // Units of 2024: none. Those of 2025 that were measured come into a class, or are withheld.
  expect(impact.classes).toContainEqual({
    area: "140423",
    before: null,
    after: { year: 2025, standing: "below" },
  });
  expect(impact.classes.every(({ before: was }) => was === null)).toBe(true);
  expect(impact.classes).toHaveLength(7);
});

test("a correction: what is corrected, hidden, shown, new and gone, cell by cell", () => {
  const corrected = withRows(wave2025, (row) => {
    if (row.area === city && row.dimension === "total")
      return [{ ...row, rate: measured(total(), 0.15, 0, [0, 1], 1).rate }];
    if (row.area === "140403") return [suppressed(total("140403"), "precision", 410)];
    if (row.area === "140426") return [measured(total("140426"), 0.1, 0.02, [0.07, 0.14], 64)];
    if (row.category === "workers") return [];
    if (row.category === "farmers")
      return [row, measured({ area: "140423", dimension: "sex", category: "male" }, 0.1, 0.02, [0.07, 0.14], 160)];
    return [row];
  });
  const impact = findImpact(published, hashed(datasetOf([...earlier, corrected])));
  expect(impact.years).toHaveLength(1);
  const cells = impact.years[0]?.cells.map(({ kind, row: { area, category }, before, after }) => [
    kind,
    area,
    category ?? "",
    before,
    after,
  ]);
  expect(cells).toHaveLength(5);
  expect(cells).toEqual(
    expect.arrayContaining([
      ["corrected", city, "", 0.141, 0.15],
      ["now-withheld", "140403", "", 0.178, null],
      ["now-shown", "140426", "", null, 0.1],
      ["vanishes", city, "workers", 0.152, null],
      ["appears", "140423", "male", null, 0.1],
    ]),
  );
  expect(impact.years[0]).toMatchObject({ kind: "changed", unchanged: 13 });
  expect(impact.classes).toEqual([
    { area: "140403", before: { year: 2025, standing: "same" }, after: { year: 2025, standing: "withheld" } },
    { area: "140426", before: { year: 2025, standing: "withheld" }, after: { year: 2025, standing: "untested" } },
  ]);
});

test("a correction of an earlier year tells the change of the later one", () => {
  // 2024 to 8 %: 14.1 − 8 = 6.1 points with an error of √(0.74² + 0.73²) = 1.04, z = 5.9; and 8 − 12.2 since 2023, z = −4.
  const lower = withRows(wave2024, (row) =>
    row.dimension === "total" ? [measured(total(), 0.08, 0.0073, [0.066, 0.095], 2431)] : [row],
  );
  const impact = findImpact(published, hashed(datasetOf([wave2020, wave2022, wave2023, lower, wave2025])));
  expect(impact.changes).toMatchObject([
    { cell: total(), year: 2024, before: { outcome: "no-difference" }, after: { outcome: "lower", since: 2023 } },
    { cell: total(), year: 2025, before: { outcome: "no-difference" }, after: { outcome: "higher", since: 2024 } },
  ]);
});

test("a year taken out is gone with all its cells, and the verdict goes back", () => {
  const impact = findImpact(published, hashed(datasetOf(earlier)));
  expect(impact.years).toMatchObject([{ year: 2025, kind: "gone" }]);
  expect(impact.years[0]?.cells.filter(({ kind }) => kind === "vanishes")).toHaveLength(17);
  expect(impact.verdicts[0]).toMatchObject({ kind: "status", after: { latest: { year: 2024 } } });
});

test("a target that is lowered changes the verdict and the reference data, and no cell", () => {
  const { targets } = dataset.manifest;
  const easier = targets.map((one) => (one.area === city ? { ...one, rate: 0.12 } : one));
  const impact = findImpact(published, {
    ...published,
    manifest: { ...hashed(datasetOf([...published.waves], { targets: easier })).manifest },
  });
  expect(impact.years).toEqual([]);
  expect(impact.reference).toEqual(["targets"]);
  expect(impact.verdicts[0]).toMatchObject({ kind: "status", after: { status: { code: "met" } } });
});

test("a target that is set elsewhere changes the sentence, even where the status stays undecided", () => {
  const { targets } = dataset.manifest;
  // 14.1 % with an error of 0.74 points can be told neither from 14.5 nor from 14.
  const other = targets.map((one) => (one.area === city ? { ...one, rate: 0.14 } : one));
  const { manifest } = hashed(datasetOf([...published.waves], { targets: other }));
  expect(findImpact(published, { ...published, manifest }).verdicts[0]).toMatchObject({
    kind: "status",
    before: { status: { code: "undecided" } },
    after: { status: { code: "undecided" } },
  });
});

test("embeds stay frozen to every edition but those withdrawn", () => {
  const past = (edition: string, state: "superseded" | "withdrawn") => ({
    edition,
    publishedAt: "2026-01-01T00:00:00Z",
    sha256: "0".repeat(64),
    state,
  });
  const editions = [past("0001-00000000", "superseded"), past("0002-00000000", "withdrawn")];
  const after = { ...published, manifest: { ...published.manifest, editions } };
  expect(findImpact(published, after).frozen).toEqual({ kept: 1, withdrawn: 1 });
});

test("a wave that could not be read is not called gone", () => {
  const unread = datasetOf(earlier, { missing: [2025] });
  expect(findImpact(hashed(unread), published).years).toEqual([]);
});
