import { expect, test } from "vitest";
import { readManifest } from "#core/dataset/readManifest.ts";
import { readWave } from "#core/dataset/readWave.ts";
import { bytesOf, entryOf } from "#tests/data/publishedFolder.ts";
import { dataset, wave2025 } from "#tests/fixtures/dataset.ts";

type Place = readonly (string | number)[];

/** Where a value holds numbers, each place with its position in the text. */
function numberPlaces(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value === "number") return [at];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    numberPlaces(part, [...at, Array.isArray(value) ? Number(key) : key]),
  );
}

/** JSON in which the number at this place is written as 1e400: valid JSON that every engine reads as Infinity. */
function withInfinity(value: unknown, place: Place, sign: "" | "-"): string {
  const mark = "the infinite number";
  const marked = JSON.stringify(value, function (this: unknown, key, part: unknown) {
    return this === parentOf(value, place) && key === String(place.at(-1)) ? mark : part;
  });
  return marked.replace(`"${mark}"`, `${sign}1e400`);
}

function parentOf(value: unknown, place: Place): unknown {
  return place.slice(0, -1).reduce<unknown>((inside, key) => {
    if (typeof inside !== "object" || inside === null) throw new Error("no such place");
    return Object.entries(inside).find(([name]) => name === String(key))?.[1];
  }, value);
}

/** One place for each kind of field: those of other rows of a list are read by the same schema. */
function onePerField(value: unknown): readonly Place[] {
  const byField = new Map(
    numberPlaces(value).map((place) => [place.filter((key) => typeof key === "string").join("."), place]),
  );
  return [...byField.values()];
}

const balance = [{ area: "140400", dimension: "residence", measure: "gap", value: 0.1, se: 0.02, df: 9 }] as const;
const estimates = wave2025.estimates.map((row, place) =>
  place === 0 ? { ...row, meanScore: { mean: 61.3, se: 0.4 }, levels: { "85": 0.02, "70": 0.13, "55": 0.4 } } : row,
);
const wave = { ...wave2025, estimates, balance, excluded: [{ code: "missing-weight", rows: 6 }] };
const benchmarks = dataset.manifest.benchmarks.map((benchmark) => ({ ...benchmark, se: 0.002 }));
const manifest = { ...dataset.manifest, benchmarks };

test("23 kinds of fields of a wave hold numbers, and 14 of the manifest", () => {
  expect(onePerField(wave)).toHaveLength(23);
  expect(onePerField(manifest)).toHaveLength(14);
});

test.each(onePerField(wave).map((place) => [place.join("."), place] as const))(
  "a wave with an infinite %s is refused",
  (_, place) => {
    for (const sign of ["", "-"] as const) {
      const text = withInfinity(wave, place, sign);
      expect(text).toContain(`${sign}1e400`);
      const bytes = bytesOf(text);
      const read = readWave(bytes, entryOf(wave, bytes), dataset.manifest);
      expect(read.kind === "refused" && read.refusal).toMatchObject({ value: `${sign}Infinity` });
    }
  },
);

test.each(onePerField(manifest).map((place) => [place.join("."), place] as const))(
  "a manifest with an infinite %s is refused",
  (_, place) => {
    for (const sign of ["", "-"] as const) {
      const read = readManifest(bytesOf(withInfinity(manifest, place, sign)), "manifest.json");
      expect(read.kind === "refused" && read.refusal).toMatchObject({ value: `${sign}Infinity` });
    }
  },
);
