import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { folderDisk } from "#cli/disk.ts";
import { publishFiles } from "#cli/publishFiles.ts";
import { lostHistory } from "#core/dataset/folder/lostHistory.ts";
import { currentIn, nextFiles, publishThree, withdrawal } from "./publishing.ts";
import { codes, filesOf, put, run, temporaryFolder } from "./running.ts";

let folder = "";
let data = "";

beforeEach(() => {
  folder = temporaryFolder();
  data = join(folder, "data");
});

const manifestPath = (): string => join(data, "manifest.json");
const found = () => lostHistory(folderDisk(data), currentIn(data)?.manifest ?? null);
const editionFiles = (): readonly string[] =>
  readdirSync(join(data, "editions"))
    .sort()
    .map((name) => `editions/${name}`);

/** Everything of the next publication but the manifest, as a crash leaves it. */
function breakOff(years: readonly number[], seed: number): void {
  for (const { path, bytes } of nextFiles(data, years, seed).files.slice(0, -1)) writeFileSync(join(data, path), bytes);
}

function publish(years: readonly number[], seed: number): void {
  const { files, expected } = nextFiles(data, years, seed);
  publishFiles(folderDisk(data), files, expected);
}

describe("a manifest that is older than its editions", () => {
  beforeEach(() => {
    publish([2024], 0);
    cpSync(manifestPath(), join(folder, "m"));
    publish([2025], 1);
    publish([2026], 2);
    cpSync(join(folder, "m"), manifestPath());
    put(folder, "next.csv", "年份,地区,比例,样本量\n2027,长治市,0.15,2000\n");
    put(folder, "breaks.json", '{"breaks":[]}');
  });

  const commands: readonly (readonly [string, readonly string[]])[] = [
    ["import", ["import", "next.csv", "--data", "data"]],
    ["rollback", ["rollback", "0001-00000000", "--data", "data", "--reason", "x"]],
    ["withdraw", ["withdraw", "0001-00000000", "--data", "data", "--reason", "x"]],
    ["reference set", ["reference", "set", "breaks.json", "--data", "data", "--reason", "x"]],
    ["check", ["check", "data"]],
  ];

  test.each(commands)("stops %s: nothing is written or deleted, and the way back is named", async (_, args) => {
    const before = filesOf(data);
    const ran = await run(folder, args);
    expect({ exitCode: ran.exitCode, codes: codes(ran) }).toEqual({ exitCode: 1, codes: ["manifest-behind"] });
    const newest = editionFiles()[2] ?? "";
    expect(newest).toMatch(/^editions\/0003-/);
    expect(ran.result.issues[0]?.message).toContain(`copy of ${newest}`);
    expect(filesOf(data)).toEqual(before);
    // As the words say
    cpSync(join(data, newest), manifestPath());
    expect((await run(folder, ["check", "data"])).result.issues).toEqual([]);
  });

  test("or gone: an import does not begin again", async () => {
    rmSync(manifestPath());
    const before = filesOf(data);
    const ran = await run(folder, ["import", "next.csv", "--data", "data"]);
    expect({ exitCode: ran.exitCode, codes: codes(ran) }).toEqual({ exitCode: 1, codes: ["manifest-behind"] });
    expect(filesOf(data)).toEqual(before);
    expect(codes(await run(folder, ["check", "data"]))).toEqual(["missing-file", "manifest-behind"]);
  });
});

describe("what publications that broke off leave behind is no lost history", () => {
  test("one or two editions that follow the current one", () => {
    publish([2024], 0);
    breakOff([2025], 1);
    expect(found()).toBeNull();
    breakOff([2025], 2);
    expect(editionFiles()).toHaveLength(3);
    expect(found()).toBeNull();
    publish([2025], 3);
    expect(editionFiles()).toHaveLength(2);
  });

  test("a first edition without a manifest", () => {
    for (const folderName of ["waves", "editions"]) folderDisk(data).makeFolder(folderName);
    breakOff([2024], 0);
    expect(found()).toBeNull();
  });

  test("a withdrawal, whose manifest was not written yet", () => {
    publishThree(data);
    for (const { path, bytes } of withdrawal(data).files.slice(0, -1)) writeFileSync(join(data, path), bytes);
    expect(found()).toBeNull();
  });
});

test("a manifest from before a withdrawal, whose edition is deleted, is behind", () => {
  publishThree(data);
  const before = readFileSync(manifestPath());
  const { files, expected } = withdrawal(data);
  publishFiles(folderDisk(data), files, expected, true);
  expect(found()).toBeNull();
  writeFileSync(manifestPath(), before);
  expect(found()).toMatch(/^editions\/0004-/);
});
