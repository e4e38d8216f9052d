import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inBlocks } from "#io/inBlocks.ts";
import { done, type InputIntake } from "#io/inputIntake.ts";
import { startTextThread } from "#cli/textThread.ts";
import { survey } from "#tests/core/survey/importing.ts";
import { encoded } from "#tests/support/encoded.ts";
import { importSources } from "./inputs.ts";

/** Cut at these places. */
async function* cut(bytes: Uint8Array, places: readonly number[]): AsyncGenerator<Uint8Array> {
  const ends = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b);
  for (const [place, end] of [...ends, bytes.length].entries()) {
    const piece = bytes.slice(place === 0 ? 0 : ends[place - 1], end);
    if (piece.length > 0) yield await Promise.resolve(piece);
  }
}

const imported = (bytes: Uint8Array, places: readonly number[], isLarge = false) =>
  importSources(
    [{ name: "file.csv", choices: {}, size: isLarge ? 1e9 : bytes.length, open: () => cut(bytes, places) }],
    null,
    isLarge ? { startTextThread } : {},
  );

/** A table that is refused at its header, and below it everything that can be wrong with a text, near and far. */
const faulty = `${'甲,"乙"丙,丁\n'.repeat(40)}${'1,2"3,4\r\n5,6\0,7\n锟斤拷,8,9\n'.repeat(30)}`;
const long = "1,2,3\n".repeat(60_000);
const bytesOf = (text: string): Uint8Array => encoded(text, "utf-8", false);
const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(parts.flatMap((part) => [...part]));

const files: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ["faults behind the header", bytesOf(`a,b,c\n${"1,2,3\n".repeat(80)}${faulty}"open`)],
  ["faults before it is told", bytesOf(`a,b,c\n${faulty}${long}${faulty}`)],
  ["faults far behind it", bytesOf(`a,b,c\n${long}${faulty}"open,1\n${long}`)],
  [
    "no text any more behind it",
    joined(bytesOf(`a,b,c\n${long}`), new Uint8Array([0x41, 0xff, 0xff, 0x0a]), bytesOf(long)),
  ],
  [
    "another encoding behind it",
    joined(bytesOf(`a,b,c\n${long}`), encoded("长治,上党\n".repeat(30), "gb18030", false)),
  ],
  ["too many columns", bytesOf(`${survey(100)}\n${"1,".repeat(600)}\n${faulty}`)],
  ["no year, and faults", bytesOf(`${survey(90).replaceAll("2024", "").replace("年份", "备用")}\n${faulty}${long}`)],
];

describe.each(files)("of a file that is refused the same is said, however its bytes come: %s", (_, bytes) => {
  test("in pieces of all sizes", { timeout: 120_000 }, async () => {
    const whole = await imported(bytes, []);
    expect(whole.kind).toBe("rejected");
    const few = fc.array(fc.nat(bytes.length), { maxLength: 8 });
    const early = fc.array(fc.nat(600), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(few, early), async (places) => {
        expect(await imported(bytes, places)).toEqual(whole);
      }),
      { numRuns: 12 },
    );
    const single = Array.from({ length: Math.min(bytes.length, 4000) }, (__, place) => place);
    expect(await imported(bytes, single)).toEqual(whole);
  });

  test("in a thread", { timeout: 120_000 }, async () => {
    expect(await imported(bytes, [7, 100_000, 300_001], true)).toEqual(await imported(bytes, []));
  });
});

test(
  "pieces that are blocks go over to the thread with their memory, and the import is the same",
  { timeout: 60_000 },
  async () => {
    const bytes = bytesOf(survey(30_000));
    expect(bytes.length).toBeGreaterThan(3 * 262_144);
    const places = [65_536, 262_144, 524_288, 786_432];
    const whole = await imported(bytes, []);
    expect(whole.kind).toBe("imported");
    expect(await imported(bytes, places, true)).toEqual(whole);
  },
);

test("blocks are the same whatever the pieces, and no byte is lost", async () => {
  const blocksOf = async (bytes: Uint8Array, places: readonly number[]): Promise<readonly Uint8Array[]> => {
    const blocks: Uint8Array[] = [];
    const intake: InputIntake = {
      take: (block) => {
        blocks.push(new Uint8Array(block));
        return null;
      },
      end: () => done,
      encoding: null,
      doubtful: false,
    };
    const given = inBlocks(intake);
    // As a stream may do: the memory of a piece is used for the next.
    const memory = Buffer.alloc(bytes.length);
    for await (const piece of cut(bytes, places)) {
      memory.set(piece);
      await given.take(memory.subarray(0, piece.length));
      memory.fill(0);
    }
    await given.end();
    return blocks;
  };
  await fc.assert(
    fc.asyncProperty(fc.nat(700_000), fc.array(fc.nat(700_000), { maxLength: 12 }), async (length, places) => {
      const bytes = Uint8Array.from({ length }, (_, place) => place % 251);
      const blocks = await blocksOf(bytes, places);
      const ends = [65_536, 262_144, 524_288].filter((end) => end < length);
      expect(blocks.map((block) => block.length)).toEqual(
        [...ends, length].map((end, at) => end - (ends[at - 1] ?? 0)).filter((size) => size > 0),
      );
      expect(Buffer.concat(blocks).equals(bytes)).toBe(true);
    }),
    { numRuns: 25 },
  );
});
