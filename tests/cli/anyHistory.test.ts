import fc from "fast-check";
import { expect, test } from "vitest";
import { checkFolder } from "#cli/checkFolder.ts";
import type { Disk } from "#cli/disk.ts";
import { editionNumber } from "#core/dataset/editionId.ts";
import { planReference } from "#core/dataset/planReference.ts";
import { planRollback } from "#core/dataset/planRollback.ts";
import { planWithdrawal } from "#core/dataset/planWithdrawal.ts";
import { memoryFolder, type MemoryFolder } from "#tests/core/dataset/memoryFolder.ts";
import { packaged } from "#tests/core/dataset/packaged.ts";
import { farmers, total, wave } from "#tests/core/dataset/waves.ts";

const at = "2026-02-01T09:00:00+08:00";
const reason = "x";

/** What `check` asks of a disk. */
function readOnly({ files }: MemoryFolder): Disk {
  const refuse = (): never => {
    throw new Error("check writes nothing");
  };
  return {
    read: (path) => files.get(path) ?? null,
    modifiedAt: () => null,
    list: () => [...files.keys()].sort(),
    makeFolder: refuse,
    write: refuse,
    createExclusively: refuse,
    rename: refuse,
    syncFolder: refuse,
    remove: refuse,
  };
}

type Step =
  | { readonly kind: "publish"; readonly years: readonly number[]; readonly rate: number; readonly merge: boolean }
  | { readonly kind: "rollback" | "withdraw"; readonly which: number }
  | { readonly kind: "reference"; readonly breaks: number };

const year = fc.integer({ min: 2022, max: 2025 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("publish" as const),
      years: fc.uniqueArray(year, { minLength: 1, maxLength: 3 }),
      rate: fc.integer({ min: 1, max: 5 }),
      merge: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom("rollback" as const, "withdraw" as const),
      which: fc.nat({ max: 9 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("reference" as const), breaks: fc.nat({ max: 3 }) }) },
);

/** Does one step, if it is not refused. @returns whether an edition was published */
function take(folder: MemoryFolder, one: Step): boolean {
  const current = folder.current();
  const names = [...current.manifest.editions.map(({ edition }) => edition), current.manifest.edition];
  switch (one.kind) {
    case "publish":
      return publish(folder, one);
    case "reference": {
      const change = { breaks: packaged.breaks.slice(0, one.breaks) };
      const plan = planReference({ current, published: folder.waves(), change, at, reason });
      if (plan.kind === "planned") folder.write(plan.files);
      return plan.kind === "planned";
    }
    case "rollback": {
      const target = [...folder.past(), current.manifest].find(
        ({ edition }) => edition === names[one.which % names.length],
      );
      if (target === undefined) return false;
      const plan = planRollback({ current, target, read: folder.read, at, reason });
      if (plan.kind === "planned") folder.write(plan.files);
      return plan.kind === "planned";
    }
    case "withdraw": {
      const edition = names[one.which % names.length] ?? "";
      const plan = planWithdrawal({ current, edition, past: folder.past(), read: folder.read, at, reason });
      if (plan.kind !== "planned") return false;
      folder.write(plan.files);
      for (const file of plan.gone) folder.files.delete(file);
      return true;
    }
  }
}

function publish(folder: MemoryFolder, { years, rate, merge }: Extract<Step, { kind: "publish" }>): boolean {
  const before = folder.files.has("manifest.json") ? folder.current().manifest.edition : null;
  const waves = years.map((one) => wave(one, [total(rate / 100), ...(merge ? [] : [farmers(rate / 200)])]));
  try {
    folder.publish(waves, { merge });
  } catch (error) {
    // Nothing that would change.
    if (!(error instanceof Error) || !error.message.includes("unchanged")) throw error;
  }
  return folder.current().manifest.edition !== before;
}

test(
  "after any history the folder is whole, nothing is left behind, and editions are numbered without a gap",
  { timeout: 300_000 },
  () => {
    const withdrawals = { done: 0 };
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), (steps) => {
        const folder = memoryFolder();
        folder.publish([wave(2023, [total(0.1)])]);
        let count = 1;
        for (const one of steps) {
          if (take(folder, one)) count += 1;
          if (one.kind === "withdraw") withdrawals.done += 1;
          const { findings, manifest } = checkFolder(readOnly(folder));
          expect(findings).toEqual([]);
          expect(editionNumber(manifest?.edition ?? "")).toBe(count);
          expect(manifest?.editions.map(({ edition }) => editionNumber(edition))).toEqual(
            Array.from({ length: count - 1 }, (_, place) => place + 1),
          );
          expect(manifest?.previous ?? null).toBe(manifest?.editions.at(-1)?.edition ?? null);
          expect(manifest?.revisions.at(-1)?.edition).toBe(manifest?.edition);
        }
      }),
      { numRuns: 40 },
    );
    expect(withdrawals.done).toBeGreaterThan(0);
  },
);
