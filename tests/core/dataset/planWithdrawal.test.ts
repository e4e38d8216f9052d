import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editionFits } from "#core/dataset/editionHash.ts";
import { planWithdrawal, type WithdrawalPlan, type WithdrawalRequest } from "#core/dataset/planWithdrawal.ts";
import type { Wave } from "#core/dataset/schema.ts";
import { year } from "#core/units.ts";
import { memoryFolder, type MemoryFolder } from "./memoryFolder.ts";
import { contrast, farmers, row, total, wave, workers } from "./waves.ts";

const at = "2026-02-01T09:00:00+08:00";
const reason = "含个人信息";

function withdraw(folder: MemoryFolder, edition: string, more: Partial<WithdrawalRequest> = {}): WithdrawalPlan {
  return planWithdrawal({
    current: folder.current(),
    edition,
    past: folder.past(),
    read: folder.read,
    at,
    reason,
    ...more,
  });
}

type Planned = Extract<WithdrawalPlan, { readonly kind: "planned" }>;

function planned(plan: WithdrawalPlan): Planned {
  if (plan.kind === "planned") return plan;
  throw new Error(`not planned: ${JSON.stringify(plan)}`);
}

/** As the shells do: the clean edition first, then the deletions. */
function carryOut(folder: MemoryFolder, edition: string): Planned {
  const plan = planned(withdraw(folder, edition));
  folder.write(plan.files);
  for (const file of plan.gone) folder.files.delete(file);
  return plan;
}

/** Rates of the region by year. */
function rates(folder: MemoryFolder): Readonly<Record<number, number | null | undefined>> {
  return Object.fromEntries([...folder.waves()].map(([of, { estimates }]) => [of, estimates[0]?.rate]));
}

const fileOf = (folder: MemoryFolder, of: number): string =>
  folder.current().manifest.waves.find((entry) => entry.year === of)?.file ?? "";

test("a mistake in the current edition: its year goes back to the wave before, the edition and the wave are deleted", () => {
  const folder = memoryFolder();
  const first = folder.publish([wave(2023, [total(0.1)]), wave(2024, [total(0.11)])]);
  const second = folder.publish([wave(2024, [total(0.12)])]);
  const bad = fileOf(folder, 2024);
  const plan = planned(withdraw(folder, second));
  expect(plan.gone).toEqual([`editions/${second}.json`, bad]);
  expect(plan.withdrawn).toEqual([second]);
  expect(plan.years).toEqual([2024]);
  expect(plan.notes).toEqual([]);
  expect(plan.files.map(({ path }) => path)).toEqual([`editions/${plan.edition}.json`, "manifest.json"]);
  expect(plan.manifest.previous).toBe(second);
  expect(plan.manifest.editions.map(({ edition, state, reason: why }) => [edition, state, why])).toEqual([
    [first, "superseded", undefined],
    [second, "withdrawn", reason],
  ]);
  expect(plan.manifest.revisions.at(-1)).toEqual({
    edition: plan.edition,
    at,
    kind: "withdraw",
    year: 2024,
    reason,
    changed: [],
    all: true,
  });
  expect(editionFits(plan.files[1]?.bytes ?? new Uint8Array(), plan.manifest)).toBe(true);
  carryOut(folder, second);
  expect(rates(folder)).toEqual({ 2023: 0.1, 2024: 0.11 });
});

test("a mistake in a past edition: later imports of other years stay, every edition that names the wave goes", () => {
  const folder = memoryFolder();
  folder.publish([wave(2023, [total(0.1)])]);
  const second = folder.publish([wave(2024, [total(0.12)])]);
  const third = folder.publish([wave(2025, [total(0.13)])]);
  const plan = carryOut(folder, second);
  expect(plan.withdrawn).toEqual([second, third]);
  expect(plan.notes.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["warning withdraw-none-before"]);
  expect(rates(folder)).toEqual({ 2023: 0.1, 2025: 0.13 });
  expect([...folder.files.keys()].sort().map((path) => path.slice(0, 10))).toEqual([
    "editions/0",
    "editions/0",
    "manifest.j",
    "waves/2023",
    "waves/2025",
  ]);
});

test("a wave that was corrected since is deleted, and the correction stays published", () => {
  const folder = memoryFolder();
  const first = folder.publish([wave(2024, [total(0.11), farmers(0.05)])]);
  const bad = fileOf(folder, 2024);
  const second = folder.publish([wave(2024, [total(0.12), farmers(0.06)])]);
  const plan = carryOut(folder, first);
  expect(plan.gone).toEqual([`editions/${first}.json`, bad]);
  expect(plan.years).toEqual([]);
  expect(plan.manifest.editions.map(({ edition, state }) => [edition, state])).toEqual([
    [first, "withdrawn"],
    [second, "superseded"],
  ]);
  expect(plan.manifest.revisions.at(-1)).toMatchObject({ kind: "withdraw", year: 2024, changed: [] });
  expect(plan.manifest.revisions.at(-1)).not.toHaveProperty("all");
  expect(rates(folder)).toEqual({ 2024: 0.12 });
});

test("rows of the withdrawn wave that a later merge carries on are counted, those from before it are not", () => {
  const folder = memoryFolder();
  folder.publish([wave(2024, [total(0.11)])]);
  const second = folder.publish([wave(2024, [farmers(0.05)])], { merge: true });
  folder.publish([wave(2024, [workers(0.2)])], { merge: true });
  // By hand: the third wave has total (from the first), farmers (from the second, the mistake) and workers.
  const plan = planned(withdraw(folder, second));
  expect(plan.notes).toMatchObject([
    { code: "withdraw-carried", severity: "warning", detail: { year: 2024, cells: 1 } },
  ]);
});

test("values of other years that rest on the withdrawn one are told: pooled ones, and joint comparisons", () => {
  const folder = memoryFolder();
  const first = folder.publish([wave(2023, [total(0.1)])]);
  const pooled = row({ area: "140403", dimension: "total", method: "pooled", pooledYears: [year(2023), year(2024)] });
  const joint = contrast(total(0.1), total(0.12), 0.2);
  folder.publish([
    wave(2024, [total(0.12), pooled]),
    wave(2025, [total(0.12)], { contrasts: [{ ...joint, a: { ...joint.a, year: year(2023) } }] }),
    wave(2026, [total(0.13)]),
  ]);
  const { notes } = planned(withdraw(folder, first));
  expect(notes.filter(({ code }) => code === "pool-stale").map(({ detail }) => detail)).toEqual([
    { year: 2024, changed: 2023, withdrawn: true },
    { year: 2025, changed: 2023, withdrawn: true },
  ]);
});

test("what an edition only kept, or brought back, is not its own: a clean edition can be withdrawn no further", () => {
  const folder = memoryFolder();
  folder.publish([wave(2024, [total(0.11)])]);
  const second = folder.publish([wave(2024, [total(0.12)]), wave(2025, [total(0.13)])]);
  const third = folder.publish([wave(2025, [total(0.14)])]);
  const { edition } = carryOut(folder, second);
  expect(rates(folder)).toEqual({ 2024: 0.11, 2025: 0.14 });
  // The wave of 2025 was first named by the third edition, which is gone; the fourth only kept it.
  expect(withdraw(folder, edition)).toMatchObject({ kind: "refused", issues: [{ code: "withdraw-nothing" }] });
  expect(withdraw(folder, third)).toEqual({ kind: "withdrawn-already" });
  expect(withdraw(folder, second)).toEqual({ kind: "withdrawn-already" });
});

test("waves of other imports that only the withdrawn editions name go with them, and this is said", () => {
  const folder = memoryFolder();
  folder.publish([wave(2023, [total(0.1)])]);
  const second = folder.publish([wave(2024, [total(0.12)])]);
  folder.publish([wave(2025, [total(0.13)])]);
  const other = fileOf(folder, 2025);
  folder.publish([wave(2025, [total(0.14)])]);
  const plan = planned(withdraw(folder, second));
  expect(plan.gone).toContain(other);
  expect(plan.notes).toMatchObject([
    { code: "withdraw-also", severity: "warning", detail: { years: [2025] } },
    { code: "withdraw-none-before" },
  ]);
  carryOut(folder, second);
  expect(rates(folder)).toEqual({ 2023: 0.1, 2025: 0.14 });
});

test("a wave from before that is damaged is passed over, and no demonstration comes back for real data", () => {
  const folder = memoryFolder();
  folder.publish([wave(2024, [total(0.1)])]);
  folder.publish([wave(2024, [total(0.11)])]);
  folder.files.set(fileOf(folder, 2024), new Uint8Array(3));
  const third = folder.publish([wave(2024, [total(0.12)])]);
  carryOut(folder, third);
  expect(rates(folder)).toEqual({ 2024: 0.1 });

  const demo = memoryFolder();
  demo.publish([wave(2023, [total()], { status: "demo" }), wave(2024, [total()], { status: "demo" })]);
  const real = demo.publish([wave(2024, [total(0.2)])], { replaceDemo: true });
  expect(planned(withdraw(demo, real)).manifest.waves).toEqual([]);
});

describe("refused", () => {
  const folder = memoryFolder();
  const first = folder.publish([wave(2024, [total(0.11)])]);

  test("an edition that never was", () => {
    expect(withdraw(folder, "0009-00000000")).toMatchObject({ kind: "refused", issues: [{ code: "edition-unknown" }] });
  });

  test("no reason", () => {
    expect(withdraw(folder, first, { reason: "" })).toMatchObject({
      kind: "refused",
      issues: [{ code: "needs-reason" }],
    });
  });
});

test(
  "after any history and any withdrawal: nothing named is deleted, nothing deleted is named, the rest is as it was",
  { timeout: 60_000 },
  () => {
    const step = fc.record({
      years: fc.uniqueArray(fc.integer({ min: 2022, max: 2025 }), { minLength: 1, maxLength: 3 }),
      rate: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), fc.nat(), (steps, choice) => {
        const folder = memoryFolder();
        /** Whether each edition wrote a wave that was not there before. */
        const editions: (readonly [string, boolean])[] = [];
        for (const { years, rate } of steps) {
          const waves: readonly Wave[] = years.map((one) => wave(one, [total(rate / 100)]));
          const isNew = waves.some(
            (one) => folder.waves().get(one.year)?.estimates[0]?.rate !== one.estimates[0]?.rate,
          );
          const size = [...folder.files.keys()].filter((path) => path.startsWith("waves/")).length;
          if (!isNew) continue;
          const made = folder.publish(waves);
          const now = [...folder.files.keys()].filter((path) => path.startsWith("waves/")).length;
          editions.push([made, now > size]);
        }
        const [edition = "", isFirst = false] = editions[choice % editions.length] ?? [];
        const before = folder.current().manifest.waves;
        const plan = withdraw(folder, edition);
        expect(plan.kind).toBe(isFirst ? "planned" : "refused");
        if (plan.kind !== "planned") return;
        const gone = new Set(plan.gone);
        folder.write(plan.files);
        for (const file of gone) folder.files.delete(file);
        const { manifest } = folder.current();
        const readable = [...folder.past(), manifest];
        for (const { waves } of readable) for (const { file } of waves) expect(folder.files.has(file)).toBe(true);
        expect(readable.some((one) => one.edition === edition)).toBe(false);
        const named = new Set(readable.flatMap(({ waves }) => waves.map(({ file }) => file)));
        expect([...folder.files.keys()].filter((path) => path.startsWith("waves/")).sort()).toEqual([...named].sort());
        const kept = before.filter(({ file }) => !gone.has(file));
        expect(manifest.waves.filter(({ file }) => kept.some((entry) => entry.file === file))).toEqual(kept);
      }),
      { numRuns: 40 },
    );
  },
);
