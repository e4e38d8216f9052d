import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readManifest } from "#core/dataset/readManifest.ts";
import { readWave } from "#core/dataset/readWave.ts";
import { bytesOf, entryOf, publishedFolder } from "#tests/data/publishedFolder.ts";
import { changed } from "#tests/core/dataset/changed.ts";
import { wave2020, wave2025 } from "#tests/fixtures/dataset.ts";

const { manifest } = publishedFolder([wave2020, wave2025]);

/** Every place in a JSON value, the value itself included. */
function placesIn(
  value: unknown,
  before: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [before];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  const inner = keys.flatMap((key) => {
    const item: unknown = Reflect.get(value, key);
    return placesIn(item, [...before, key]);
  });
  return [before, ...inner];
}

const strange = fc.oneof(
  fc.constant(undefined),
  fc.jsonValue(),
  fc.constantFrom("__proto__", "constructor", "140402", "9".repeat(400), "\uD800", -0, 1e308, 0.5, 2025, [], {}, [[]]),
);

const places = (value: unknown) =>
  fc.array(fc.tuple(fc.constantFrom(...placesIn(value)), strange), { minLength: 1, maxLength: 3 });

/** Later changes whose place an earlier one took away do nothing. */
function mutated(value: unknown, changes: readonly (readonly [readonly (string | number)[], unknown])[]): unknown {
  return changes.reduce<unknown>((at, [place, to]) => {
    try {
      return changed(at, place, to);
    } catch {
      return at;
    }
  }, value);
}

const isRead = (kind: string): boolean => kind === "ok" || kind === "refused";

describe("whatever a file holds, reading it is an answer and not a crash", () => {
  test("a manifest with any values in any places", () => {
    fc.assert(
      fc.property(places(manifest), (changes) => {
        expect(readManifest(bytesOf(mutated(manifest, changes) ?? ""), "manifest.json").kind).toSatisfy(isRead);
      }),
      { numRuns: 800 },
    );
  });

  test("a wave with any values in any places", () => {
    fc.assert(
      fc.property(places(wave2025), (changes) => {
        const bytes = bytesOf(mutated(wave2025, changes) ?? "");
        expect(readWave(bytes, entryOf(wave2025, bytes), manifest).kind).toSatisfy(isRead);
      }),
      { numRuns: 800 },
    );
  });

  test("any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(readManifest(bytes, "manifest.json").kind).toBe("refused");
        expect(readWave(bytes, entryOf(wave2025, bytes), manifest).kind).toBe("refused");
      }),
    );
  });

  test("a file whose bytes were cut off or changed on the way", () => {
    const whole = bytesOf(wave2025);
    const entry = entryOf(wave2025, whole);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const other = whole.map((byte, index) => (index === at ? byte ^ flip : byte));
        for (const bytes of [whole.subarray(0, at), other]) {
          expect(readWave(bytes, entry, manifest)).toMatchObject({ refusal: { code: "wrong-hash" } });
        }
      }),
      { numRuns: 100 },
    );
  });

  test("lists within lists, deeper than any stack", () => {
    const depth = 200_000;
    const deep = `${"[".repeat(depth)}${"]".repeat(depth)}`;
    expect(readManifest(bytesOf(deep), "manifest.json").kind).toBe("refused");
    const inside = bytesOf(JSON.stringify(wave2025).replace('"estimates":[', `"estimates":[${deep},`));
    expect(readWave(inside, entryOf(wave2025, inside), manifest).kind).toBe("refused");
  });
});
