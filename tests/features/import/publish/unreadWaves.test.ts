import { expect, test } from "vitest";
import { sha256Hex } from "#core/dataset/hash.ts";
import { encodeUtf8 } from "#core/dataset/utf8.ts";
import { year } from "#core/units.ts";
import { unreadWaves } from "#features/import/publish/unreadWaves.ts";
import { memoryFolder } from "./memoryFolder.ts";

test("waves that are gone, damaged or cannot be read are told by year and file; whole ones are not", async () => {
  const bytes = encodeUtf8("{}\n");
  const sha256 = sha256Hex(bytes);
  const entries = [2021, 2022, 2023, 2024].map((of) => ({
    year: year(of),
    file: `waves/${of}.${sha256.slice(0, 16)}.json`,
    sha256,
    status: "final" as const,
  }));
  const [gone, damaged, whole, refused] = entries.map(({ file }) => file);
  const folder = memoryFolder(
    new Map([
      [damaged ?? "", encodeUtf8("{ }\n")],
      [whole ?? "", bytes],
      [refused ?? "", bytes],
    ]),
  );
  const read = (path: string): Promise<Uint8Array | null> =>
    path === refused ? Promise.reject(new DOMException("no", "NotReadableError")) : folder.read(path);
  expect(await unreadWaves({ ...folder, read }, entries)).toMatchObject([
    { code: "wave-unread", severity: "warning", detail: { year: 2021, file: gone } },
    { code: "wave-unread", detail: { year: 2022, file: damaged } },
    { code: "wave-unread", detail: { year: 2024, file: refused } },
  ]);
});
