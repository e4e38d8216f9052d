import { expect, test, vi } from "vitest";
import { savedMappings, type SavedMapping } from "#data/queries/savedMappings.ts";

function saved(fingerprint: string, savedAt: string): SavedMapping {
  return {
    format: "science-literacy-mapping/1",
    fingerprint,
    savedAt,
    header: ["县区"],
    mapping: { columns: { area: "县区" } },
  };
}

test("what is kept is found by its fingerprint, listed newest first, replaced and removed", async () => {
  const [old, young] = [saved("0".repeat(16), "2024-01-01"), saved("1".repeat(16), "2025-01-01")];
  expect(await savedMappings.save(old)).toBe(true);
  expect(await savedMappings.save(young)).toBe(true);
  expect(await savedMappings.find(old.fingerprint)).toEqual(old);
  expect(await savedMappings.list()).toEqual([young, old]);
  const newer = { ...old, savedAt: "2026-01-01" };
  await savedMappings.save(newer);
  expect(await savedMappings.list()).toEqual([newer, young]);
  expect(await savedMappings.remove(old.fingerprint)).toBe(true);
  expect(await savedMappings.find(old.fingerprint)).toBeNull();
});

test("where the browser refuses storage, nothing breaks and it is said", async () => {
  const open = vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => {
    throw new DOMException("refused", "SecurityError");
  });
  expect(await savedMappings.save(saved("2".repeat(16), "2025-01-01"))).toBe(false);
  expect(await savedMappings.find("2".repeat(16))).toBeNull();
  expect(await savedMappings.list()).toEqual([]);
  expect(await savedMappings.remove("2".repeat(16))).toBe(false);
  open.mockRestore();
});
