import { describe, expect, test } from "vitest";
import { migrate, type Migration } from "#core/dataset/migrations.ts";
import { manifestKind, readManifest } from "#core/dataset/readManifest.ts";
import { waveKind } from "#core/dataset/readHashedWave.ts";
import { readWave } from "#core/dataset/readWave.ts";
import { bytesOf, entryOf, publishedFolder } from "#tests/data/publishedFolder.ts";
import { dataset, wave2025 } from "#tests/fixtures/dataset.ts";

/** Steps of a file that lived through three versions. */
const steps: readonly Migration[] = [
  { from: 2, apply: (file) => ({ ...file, trail: [...trailOf(file), "2 to 3"] }) },
  { from: 1, apply: (file) => ({ ...file, trail: [...trailOf(file), "1 to 2"] }) },
];

function trailOf(file: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Array.isArray(file["trail"]) ? file["trail"] : [];
}

describe("steps from older versions", () => {
  test("are taken one by one, in order of version", () => {
    expect(migrate({}, 1, 3, steps)).toEqual({ trail: ["1 to 2", "2 to 3"] });
    expect(migrate({}, 2, 3, steps)).toEqual({ trail: ["2 to 3"] });
  });

  test("a file of today is left as it is", () => {
    const file = { a: 1 };
    expect(migrate(file, 3, 3, steps)).toBe(file);
  });

  test("a step that is missing is not jumped over", () => {
    expect(migrate({}, 1, 4, steps)).toBeNull();
  });
});

/** A program whose formats have grown by one version: a field got another name, or is new. */
describe("a file of the version before", () => {
  const manifest = publishedFolder([wave2025]).manifest;
  const { publishedAt, ...rest } = manifest;
  // The schema of today names today's version, so that of the synthetic program does too.
  const nextManifest = {
    ...manifestKind,
    format: "science-literacy-manifest/2",
    migrations: [
      {
        from: 1,
        apply: ({ issued, ...file }: Readonly<Record<string, unknown>>) => ({ ...file, publishedAt: issued }),
      },
    ],
  };

  test("is read by the steps that the program has", () => {
    const old = bytesOf({ ...rest, issued: publishedAt });
    expect(readManifest(old, "manifest.json", nextManifest)).toEqual({ kind: "ok", value: manifest });
  });

  test("is refused by a program that has no step for it", () => {
    expect(readManifest(bytesOf(manifest), "manifest.json", { ...nextManifest, migrations: [] })).toEqual({
      kind: "refused",
      refusal: {
        code: "wrong-format",
        file: "manifest.json",
        expected: "science-literacy-manifest/2",
        actual: "science-literacy-manifest/1",
      },
    });
  });

  test("is checked after the last step, not trusted", () => {
    const broken = {
      ...nextManifest,
      migrations: [{ from: 1, apply: () => ({ format: "science-literacy-manifest/1" }) }],
    };
    expect(readManifest(bytesOf(manifest), "manifest.json", broken)).toMatchObject({
      kind: "refused",
      refusal: { code: "wrong-shape", path: "edition" },
    });
  });

  test("a wave too, its hash being that of the old bytes", () => {
    const { method, ...old } = wave2025;
    const bytes = bytesOf(old);
    const next = {
      ...waveKind,
      format: "science-literacy-wave/2",
      migrations: [{ from: 1, apply: (file: Readonly<Record<string, unknown>>) => ({ ...file, method }) }],
    };
    expect(readWave(bytes, entryOf(wave2025, bytes), dataset.manifest, next)).toEqual({ kind: "ok", value: wave2025 });
  });
});
