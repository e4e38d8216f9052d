import { cpSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { checkFolder } from "#cli/checkFolder.ts";
import { folderDisk } from "#cli/disk.ts";
import { publishFiles } from "#cli/publishFiles.ts";
import { planPublication, type DataFile } from "#core/dataset/planPublication.ts";
import { sha256Hex } from "#core/dataset/hash.ts";
import { readManifest } from "#core/dataset/readManifest.ts";
import { encodeUtf8 } from "#core/dataset/utf8.ts";
import { readWave } from "#core/dataset/readWave.ts";
import { year } from "#core/units.ts";
import { publishToFolder, type FolderPublication } from "#features/import/publish/publishToFolder.ts";
import { issueWords } from "#i18n/issueWords.ts";
import { put, run, temporaryFolder } from "#tests/cli/running.ts";
import { memoryFolder, writtenAt, type MemoryFolder } from "./memoryFolder.ts";

const owner = { process: 4711, now: () => Date.parse("2026-01-20T01:00:00Z") };
let data = "";
let before: ReadonlyMap<string, Uint8Array> = new Map();
let plan: readonly DataFile[] = [];
let expected: Uint8Array = new Uint8Array();

/** Every file of the folder on the disk. */
function filesOn(folder: string): ReadonlyMap<string, Uint8Array> {
  const disk = folderDisk(folder);
  return new Map(disk.list().map((path) => [path, disk.read(path) ?? new Uint8Array()]));
}

const published = join(import.meta.dirname, "../../../../mock-data/published");

/** The demonstration folder, and the edition after it: the survey of 2025 as if it were that of 2026. */
beforeEach(() => {
  data = join(temporaryFolder(), "data");
  cpSync(published, data, { recursive: true });
  before = filesOn(data);
  expected = before.get("manifest.json") ?? new Uint8Array();
  const read = readManifest(expected, "manifest.json");
  if (read.kind === "refused") throw new Error("the manifest is refused");
  const manifest = read.value;
  const entry = manifest.waves.find((one) => one.year === 2025);
  const wave = entry === undefined ? null : readWave(before.get(entry.file) ?? new Uint8Array(), entry, manifest);
  if (wave?.kind !== "ok") throw new Error("the wave is refused");
  const made = planPublication({
    current: { manifest, bytes: expected },
    reference: manifest,
    published: new Map(),
    waves: [
      {
        ...wave.value,
        year: year(2026),
        contrasts: [],
        estimates: wave.value.estimates.filter(({ pooledYears }) => pooledYears === undefined),
      },
    ],
    at: "2026-12-20T09:00:00+08:00",
    reason: "",
    merge: false,
    replaceDemo: false,
  });
  if (made.kind !== "planned") throw new Error(made.kind);
  plan = made.files;
});

/** What `check` says of the files, on a disk of their own. */
const checked = new Map<string, readonly string[]>();

/** The same files are checked once. */
function errorsOf(files: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const key = [...files].map(([path, bytes]) => `${path} ${sha256Hex(bytes)}`).join();
  const known = checked.get(key) ?? freshErrorsOf(files);
  checked.set(key, known);
  return known;
}

function freshErrorsOf(files: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const folder = join(temporaryFolder(), "data");
  const disk = folderDisk(folder);
  for (const part of ["", "waves", "editions"]) disk.makeFolder(part);
  for (const [path, bytes] of files) if (path !== ".lock") disk.write(path, bytes);
  return checkFolder(disk).findings.flatMap(({ severity, code }) => (severity === "error" ? [code] : []));
}

test("the folder holds the bytes that the command line writes, and no lock", async () => {
  const folder = memoryFolder(before);
  const counts: number[] = [];
  const said = await publishToFolder(folder, plan, expected, owner, (count) => counts.push(count));
  expect(said).toEqual({ kind: "published", files: 3, isLocked: true });
  expect(counts).toEqual([1, 2, 3]);
  publishFiles(folderDisk(data), plan, expected);
  const byCommand = filesOn(data);
  expect([...folder.files.keys()].sort()).toEqual([...byCommand.keys()].sort());
  const differ = [...byCommand].filter(([path, bytes]) => !Buffer.from(folder.files.get(path) ?? []).equals(bytes));
  expect(differ.map(([path]) => path)).toEqual([]);
});

test("waves, then the edition, the manifest last", async () => {
  const folder = memoryFolder(before);
  const written: string[] = [];
  await publishToFolder(
    { ...folder, write: (path, bytes) => (written.push(path), folder.write(path, bytes)) },
    plan,
    expected,
    owner,
  );
  expect(written).toEqual([
    ".lock",
    expect.stringMatching(/^waves\/2026\./),
    expect.stringMatching(/^editions\/0005-/),
    "manifest.json",
  ]);
});

describe.each(["before", "after"] as const)("where every call from the n-th on fails, %s its work", (how) => {
  test("the folder shows the old edition whole or the new one whole, at every n", async () => {
    const total = await callsInAll();
    expect(total).toBeGreaterThan(10);
    for (let from = 1; from <= total; from += 1) {
      const folder = memoryFolder(before, { from, how });
      const { kind } = await publishToFolder(folder, plan, expected, owner);
      const shown = stateOf(folder);
      // Nothing that follows the manifest's own reading back can fail but the lock's release, which is no fault.
      const isTrue = kind === "published" ? shown === "new" : kind === "failed" && shown !== "broken";
      expect({ from, kind, shown, isTrue, errors: errorsOf(folder.files) }).toMatchObject({ isTrue: true, errors: [] });
    }
  });

  test("one call that fails is told with the file, and with the edition that readers see", async () => {
    const total = await callsInAll();
    for (let from = 1; from <= total; from += 1) {
      const folder = memoryFolder(before, { from, how, once: true });
      const said: FolderPublication = await publishToFolder(folder, plan, expected, owner);
      // A lock that cannot be written, or taken away again, stops nobody.
      const told = said.kind === "failed" ? said.shows : said.kind === "published" ? "new" : "old";
      expect({ from, shown: stateOf(folder), errors: errorsOf(folder.files) }).toEqual({
        from,
        shown: told,
        errors: [],
      });
    }
  });
});

async function callsInAll(): Promise<number> {
  const folder = memoryFolder(before);
  await publishToFolder(folder, plan, expected, owner);
  return folder.calls();
}

function stateOf({ files }: MemoryFolder): "old" | "new" | "broken" {
  const manifest = Buffer.from(files.get("manifest.json") ?? []);
  if (manifest.equals(expected)) return "old";
  return plan.every(({ path, bytes }) => Buffer.from(files.get(path) ?? []).equals(bytes)) ? "new" : "broken";
}

test("a folder whose manifest is another one is left as it is, and what it holds is handed back", async () => {
  const other = encodeUtf8('{"edition":"0009-00000000"}');
  const folder = memoryFolder(new Map([...before, ["manifest.json", other]]));
  expect(await publishToFolder(folder, plan, expected, owner)).toEqual({ kind: "changed", found: other });
  expect([...folder.files.keys()].sort()).toEqual([...before.keys()].sort());
});

test("a publication of somebody else meanwhile is not overwritten", async () => {
  const folder = memoryFolder(before);
  const other = encodeUtf8('{"edition":"0005-00000000"}');
  const said = await publishToFolder(
    {
      ...folder,
      write: (path, bytes) => {
        if (path.startsWith("editions/")) folder.files.set("manifest.json", other);
        return folder.write(path, bytes);
      },
    },
    plan,
    expected,
    owner,
  );
  expect(said).toEqual({ kind: "changed", found: other });
  expect(folder.files.get("manifest.json")).toEqual(other);
  expect(folder.files.has(".lock")).toBe(false);
});

test("an empty folder takes a first publication; one that is not empty does not", async () => {
  const folder = memoryFolder(new Map());
  expect(await publishToFolder(folder, plan, null, owner)).toMatchObject({ kind: "published" });
  expect(await publishToFolder(memoryFolder(before), plan, null, owner)).toMatchObject({ kind: "changed" });
});

test("the lock that is written without its text yet is somebody's, until it is ten minutes old", async () => {
  const folder = memoryFolder(new Map([...before, [".lock", new Uint8Array()]]));
  expect(await publishToFolder(folder, plan, expected, owner)).toEqual({ kind: "busy", holder: ".lock" });
  const late = { process: 4711, now: () => writtenAt + 10 * 60 * 1000 + 1 };
  expect(await publishToFolder(folder, plan, expected, late)).toMatchObject({ kind: "published", isLocked: true });
});

test("where the lock cannot be written publishing goes on, and says so", async () => {
  const folder = memoryFolder(before);
  const said = await publishToFolder(
    {
      ...folder,
      write: (path, bytes) =>
        path === ".lock" ? Promise.reject(new TypeError("Name is not allowed.")) : folder.write(path, bytes),
    },
    plan,
    expected,
    owner,
  );
  expect(said).toEqual({ kind: "published", files: 3, isLocked: false });
});

test("a disk that is full at the lock leaves nothing that would keep anybody out", async () => {
  const folder = memoryFolder(before);
  const full: MemoryFolder["write"] = async (path) => {
    // As a browser leaves it: the name is there, and nothing in it.
    if (!folder.files.has(path)) await folder.write(path, new Uint8Array());
    throw new DOMException("no room", "QuotaExceededError");
  };
  const said = await publishToFolder({ ...folder, write: full }, plan, expected, owner);
  expect(said).toMatchObject({ kind: "failed", shows: "old" });
  expect([...folder.files.keys()]).toEqual([...before.keys()]);
  expect(await publishToFolder(folder, plan, expected, owner)).toMatchObject({ kind: "published" });
});

describe("a folder that contradicts itself is refused as by the command line, and stays as it is", () => {
  const editionsOf = () => [...before.keys()].filter((path) => path.startsWith("editions/")).sort();

  /** What both say of the same files. */
  async function refusals(files: ReadonlyMap<string, Uint8Array>, base: Uint8Array | null) {
    const place = temporaryFolder();
    const disk = folderDisk(join(place, "data"));
    for (const part of ["", "waves", "editions"]) disk.makeFolder(part);
    for (const [path, bytes] of files) disk.write(path, bytes);
    put(place, "next.csv", "年份,地区,比例,样本量\n2027,长治市,0.15,2000\n");
    const ran = await run(place, ["import", "next.csv", "--data", "data", "--status", "demo"]);
    const folder = memoryFolder(files);
    const said = await publishToFolder(folder, plan, base, owner);
    expect([...folder.files]).toEqual([...files]);
    if (said.kind !== "refused") throw new Error(said.kind);
    const { code } = said.issue;
    return [ran.result.issues.map((one) => [one.code, one.message]), [[code, issueWords("en")(said.issue)]]] as const;
  }

  test("a manifest from a backup, with the newest edition named", async () => {
    const [, second = "", , newest = ""] = editionsOf();
    const old = before.get(second) ?? new Uint8Array();
    const [byCommand, byPage] = await refusals(new Map([...before, ["manifest.json", old]]), old);
    expect(byPage).toEqual(byCommand);
    expect(byPage).toEqual([["manifest-behind", expect.stringContaining(`copy of ${newest}`)]]);
  });

  test("no manifest any more", async () => {
    const files = new Map([...before].filter(([path]) => path !== "manifest.json"));
    const [byCommand, byPage] = await refusals(files, null);
    expect(byPage).toEqual(byCommand);
    expect(byPage[0]?.[0]).toBe("manifest-behind");
  });

  test("a manifest that is not its edition", async () => {
    const other = encodeUtf8(new TextDecoder().decode(expected).replace("长治市", "某某市"));
    expect(sha256Hex(other)).not.toBe(sha256Hex(expected));
    const [byCommand, byPage] = await refusals(new Map([...before, ["manifest.json", other]]), other);
    expect(byPage).toEqual(byCommand);
    expect(byPage[0]?.[0]).toBe("manifest-not-edition");
  });
});

test("what a crash left behind goes, the edition that is missing comes back, and the folder is that of the command line", async () => {
  const own =
    [...before.keys()]
      .filter((path) => path.startsWith("editions/"))
      .sort()
      .at(-1) ?? "";
  const left = [
    "waves/2026.0123456789abcdef.json",
    "waves/2026.0123456789abcdef.json.1.crswap",
    "editions/0005-01234567.json",
    "manifest.json.crswap",
    ".lock.99999999.tmp",
  ];
  const others = ["说明.txt", "waves/old.json", "manifest.json.bak"];
  const files = new Map([
    ...[...before].filter(([path]) => path !== own),
    ...[...left, ...others].map((path) => [path, encodeUtf8("{")] as const),
  ]);
  const folder = memoryFolder(files);
  const said = await publishToFolder(folder, plan, expected, owner);
  expect(said).toEqual({ kind: "published", files: 4, isLocked: true });
  expect(left.filter((path) => folder.files.has(path))).toEqual([]);
  expect(others.filter((path) => folder.files.has(path))).toEqual(others);
  const disk = folderDisk(join(temporaryFolder(), "data"));
  for (const part of ["", "waves", "editions"]) disk.makeFolder(part);
  for (const [path, bytes] of files) disk.write(path, bytes);
  // As `import` does it
  publishFiles(disk, [{ path: own, bytes: expected }, ...plan], expected);
  expect([...folder.files.keys()].sort()).toEqual(disk.list());
  expect(errorsOf(folder.files)).toEqual([]);
});

test("a file that the disk has no room for is taken away again; the old edition stays", async () => {
  for (const { path: full } of plan) {
    const folder = memoryFolder(before);
    const said = await publishToFolder(
      {
        ...folder,
        write: async (path, bytes) => {
          if (path !== full) return folder.write(path, bytes);
          // As a browser leaves it: the name is there, and nothing in it.
          if (!folder.files.has(path)) await folder.write(path, new Uint8Array());
          throw new DOMException("no room", "QuotaExceededError");
        },
      },
      plan,
      expected,
      owner,
    );
    expect(said).toMatchObject({ kind: "failed", path: full, shows: "old" });
    const added = [...folder.files.keys()].filter((path) => !before.has(path));
    expect(added).toEqual(
      plan
        .map(({ path }) => path)
        .slice(
          0,
          plan.findIndex(({ path }) => path === full),
        )
        .filter((path) => path !== "manifest.json"),
    );
    expect(folder.files.get("manifest.json")).toEqual(expected);
  }
});

describe("the lock", () => {
  const lockOf = (time: string) =>
    encodeUtf8(`${JSON.stringify({ holder: "survey import", process: 12, host: "server", time })}\n`);

  test("of another publication stops this one, with who holds it", async () => {
    const folder = memoryFolder(new Map([...before, [".lock", lockOf("2026-01-20T00:55:00Z")]]));
    const said = await publishToFolder(folder, plan, expected, owner);
    expect(said).toEqual({ kind: "busy", holder: "server, 12, 2026-01-20T00:55:00Z" });
    expect(folder.files.get(".lock")).toEqual(lockOf("2026-01-20T00:55:00Z"));
  });

  test("is stale after ten minutes", async () => {
    const folder = memoryFolder(new Map([...before, [".lock", lockOf("2026-01-20T00:49:59Z")]]));
    expect(await publishToFolder(folder, plan, expected, owner)).toMatchObject({ kind: "published" });
    expect(folder.files.has(".lock")).toBe(false);
  });

  test("that somebody took over stops before the manifest", async () => {
    const folder = memoryFolder(before);
    const said = await publishToFolder(
      {
        ...folder,
        write: (path, bytes) => {
          if (path.startsWith("editions/")) folder.files.set(".lock", lockOf("2026-01-20T01:00:00Z"));
          return folder.write(path, bytes);
        },
      },
      plan,
      expected,
      owner,
    );
    expect(said.kind).toBe("busy");
    expect(stateOf(folder)).toBe("old");
  });

  test("of a page keeps the command line out, in the form that it reads", async () => {
    const folder = memoryFolder(before);
    let held: Uint8Array | undefined;
    await publishToFolder(
      { ...folder, write: (path, bytes) => ((held = folder.files.get(".lock")), folder.write(path, bytes)) },
      plan,
      expected,
      { process: 4711, now: Date.now },
    );
    folderDisk(data).write(".lock", held ?? new Uint8Array());
    expect(publishFiles(folderDisk(data), plan, expected)).toMatchObject({
      kind: "busy",
      holder: expect.stringMatching(/^browser, 4711, /) as unknown,
    });
  });
});

test("a file that reads back differently stops before the manifest", async () => {
  const folder = memoryFolder(before);
  const said = await publishToFolder(
    { ...folder, write: (path, bytes) => folder.write(path, path.startsWith("waves/") ? bytes.subarray(1) : bytes) },
    plan,
    expected,
    owner,
  );
  expect(said).toMatchObject({ kind: "failed", shows: "old", path: expect.stringMatching(/^waves\//) as unknown });
});
