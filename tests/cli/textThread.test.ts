import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startTextThread } from "#cli/textThread.ts";
import { readMapping } from "#core/survey/mapping/readMapping.ts";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import { createTextParts } from "#io/textParts.ts";
import type { StartTextThread, TextThread } from "#io/textThread.ts";
import type { InputSource } from "#io/inputSource.ts";
import { awkwardFiles } from "#tests/fixtures/awkward/awkwardFiles.ts";
import { survey } from "#tests/core/survey/importing.ts";
import { encoded } from "#tests/support/encoded.ts";
import { fileOf, importSources, pipeOf } from "#tests/io/inputs.ts";

const folder = join(import.meta.dirname, "../fixtures/awkward/files");

/** So large that it is taken apart in a thread. */
function large(source: InputSource): InputSource {
  return { ...source, size: 1e9 };
}

/** The same work without a thread: parts are copied as they are between threads. */
const withoutThread: StartTextThread = (options): TextThread => {
  const read = createTextParts(structuredClone(options));
  return { read: (bytes) => Promise.resolve(structuredClone(read(bytes))), stop: () => undefined };
};

function mappingOf(value: unknown): Mapping | null {
  if (value === undefined) return null;
  const read = readMapping(JSON.stringify(value), "mapping.json");
  if (read.kind === "refused") throw new Error("the mapping is refused");
  return read.mapping;
}

const texts = awkwardFiles.filter(({ name, sheets }) => sheets === undefined && !/\.(xlsx?|xlsm|et)$/.test(name));

describe("a text that a thread takes apart is the same import", () => {
  test.each(texts.map((file) => [file.name, file] as const))("%s", async (name, file) => {
    const bytes = readFileSync(join(folder, name));
    const mapping = mappingOf(file.mapping);
    for (const size of [777, 65_536]) {
      const source = fileOf(bytes, size, name, {});
      const direct = await importSources([source], mapping);
      expect(await importSources([large(source)], mapping, { startTextThread: withoutThread })).toEqual(direct);
    }
  });

  test("in a real thread, several after each other", { timeout: 60_000 }, async () => {
    const rows = survey(3000);
    const files = [
      fileOf(encoded(rows, "gb18030", false), 10_000, "a.csv"),
      fileOf(encoded(rows.replaceAll("2024", "2023"), "utf-16le", true), 10_000, "b.csv"),
    ];
    const direct = await importSources(files);
    expect(direct.kind).toBe("imported");
    expect(await importSources(files.map(large), null, { startTextThread })).toEqual(direct);
  });

  test("of a table that is refused, with text left to read", { timeout: 60_000 }, async () => {
    const file = fileOf(encoded(`a,b\n${"1,2\n".repeat(200_000)}`, "utf-8", false), 4096);
    const direct = await importSources([file]);
    expect(direct.kind).toBe("rejected");
    expect(await importSources([large(file)], null, { startTextThread })).toEqual(direct);
  });

  test("of text whose encoding shows late, where it can be read again and where it cannot", async () => {
    const late = encoded(`${survey(9000)}\n`, "utf-8", false);
    const bytes = new Uint8Array([...late, 0xff, 0xfe, 0x0a]);
    for (const source of [fileOf(bytes, 8192), pipeOf(bytes, 8192)]) {
      const again = source.name === "-" ? pipeOf(bytes, 8192) : source;
      const direct = await importSources([source]);
      expect(await importSources([large(again)], null, { startTextThread: withoutThread })).toEqual(direct);
    }
  });
});

test("a thread that fails ends the import with its reason, not with fewer rows", async () => {
  const failing: StartTextThread = (options) => {
    const thread = withoutThread(options);
    let pieces = 0;
    return {
      read: (bytes) => {
        pieces += 1;
        return pieces > 1 ? Promise.reject(new Error("out of memory")) : thread.read(bytes);
      },
      stop: () => undefined,
    };
  };
  const file = fileOf(encoded(survey(3000), "utf-8", false), 4096);
  await expect(importSources([large(file)], null, { startTextThread: failing })).rejects.toThrow("out of memory");
});
