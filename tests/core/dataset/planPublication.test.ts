import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { waveBytes } from "#core/dataset/assembleWave.ts";
import { editionFits } from "#core/dataset/editionHash.ts";
import {
  planPublication,
  type CurrentEdition,
  type Publication,
  type PublicationRequest,
} from "#core/dataset/planPublication.ts";
import { readManifest } from "#core/dataset/readManifest.ts";
import { readWave } from "#core/dataset/readWave.ts";
import type { Manifest, Wave } from "#core/dataset/schema.ts";
import type { Year } from "#core/units.ts";
import { packaged } from "./packaged.ts";
import { contrast, farmers, published, row, total, wave, workers, youth } from "./waves.ts";

/** A data folder as it would stand after a publication: its current edition and its waves. */
interface Folder {
  readonly current: CurrentEdition | null;
  readonly waves: readonly Wave[];
}

const empty: Folder = { current: null, waves: [] };
const times = ["2024-01-16T09:00:00+08:00", "2025-01-15T09:00:00+08:00", "2026-01-20T09:00:00+08:00"] as const;

function plan(folder: Folder, waves: readonly Wave[], more: Partial<PublicationRequest> = {}): Publication {
  return planPublication({
    current: folder.current,
    reference: packaged,
    published: new Map<Year, Wave>(folder.waves.map((one) => [one.year, one])),
    waves,
    at: times[0],
    reason: "",
    merge: false,
    replaceDemo: false,
    ...more,
  });
}

type Planned = Extract<Publication, { readonly kind: "planned" }>;

function planned(publication: Publication): Planned {
  if (publication.kind === "planned") return publication;
  throw new Error(`not planned: ${JSON.stringify(publication)}`);
}

function manifestOf({ files }: Planned): Manifest {
  const read = readManifest(files.at(-1)?.bytes ?? new Uint8Array(), "manifest.json");
  if (read.kind === "ok") return read.value;
  throw new Error(JSON.stringify(read.refusal));
}

/** The folder after the files are written; every wave is read back by the reader. */
function after(folder: Folder, publication: Publication): Folder {
  const done = planned(publication);
  const manifest = manifestOf(done);
  const bytes = done.files.at(-1)?.bytes ?? new Uint8Array();
  const waves = manifest.waves.map((entry) => {
    const file = done.files.find(({ path }) => path === entry.file);
    const kept = folder.waves.find(({ year }) => year === entry.year);
    const content = file?.bytes ?? (kept === undefined ? new Uint8Array() : waveBytes(kept));
    const read = readWave(content, entry, manifest);
    if (read.kind === "ok") return read.value;
    throw new Error(JSON.stringify(read.refusal));
  });
  return { current: { manifest, bytes }, waves };
}

function hash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

describe("the first publication of an empty folder", () => {
  const publication = planned(plan(empty, [wave(2023, [total()]), wave(2022, [total(0.09)])]));
  const manifest = manifestOf(publication);

  test("files in the order in which they are written: waves, edition, manifest", () => {
    expect(publication.files.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^waves\/2022\.[0-9a-f]{16}\.json$/),
      expect.stringMatching(/^waves\/2023\.[0-9a-f]{16}\.json$/),
      `editions/${publication.edition}.json`,
      "manifest.json",
    ]);
  });

  test("the manifest is a byte copy of the edition's file, and its keys are those of the contract in its order", () => {
    const [edition, copy] = publication.files.slice(-2);
    expect(copy?.bytes).toEqual(edition?.bytes);
    expect(Object.keys(manifest)).toEqual([
      "format",
      "edition",
      "previous",
      "publishedAt",
      "region",
      "instruments",
      "targets",
      "benchmarks",
      "breaks",
      "waves",
      "editions",
      "revisions",
    ]);
    const text = new TextDecoder().decode(copy?.bytes);
    expect([...text.matchAll(/^ {2}"(\w+)":/gm)].map(([, key]) => key)).toEqual(Object.keys(manifest));
    expect(text.startsWith("{\n") && text.endsWith("}\n") && !text.includes("\r")).toBe(true);
  });

  test("each wave is named by its bytes", () => {
    expect(manifest.waves.map(({ year, status }) => [year, status])).toEqual([
      [2022, "final"],
      [2023, "final"],
    ]);
    for (const [place, { year, file, sha256 }] of manifest.waves.entries()) {
      expect(hash(publication.files[place]?.bytes ?? new Uint8Array())).toBe(sha256);
      expect(file).toBe(`waves/${year}.${sha256.slice(0, 16)}.json`);
    }
  });

  test("it is edition 1, replaces none, and needs no reason", () => {
    expect(publication.edition).toMatch(/^0001-[0-9a-f]{8}$/);
    expect(manifest).toMatchObject({
      edition: publication.edition,
      previous: null,
      publishedAt: times[0],
      editions: [],
    });
    expect(manifest.revisions).toEqual(
      [2022, 2023].map((year) => ({
        edition: publication.edition,
        at: times[0],
        kind: "publish",
        year,
        reason: "",
        changed: [],
        all: true,
      })),
    );
  });

  test("its name fits its bytes", () => {
    expect(editionFits(publication.files.at(-1)?.bytes ?? new Uint8Array(), manifest)).toBe(true);
  });
});

describe("the next editions", () => {
  const first = after(empty, plan(empty, [wave(2023, [total()])]));
  const second = after(first, plan(first, [wave(2024, [total(0.12), farmers()])], { at: times[1] }));

  test("a new year needs no reason and writes its wave, the edition and the manifest only", () => {
    const publication = planned(plan(first, [wave(2024, [total(0.12), farmers()])], { at: times[1] }));
    expect(publication.files.map(({ path }) => path.split("/")[0])).toEqual(["waves", "editions", "manifest.json"]);
    expect(second.current?.manifest.waves.map(({ year }) => year)).toEqual([2023, 2024]);
  });

  test("each names the one before, with the hash of its file", () => {
    const third = after(second, plan(second, [wave(2022, [total()])], { at: times[2] })).current?.manifest;
    expect(third?.previous).toBe(second.current?.manifest.edition);
    expect(third?.edition).toMatch(/^0003-/);
    expect(third?.editions).toEqual([
      {
        edition: first.current?.manifest.edition,
        publishedAt: times[0],
        sha256: hash(first.current?.bytes ?? new Uint8Array()),
        state: "superseded",
      },
      {
        edition: second.current?.manifest.edition,
        publishedAt: times[1],
        sha256: hash(second.current?.bytes ?? new Uint8Array()),
        state: "superseded",
      },
    ]);
    expect(third?.revisions.map(({ edition, at, year }) => [edition?.slice(0, 4), at, year])).toEqual([
      ["0001", times[0], 2023],
      ["0002", times[1], 2024],
      ["0003", times[2], 2022],
    ]);
  });

  test("time enters by `at` alone: another time, the same name and the same waves", () => {
    const [one, other] = [times[1], times[2]].map((at) => planned(plan(first, [wave(2024, [total()])], { at })));
    expect(one?.edition).toBe(other?.edition);
    expect(one?.files[0]).toEqual(other?.files[0]);
    expect(one?.files.at(-1)).not.toEqual(other?.files.at(-1));
  });

  test("an import that changes no byte of any wave writes nothing", () => {
    const same = plan(second, [wave(2024, [total(0.12), farmers()])], { at: times[2] });
    expect(same).toMatchObject({ kind: "unchanged", waves: [{ year: 2024 }] });
    expect(plan(second, [])).toMatchObject({ kind: "unchanged" });
  });

  test("of several years only those that change get a file and a revision", () => {
    const publication = planned(
      plan(second, [wave(2023, [total()]), wave(2024, [total(0.13)])], { reason: "复核", at: times[2] }),
    );
    expect(publication.files).toHaveLength(3);
    expect(manifestOf(publication).revisions.at(-1)).toMatchObject({ kind: "correct", year: 2024, reason: "复核" });
    expect(manifestOf(publication).revisions).toHaveLength(3);
    expect(publication.waves.map(({ year }) => year)).toEqual([2023, 2024]);
  });
});

describe("a published year that changes", () => {
  const folder = after(empty, plan(empty, [wave(2024, [total(), farmers(), workers()])]));

  test("needs a reason, whole or merged", () => {
    for (const merge of [false, true]) {
      expect(plan(folder, [wave(2024, [total(0.11)])], { merge })).toEqual({
        kind: "refused",
        refusal: { code: "needs-reason", years: [2024] },
      });
    }
  });

  test("needs one also when its published wave cannot be read", () => {
    expect(plan({ ...folder, waves: [] }, [wave(2024, [total(0.11)])])).toMatchObject({
      kind: "refused",
      refusal: { code: "needs-reason" },
    });
  });

  test("is replaced whole unless it is merged", () => {
    const replaced = after(folder, plan(folder, [wave(2024, [total(0.11)])], { reason: "复核" }));
    expect(replaced.waves[0]?.estimates).toEqual([total(0.11)]);
    expect(replaced.current?.manifest.revisions.at(-1)).toMatchObject({
      kind: "correct",
      changed: [],
      all: true,
      reason: "复核",
    });
  });

  test("merged, only the cells of the input change, and the log names those that did", () => {
    const merged = after(
      folder,
      plan(folder, [wave(2024, [total(), farmers(0.06), youth()])], { reason: "复核", merge: true }),
    );
    expect(merged.waves[0]?.estimates).toEqual([total(), farmers(0.06), workers(), youth()]);
    const revision = merged.current?.manifest.revisions.at(-1);
    expect(revision?.changed).toEqual([
      { area: "140400", dimension: "population", category: "farmers" },
      { area: "140400", dimension: "population", category: "youth" },
    ]);
    expect(revision).not.toHaveProperty("all");
  });

  test("merging what is there already changes nothing, and needs no reason", () => {
    expect(plan(folder, [wave(2024, [farmers()])], { merge: true })).toMatchObject({ kind: "unchanged" });
  });

  test("a youth file always merges", () => {
    const merged = after(folder, plan(folder, [wave(2024, [youth()])], { reason: "青少年" }));
    expect(merged.waves[0]?.estimates).toEqual([total(), farmers(), workers(), youth()]);
  });

  test("a merge into a wave that was not given is our own bug", () => {
    expect(() => plan({ ...folder, waves: [] }, [wave(2024, [youth()])], { reason: "x" })).toThrow(RangeError);
  });
});

describe("a change of many cells", () => {
  const cells = packaged.region.areas.flatMap(({ code }) =>
    (["farmers", "workers", "elderly", "officials"] as const).flatMap((category) =>
      (["male", "female"] as const).flatMap((sex) => [
        row({ area: code, dimension: "population", category }),
        row({ area: code, dimension: "population", category, with: { dimension: "sex", category: sex } }),
      ]),
    ),
  );
  const plain = packaged.region.areas.flatMap(({ code }) =>
    (["18-29", "30-39", "40-49", "50-59", "60-69"] as const)
      .map((category) => row({ area: code, dimension: "age", category }))
      .concat(
        (["primary", "junior", "senior", "college", "bachelor"] as const).map((category) =>
          row({ area: code, dimension: "education", category }),
        ),
      )
      .concat((["urban", "rural"] as const).map((category) => row({ area: code, dimension: "residence", category })))
      .concat(row({ area: code, dimension: "total" })),
  );
  const folder = after(empty, plan(empty, [wave(2024, [total()])]));
  const merge = (count: number) =>
    manifestOf(planned(plan(folder, [wave(2024, plain.slice(0, count))], { merge: true, reason: "x" }))).revisions.at(
      -1,
    );

  test("up to 200 cells are named, more are all", () => {
    expect(plain.length).toBeGreaterThan(201);
    expect(merge(200)?.changed).toHaveLength(200);
    expect(merge(200)).not.toHaveProperty("all");
    expect(merge(201)).toMatchObject({ changed: [], all: true });
  });

  test("a cell of several rows counts once", () => {
    const distinct = [
      ...new Map(cells.map((cell) => [JSON.stringify([cell.area, cell.category, cell.with ?? null]), cell])).values(),
    ];
    const revision = manifestOf(
      planned(plan(folder, [wave(2024, distinct)], { merge: true, reason: "x" })),
    ).revisions.at(-1);
    expect(distinct.length).toBeGreaterThan(150);
    expect(revision?.changed).toHaveLength(16 * 4);
  });
});

describe("demonstration and real figures", () => {
  const demo = (at: number) => wave(at, [total()], { status: "demo" });
  const folder = after(
    empty,
    plan(empty, [demo(2022), demo(2023), wave(2020, [published()], { status: "published-figure" })]),
  );
  const mixture = (demoYears: readonly number[], realYears: readonly number[]) => ({
    kind: "refused",
    refusal: { code: "demo-mixture", demoYears, realYears },
  });

  test.each(["final", "provisional"] as const)("%s figures are refused in a folder with demo waves", (status) => {
    expect(plan(folder, [wave(2024, [total()], { status })], { reason: "x" })).toEqual(mixture([2022, 2023], [2024]));
    const one = after(empty, plan(empty, [demo(2022)]));
    expect(plan(one, [wave(2022, [total(0.2)], { status })], { reason: "x" })).toEqual(mixture([2022], [2022]));
  });

  test("with --replace-demo they drop the demo waves, all of them, and log it; the published figure stays", () => {
    const real = after(
      folder,
      plan(folder, [wave(2023, [total(0.2)])], { reason: "正式数据", replaceDemo: true, at: times[1] }),
    );
    const manifest = real.current?.manifest;
    expect(manifest?.waves.map(({ year, status }) => [year, status])).toEqual([
      [2020, "published-figure"],
      [2023, "final"],
    ]);
    expect(manifest?.revisions.slice(3).map(({ kind, year, reason, all }) => [kind, year, reason, all])).toEqual([
      ["withdraw", 2022, "正式数据", true],
      ["correct", 2023, "正式数据", true],
    ]);
  });

  test("with --replace-demo nothing is merged into a demo wave", () => {
    const real = after(folder, plan(folder, [wave(2023, [youth()])], { reason: "x", replaceDemo: true }));
    expect(real.waves.map(({ year, estimates }) => [year, estimates.length])).toEqual([
      [2020, 1],
      [2023, 1],
    ]);
  });

  test("dropping needs a reason", () => {
    expect(plan(folder, [wave(2024, [total()])], { replaceDemo: true })).toEqual({
      kind: "refused",
      refusal: { code: "needs-reason", years: [2022, 2023] },
    });
  });

  test("demo figures are refused in a folder with real ones, beside and among them, whatever is said", () => {
    const real = after(empty, plan(empty, [wave(2023, [total()])]));
    for (const replaceDemo of [false, true]) {
      expect(plan(real, [demo(2024)], { reason: "x", replaceDemo })).toEqual(mixture([2024], [2023]));
      expect(plan(real, [wave(2023, [youth()], { status: "demo" })], { reason: "x", replaceDemo })).toEqual(
        mixture([2023], [2023]),
      );
    }
  });

  test("real figures never join a demo wave under its mark", () => {
    expect(plan(folder, [wave(2023, [youth()], { status: "provisional" })], { reason: "x" })).toEqual(
      mixture([2022, 2023], [2023]),
    );
  });

  test("a published figure stands beside either", () => {
    const figure = wave(2021, [published()], { status: "published-figure" });
    expect(plan(folder, [figure])).toMatchObject({ kind: "planned" });
    expect(plan(after(empty, plan(empty, [wave(2023, [total()])])), [figure])).toMatchObject({ kind: "planned" });
  });

  test("--replace-demo does nothing where there is no demo wave", () => {
    const real = after(empty, plan(empty, [wave(2023, [total()])]));
    const options = { reason: "", at: times[1] };
    expect(plan(real, [wave(2024, [total()])], { ...options, replaceDemo: true })).toEqual(
      plan(real, [wave(2024, [total()])], options),
    );
  });
});

describe("reference data", () => {
  const folder = after(empty, plan(empty, [wave(2023, [total()])]));
  const reference = { ...packaged, breaks: [] };

  test("of the new edition are those that are given", () => {
    expect(folder.current?.manifest).toMatchObject({ region: { code: "140400" }, breaks: packaged.breaks });
  });

  test("that change need a reason and are logged; no wave is written", () => {
    expect(plan(folder, [], { reference })).toEqual({ kind: "refused", refusal: { code: "needs-reason", years: [] } });
    const publication = planned(plan(folder, [], { reference, reason: "新口径" }));
    expect(publication.files.map(({ path }) => path.split("/")[0])).toEqual(["editions", "manifest.json"]);
    const revision = manifestOf(publication).revisions.at(-1);
    expect(revision).toEqual({
      edition: publication.edition,
      at: times[0],
      kind: "reference",
      reason: "新口径",
      changed: [],
    });
  });

  test("that make the manifest longer than 512 KiB are refused", () => {
    const [first] = packaged.breaks;
    const long = { ...packaged, breaks: first === undefined ? [] : [{ ...first, text: { zh: "长".repeat(180_000) } }] };
    expect(plan(empty, [wave(2023, [total()])], { reference: long })).toMatchObject({
      kind: "refused",
      refusal: { code: "manifest-too-large", limit: 512 * 1024 },
    });
  });
});

test("the same waves give the same bytes in whatever order they come", () => {
  const years = [2022, 2023, 2024, 2025];
  const folder = after(empty, plan(empty, [wave(2023, [total(0.08)]), wave(2025, [total(0.1)])]));
  const waves = years.map((at) =>
    wave(at, [total(0.1), farmers()], { contrasts: [contrast(total(), farmers(), 0.012345678901234)] }),
  );
  const hashesOf = (given: readonly Wave[]) =>
    planned(plan(folder, given, { reason: "x" })).files.map(({ path, bytes }) => [path, hash(bytes)]);
  const expected = hashesOf(waves);
  fc.assert(
    fc.property(fc.shuffledSubarray(waves, { minLength: 4, maxLength: 4 }), (shuffled) => {
      expect(hashesOf(shuffled)).toEqual(expected);
    }),
    { numRuns: 24 },
  );
  expect(manifestOf(planned(plan(folder, waves, { reason: "x" }))).revisions.map(({ year }) => year)).toEqual([
    2023, 2025, 2022, 2023, 2024, 2025,
  ]);
});

test("any history of publications leaves a folder that reads back, its editions numbered without a gap", () => {
  const step = fc.record({
    year: fc.integer({ min: 2020, max: 2024 }),
    rate: fc.integer({ min: 1, max: 99 }),
    merge: fc.boolean(),
    rows: fc.constantFrom("survey", "youth", "figure"),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      let folder = empty;
      let editions = 0;
      for (const { year, rate, merge, rows } of steps) {
        const share = rate / 100;
        const given =
          rows === "survey"
            ? wave(year, [total(share), farmers(share)], {
                contrasts: [contrast(total(share), farmers(share), share, "populations-city")],
              })
            : rows === "youth"
              ? wave(year, [youth(share)])
              : wave(year, [published(share)], { status: "published-figure" });
        const publication = plan(folder, [given], { merge, reason: "x" });
        if (publication.kind === "unchanged") continue;
        folder = after(folder, publication);
        editions += 1;
        expect(folder.current?.manifest.edition.slice(0, 4)).toBe(String(editions).padStart(4, "0"));
        expect(folder.current?.manifest.editions).toHaveLength(editions - 1);
      }
    }),
    { numRuns: 30 },
  );
});
