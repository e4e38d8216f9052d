import { describe, expect, test } from "vitest";
import { editionFits } from "#core/dataset/editionHash.ts";
import { planReference } from "#core/dataset/planReference.ts";
import { planRollback, type RollbackRequest } from "#core/dataset/planRollback.ts";
import { readManifest } from "#core/dataset/readManifest.ts";
import { memoryFolder, type MemoryFolder } from "./memoryFolder.ts";
import { farmers, row, total, wave, workers } from "./waves.ts";

const at = "2026-02-01T09:00:00+08:00";

function rollback(folder: MemoryFolder, edition: string, more: Partial<RollbackRequest> = {}) {
  const current = folder.current();
  const target = [...folder.past(), current.manifest].find((one) => one.edition === edition);
  if (target === undefined) throw new Error(`no edition ${edition}`);
  return planRollback({ current, target, read: folder.read, at, reason: "数据有误", ...more });
}

/** Edition 1: 2023 and 2024; edition 2 corrects 2024; edition 3 adds 2025. */
function history() {
  const folder = memoryFolder();
  const first = folder.publish([wave(2023, [total(0.1)]), wave(2024, [total(0.11), farmers()])]);
  const second = folder.publish([wave(2024, [total(0.12), farmers(), workers()])]);
  const third = folder.publish([wave(2025, [total(0.13)])]);
  return { folder, first, second, third };
}

test("the old waves come back as a new edition: no wave is written, years without one then are left out", () => {
  const { folder, first, third } = history();
  const old = folder.past().find(({ edition }) => edition === first);
  const plan = rollback(folder, first);
  if (plan.kind !== "planned") throw new Error(plan.kind);
  expect(plan.files.map(({ path }) => path)).toEqual([`editions/${plan.edition}.json`, "manifest.json"]);
  expect(plan.edition).toMatch(/^0004-/);
  expect(plan.years).toEqual([2024, 2025]);
  expect(plan.manifest.waves).toEqual(old?.waves);
  expect(plan.manifest).toMatchObject({ previous: third, publishedAt: at });
  expect(plan.manifest.editions.map(({ edition, state }) => [edition.slice(0, 4), state])).toEqual([
    ["0001", "superseded"],
    ["0002", "superseded"],
    ["0003", "superseded"],
  ]);
  const bytes = plan.files[1]?.bytes ?? new Uint8Array();
  expect(readManifest(bytes, "manifest.json").kind).toBe("ok");
  expect(editionFits(bytes, plan.manifest)).toBe(true);
});

test("the log has one line per year: the cells that differ, or all where a whole wave comes or goes", () => {
  const { folder, first } = history();
  const plan = rollback(folder, first);
  if (plan.kind !== "planned") throw new Error(plan.kind);
  const added = { edition: plan.edition, at, kind: "rollback", reason: "数据有误" };
  // By hand: in 2024 the total goes from 0.12 to 0.11, the workers' row goes, the farmers' row stays.
  expect(plan.manifest.revisions.slice(-2)).toEqual([
    {
      ...added,
      year: 2024,
      changed: [
        { area: "140400", dimension: "total" },
        { area: "140400", dimension: "population", category: "workers" },
      ],
    },
    { ...added, year: 2025, changed: [], all: true },
  ]);
});

test("a current wave that is damaged does not stand in the way; the log then says all", () => {
  const { folder, first } = history();
  folder.files.delete(folder.current().manifest.waves[1]?.file ?? "");
  const plan = rollback(folder, first);
  if (plan.kind !== "planned") throw new Error(plan.kind);
  expect(plan.manifest.revisions.at(-2)).toMatchObject({ year: 2024, all: true });
});

test("to the edition that is current, or to one with the same waves, nothing changes", () => {
  const { folder, third } = history();
  expect(rollback(folder, third)).toEqual({ kind: "unchanged" });
  const change = { breaks: [] };
  const plan = planReference({ current: folder.current(), published: folder.waves(), change, at, reason: "x" });
  if (plan.kind !== "planned") throw new Error(plan.kind);
  folder.write(plan.files);
  expect(rollback(folder, third)).toEqual({ kind: "unchanged" });
});

test("reference data stay those of today, and this is said", () => {
  const { folder, first } = history();
  const change = { breaks: [] };
  const reference = planReference({ current: folder.current(), published: folder.waves(), change, at, reason: "x" });
  if (reference.kind !== "planned") throw new Error(reference.kind);
  folder.write(reference.files);
  const plan = rollback(folder, first);
  if (plan.kind !== "planned") throw new Error(plan.kind);
  expect(plan.manifest.breaks).toEqual([]);
  expect(plan.notes).toMatchObject([{ code: "rollback-reference-kept", severity: "info" }]);
});

test("rolling back and forth gives the waves that were there", () => {
  const { folder, first, third } = history();
  const waves = folder.current().manifest.waves;
  for (const edition of [first, third]) {
    const plan = rollback(folder, edition);
    if (plan.kind !== "planned") throw new Error(plan.kind);
    folder.write(plan.files);
  }
  expect(folder.current().manifest.waves).toEqual(waves);
  expect(folder.current().manifest.edition.slice(0, 4)).toBe("0005");
});

describe("refused", () => {
  test("without a reason", () => {
    const { folder, first } = history();
    expect(rollback(folder, first, { reason: " " })).toMatchObject({
      kind: "refused",
      issues: [{ code: "needs-reason", detail: { years: [2024, 2025] } }],
    });
  });

  test("where an old wave is missing or damaged", () => {
    const { folder, first } = history();
    const file = folder.past().find(({ edition }) => edition === first)?.waves[1]?.file ?? "";
    folder.files.set(file, new Uint8Array([123]));
    expect(rollback(folder, first)).toMatchObject({ kind: "folder-refused", refusal: { code: "wrong-hash", file } });
  });

  test("where an old wave has an instrument that is not defined any more", () => {
    const folder = memoryFolder();
    const youth = row({ area: "140400", dimension: "population", category: "youth", instrument: "youth" });
    const first = folder.publish([wave(2024, [total(), youth])]);
    folder.publish([wave(2024, [total(0.2)])]);
    const { manifest } = folder.current();
    const populations = manifest.region.populations.filter(({ id }) => id !== "youth");
    // As if a later edition had dropped the instrument together with its population.
    const today: typeof manifest = {
      ...manifest,
      region: { ...manifest.region, populations },
      instruments: manifest.instruments.filter(({ id }) => id !== "youth"),
    };
    const target = folder.past().find(({ edition }) => edition === first);
    if (target === undefined) throw new Error("no first edition");
    const plan = planRollback({
      current: { manifest: today, bytes: folder.current().bytes },
      target,
      read: (entry) => {
        const read = folder.read(entry);
        return read.kind === "ok" && read.value.estimates.some(({ instrument }) => instrument === "youth")
          ? {
              kind: "refused",
              refusal: {
                code: "unknown-instrument",
                file: entry.file,
                path: "estimates[1].instrument",
                value: "youth",
              },
            }
          : read;
      },
      at,
      reason: "x",
    });
    expect(plan).toMatchObject({
      kind: "refused",
      issues: [{ code: "rollback-misfit", detail: { year: 2024, key: "estimates[1].instrument: youth" } }],
    });
  });

  test("where real data would give way to a demonstration", () => {
    const folder = memoryFolder();
    const demo = folder.publish([wave(2024, [total()], { status: "demo" })]);
    folder.publish([wave(2024, [total(0.2)])], { replaceDemo: true });
    expect(rollback(folder, demo)).toMatchObject({
      kind: "refused",
      issues: [{ code: "rollback-demo", detail: { years: [2024] } }],
    });
  });
});
