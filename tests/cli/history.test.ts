import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { beforeEach, describe, expect, test } from "vitest";
import { checkFolder } from "#cli/checkFolder.ts";
import { folderDisk } from "#cli/disk.ts";
import { packaged } from "#tests/core/dataset/packaged.ts";
import { codes, filesOf, manifestIn, put, run, temporaryFolder, type Ran } from "./running.ts";

const at = "2026-01-20T09:00:00+08:00";
let folder = "";
let data = "";
/** Names of the editions, in order. */
let editions: string[] = [];

const table = (year: number, rate: number, n = 400): string =>
  `年份,地区,分组,类别,比例,样本量\n${year},长治市,total,,${rate},2200\n${year},长治市,residence,rural,${rate - 0.04},${n}\n`;

async function publish(name: string, text: string, when = at): Promise<void> {
  put(folder, name, text);
  const ran = await run(folder, ["import", name, "--data", "data", "--at", when, "--reason", "复核"]);
  if (ran.exitCode !== 0) throw new Error(JSON.stringify(ran.result));
  editions.push(String(ran.result["edition"]));
}

beforeEach(async () => {
  folder = temporaryFolder();
  data = join(folder, "data");
  editions = [];
  await publish("a.csv", table(2024, 0.12));
  await publish("b.csv", table(2024, 0.13));
  await publish("c.csv", table(2025, 0.14));
});

const later = "2026-02-01T09:00:00+08:00";
const change = (command: string, edition: string, ...more: readonly string[]): Promise<Ran> =>
  run(folder, [command, edition, "--data", "data", "--reason", "数据有误", "--at", later, ...more]);
const check = () => run(folder, ["check", "data"]);
const waveOf = (edition: string | undefined, year: number): string => {
  const manifest: ReturnType<typeof manifestIn> = JSON.parse(
    readFileSync(join(data, `editions/${edition}.json`), "utf8"),
  );
  return manifest.waves.find((wave) => wave.year === year)?.file ?? "";
};

describe("rollback", () => {
  test("publishes the old waves as a new edition; the folder stays whole", async () => {
    const [first = "", , third = ""] = editions;
    const waves = filesOf(join(data, "waves"));
    const { exitCode, result, said } = await change("rollback", first);
    expect(exitCode).toBe(0);
    expect(result).toMatchObject({ outcome: "published", previous: third, years: [2024, 2025], issues: [] });
    expect(manifestIn(data)).toMatchObject({ edition: result["edition"], previous: third, publishedAt: later });
    expect(manifestIn(data).waves.map(({ year, file }) => [year, file])).toEqual([[2024, waveOf(first, 2024)]]);
    expect(filesOf(join(data, "waves"))).toEqual(waves);
    expect(said).toContain(`in edition ${first}`);
    expect(await check()).toMatchObject({ exitCode: 0, result: { issues: [] } });
  });

  test("forward again brings the same waves back", async () => {
    const [first = "", , third = ""] = editions;
    await change("rollback", first);
    expect((await change("rollback", third)).exitCode).toBe(0);
    expect(manifestIn(data).waves.map(({ year }) => year)).toEqual([2024, 2025]);
    expect((await check()).exitCode).toBe(0);
  });

  test("to where the folder is already changes nothing", async () => {
    const before = filesOf(data);
    const ran = await change("rollback", editions[2] ?? "");
    expect(ran).toMatchObject({ exitCode: 0, result: { outcome: "unchanged", issues: [{ code: "nothing-changed" }] } });
    expect(filesOf(data)).toEqual(before);
  });

  test("a dry run writes nothing and names the edition that would be published", async () => {
    const before = filesOf(data);
    const planned = await change("rollback", editions[0] ?? "", "--dry-run");
    expect(planned).toMatchObject({ exitCode: 0, result: { outcome: "planned", years: [2024, 2025] } });
    expect(filesOf(data)).toEqual(before);
    expect((await change("rollback", editions[0] ?? "")).result["edition"]).toBe(planned.result["edition"]);
  });

  test("the file of the current edition, where it is gone, comes back with the new one", async () => {
    rmSync(join(data, `editions/${editions[2]}.json`));
    expect((await change("rollback", editions[0] ?? "")).exitCode).toBe(0);
    expect((await check()).result.issues).toEqual([]);
  });

  test("refuses waves that speak of an area which the region of today does not have", async () => {
    const { region } = packaged;
    const areas = region.areas
      .filter(({ code }) => code !== "140423")
      .map((area) => {
        const { members, ...rest } = area;
        return members === undefined ? area : { ...rest, members: members.filter((code) => code !== "140423") };
      });
    await publish("county.csv", "年份,地区,比例,样本量\n2026,长治市,0.13,2000\n2026,襄垣县,0.12,400\n");
    put(folder, "region.json", JSON.stringify({ ...region, areas }));
    put(folder, "later.csv", "年份,地区,比例,样本量\n2026,长治市,0.14,2000\n");
    const args = ["import", "later.csv", "--region", "region.json", "--data", "data", "--at", at, "--reason", "撤县"];
    expect((await run(folder, args)).exitCode).toBe(0);
    const before = filesOf(data);
    const ran = await change("rollback", editions[3] ?? "");
    expect({ exitCode: ran.exitCode, codes: codes(ran) }).toEqual({ exitCode: 1, codes: ["rollback-misfit"] });
    expect(ran.result.issues[0]?.message).toContain("140423");
    expect(filesOf(data)).toEqual(before);
  });

  test.each([
    ["an edition that never was", () => change("rollback", "0009-00000000"), "edition-unknown"],
    [
      "an edition of which a wave is gone",
      () => {
        rmSync(join(data, waveOf(editions[0], 2024)));
        return change("rollback", editions[0] ?? "");
      },
      "missing-file",
    ],
    [
      "an edition that was edited",
      () => {
        const path = join(data, `editions/${editions[0]}.json`);
        writeFileSync(path, readFileSync(path, "utf8").replace("农民", "工人"));
        return change("rollback", editions[0] ?? "");
      },
      "wrong-hash",
    ],
    [
      "a withdrawn edition",
      async () => {
        await change("withdraw", editions[1] ?? "");
        return change("rollback", editions[1] ?? "");
      },
      "edition-withdrawn",
    ],
  ])("refuses %s", async (_, attempt, code) => {
    const ran = await attempt();
    expect({ exitCode: ran.exitCode, codes: codes(ran) }).toEqual({ exitCode: 1, codes: [code] });
  });

  test.each([
    ["no reason", ["rollback", "0001-00000000", "--data", "data"]],
    ["a reason of blanks", ["rollback", "0001-00000000", "--data", "data", "--reason", " "]],
    ["no folder", ["rollback", "0001-00000000", "--reason", "x"]],
    ["no edition", ["rollback", "--data", "data", "--reason", "x"]],
    ["two editions", ["rollback", "a", "b", "--data", "data", "--reason", "x"]],
    ["a folder that is not there", ["rollback", "a", "--data", "nowhere", "--reason", "x"]],
    ["an option of another command", ["rollback", "a", "--data", "data", "--reason", "x", "--pool", "2023,2024"]],
    ["a day that no month has", ["withdraw", "a", "--data", "data", "--reason", "x", "--at", "2026-02-30T09:00:00Z"]],
  ])("%s is wrong usage", async (_, args) => {
    expect(await run(folder, args)).toMatchObject({ exitCode: 2, result: { outcome: "failed" } });
  });

  test("a folder in which nothing is published is refused", async () => {
    mkdirSync(join(folder, "empty"));
    const ran = await run(folder, ["withdraw", "a", "--data", "empty", "--reason", "x"]);
    expect({ exitCode: ran.exitCode, codes: codes(ran) }).toEqual({ exitCode: 1, codes: ["folder-without-manifest"] });
    expect(filesOf(join(folder, "empty")).size).toBe(0);
  });
});

describe("withdraw", () => {
  test("the year goes back to the wave before; the editions and the wave are deleted, the rest stays", async () => {
    const [first = "", second = "", third = ""] = editions;
    const bad = waveOf(second, 2024);
    const [old, other] = [waveOf(first, 2024), waveOf(third, 2025)];
    const { exitCode, result, said } = await change("withdraw", second);
    expect(exitCode).toBe(0);
    expect(result).toMatchObject({ outcome: "published", previous: third, years: [2024], withdrawn: [second, third] });
    const gone = [`editions/${second}.json`, `editions/${third}.json`, bad];
    expect(result["purge"]).toEqual(["manifest.json", ...gone].map((path) => `data/${path}`));
    expect(result["removed"]).toHaveLength(3);
    expect(result["removed"]).toEqual(expect.arrayContaining(gone));
    expect(gone.filter((path) => existsSync(join(data, path)))).toEqual([]);
    expect(manifestIn(data).waves.map(({ file }) => file)).toEqual([old, other]);
    expect(manifestIn(data).editions.map(({ edition, state }) => [edition, state])).toEqual([
      [first, "superseded"],
      [second, "withdrawn"],
      [third, "withdrawn"],
    ]);
    for (const path of gone) expect(said).toContain(`data/${path}`);
    expect(await check()).toMatchObject({ exitCode: 0, result: { issues: [] } });
  });

  test("the next import goes on from there", async () => {
    await change("withdraw", editions[1] ?? "");
    await publish("d.csv", table(2026, 0.15), later);
    expect(editions.at(-1)).toMatch(/^0005-/);
    expect((await check()).result.issues).toEqual([]);
  });

  test("what a crash left is told by check, and goes with the same command or with the next publication", async () => {
    const [, second = "", third = ""] = editions;
    const kept = new Map(
      [`editions/${second}.json`, `editions/${third}.json`, waveOf(second, 2024)].map((path) => [
        path,
        readFileSync(join(data, path)),
      ]),
    );
    await change("withdraw", second);
    const crash = (): void => {
      for (const [path, bytes] of kept) writeFileSync(join(data, path), bytes);
    };
    crash();
    expect(checkFolder(folderDisk(data)).findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(
      Array.from({ length: 3 }, () => "warning withdrawn-left"),
    );
    const again = await change("withdraw", second);
    expect(again).toMatchObject({ exitCode: 0, result: { issues: [{ code: "edition-withdrawn-already" }] } });
    expect((await check()).result.issues).toEqual([]);
    crash();
    await publish("d.csv", table(2026, 0.15), later);
    expect((await check()).result.issues).toEqual([]);
  });

  test("a dry run tells what would go, and deletes nothing", async () => {
    const before = filesOf(data);
    const ran = await change("withdraw", editions[1] ?? "", "--dry-run");
    expect(ran).toMatchObject({ exitCode: 0, result: { outcome: "planned", withdrawn: editions.slice(1) } });
    expect(filesOf(data)).toEqual(before);
  });

  test("an edition that brought no wave has nothing to withdraw", async () => {
    const { result } = await change("rollback", editions[0] ?? "");
    const ran = await change("withdraw", String(result["edition"]));
    expect({ exitCode: ran.exitCode, codes: codes(ran) }).toEqual({ exitCode: 1, codes: ["withdraw-nothing"] });
  });

  test("as long as an edition cannot be read, nobody knows what it names: nothing is deleted", async () => {
    rmSync(join(data, `editions/${editions[0]}.json`));
    const before = filesOf(data);
    const ran = await change("withdraw", editions[1] ?? "");
    expect({ exitCode: ran.exitCode, codes: codes(ran) }).toEqual({ exitCode: 1, codes: ["missing-file"] });
    expect(filesOf(data)).toEqual(before);
  });
});

describe("verify", () => {
  const code = (edition: string | undefined, sha256: string): string => `${edition}-${sha256.slice(0, 16)}`;
  const hashes = (): readonly string[] => {
    return editions.map((edition) =>
      createHash("sha256")
        .update(readFileSync(join(data, `editions/${edition}.json`)))
        .digest("hex"),
    );
  };
  const verify = (text: string) => run(folder, ["verify", text, "--data", "data"]);

  test("tells the current edition, a superseded and a withdrawn one", async () => {
    const [, second = "", third = ""] = hashes();
    expect(await verify(code(editions[2], third))).toMatchObject({
      exitCode: 0,
      result: { outcome: "accepted", state: "current", edition: editions[2], publishedAt: at, issues: [] },
    });
    expect(await verify(code(editions[1], second))).toMatchObject({
      exitCode: 0,
      result: { state: "superseded", current: editions[2], issues: [{ severity: "info", code: "code-superseded" }] },
    });
    await change("withdraw", editions[1] ?? "");
    expect(await verify(code(editions[1], second))).toMatchObject({
      exitCode: 0,
      result: { state: "withdrawn", issues: [{ severity: "warning", code: "code-withdrawn" }] },
    });
  });

  test("reads what somebody typed off a sheet: capitals, blanks, full-width digits", async () => {
    const [first = ""] = hashes();
    const typed = ` ${code(editions[0], first).toUpperCase().replace("0001", "\uFF10\uFF10\uFF10\uFF11")} `;
    expect(await verify(typed)).toMatchObject({ exitCode: 0, result: { edition: editions[0] } });
  });

  test("refuses what does not fit", async () => {
    const [first = "", second = ""] = hashes();
    for (const [text, state, expected] of [
      [code(editions[0], second), "superseded", "code-differs"],
      [code("0009-00000000", first), "unknown", "code-unknown"],
      ["0001", "unknown", "code-malformed"],
    ] as const) {
      const ran = await verify(text);
      expect(ran).toMatchObject({ exitCode: 1, result: { outcome: "rejected", state } });
      expect(codes(ran)).toEqual([expected]);
    }
  });

  test("a right code of an edition whose file was changed is refused", async () => {
    const [first = ""] = hashes();
    writeFileSync(join(data, `editions/${editions[0]}.json`), "{}");
    expect(codes(await verify(code(editions[0], first)))).toEqual(["wrong-hash"]);
  });

  test("needs a code and a folder", async () => {
    expect((await run(folder, ["verify", "--data", "data"])).exitCode).toBe(2);
    expect((await run(folder, ["verify", "0001-00000000-0000000000000000"])).exitCode).toBe(2);
  });
});

describe("reference set", () => {
  const target = {
    id: "city-2030",
    area: "140400",
    dimension: "total",
    year: 2030,
    rate: 0.2,
    operator: ">=",
    instrument: "cast-18-69",
    source: { zh: "下一个实施方案" },
  };
  const set = (change: object | string, ...more: readonly string[]) => {
    put(folder, "reference.json", typeof change === "string" ? change : JSON.stringify(change));
    return run(folder, ["reference", "set", "reference.json", "--data", "data", "--reason", "新规划", ...more]);
  };

  test("publishes the lists that are given; import goes on with them", async () => {
    const waves = manifestIn(data).waves;
    const { exitCode, result } = await set({ targets: [target] }, "--at", later);
    expect({ exitCode, result }).toMatchObject({ exitCode: 0, result: { outcome: "published", lists: ["targets"] } });
    expect(manifestIn(data)).toMatchObject({ targets: [target], waves, publishedAt: later });
    expect(manifestIn(data).revisions.at(-1)).toMatchObject({ kind: "reference", reason: "新规划", changed: [] });
    await publish("d.csv", table(2026, 0.15), later);
    expect(manifestIn(data).targets).toEqual([target]);
    expect((await check()).result.issues).toEqual([]);
  });

  test("what is published already changes nothing", async () => {
    await set({ targets: [target] });
    const before = filesOf(data);
    expect(await set({ targets: [target] })).toMatchObject({ exitCode: 0, result: { outcome: "unchanged" } });
    expect(filesOf(data)).toEqual(before);
  });

  test("tells where the file is at fault, in words, and writes nothing", async () => {
    const before = filesOf(data);
    const { exitCode, result } = await set({ targets: [{ ...target, rate: 20 }] });
    expect(exitCode).toBe(1);
    expect(result.issues).toMatchObject([{ code: "reference-rate", input: "reference.json", value: "20" }]);
    expect(result.issues[0]?.message).toContain("targets.0.rate");
    expect(filesOf(data)).toEqual(before);
  });

  test("a file in GBK is refused: its text would be published misread", async () => {
    const text = JSON.stringify({ targets: [target] });
    writeFileSync(join(folder, "gbk.json"), iconv.encode(text, "gb18030"));
    const ran = await run(folder, ["reference", "set", "gbk.json", "--data", "data", "--reason", "x"]);
    expect({ exitCode: ran.exitCode, codes: codes(ran) }).toEqual({ exitCode: 1, codes: ["json-not-utf8"] });
  });

  test("refuses to drop an instrument that waves were measured with", async () => {
    const cast = { id: "cast-2026", name: { zh: "新口径" }, ages: [18, 69], passMark: 70, of: 100 };
    const ran = await set({ instruments: [cast] });
    expect(ran.exitCode).toBe(1);
    expect(codes(ran)).toContain("instrument-in-use");
  });

  test.each([
    ["no verb", ["reference", "x.json", "--data", "data", "--reason", "x"]],
    ["another verb", ["reference", "get", "x.json", "--data", "data", "--reason", "x"]],
    ["no file", ["reference", "set", "--data", "data", "--reason", "x"]],
    ["a file that is not there", ["reference", "set", "x.json", "--data", "data", "--reason", "x"]],
    ["no reason", ["reference", "set", "x.json", "--data", "data"]],
  ])("%s is wrong usage or a fault of the disk", async (_, args) => {
    expect((await run(folder, args)).exitCode).toBe(2);
  });
});
