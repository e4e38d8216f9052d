import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { runSurvey } from "#cli/runSurvey.ts";
import { packagedReference } from "#core/region/packagedReference.ts";
import { survey } from "#tests/core/survey/importing.ts";
import { codes, filesOf, manifestIn, put, run, temporaryFolder } from "./running.ts";

const at = "2026-01-20T09:00:00+08:00";
const youth = "year,area,dimension,category,rate,n\n2024,长治市,population,youth,0.68,640\n";
let folder = "";

beforeEach(() => {
  folder = temporaryFolder();
  put(folder, "survey.csv", survey(400));
  put(folder, "youth.csv", youth);
});

function publish(...more: readonly string[]) {
  return run(folder, ["import", "survey.csv", "--data", "data", "--at", at, "--json", ...more]);
}

describe("a new year", () => {
  test("is a wave, an edition and a manifest that is its copy", async () => {
    const { exitCode, result } = await publish();
    expect(exitCode).toBe(0);
    expect(result).toMatchObject({
      outcome: "imported",
      shape: "respondents",
      encoding: "utf-8",
      rows: 400,
      years: [2024],
      issues: [],
    });
    const files = filesOf(join(folder, "data"));
    const { edition, previous, publishedAt, waves, revisions } = manifestIn(join(folder, "data"));
    expect(new Set(files.keys())).toEqual(new Set([`editions/${edition}.json`, "manifest.json", waves[0]?.file]));
    expect(files.get("manifest.json")).toBe(files.get(`editions/${edition}.json`));
    expect({ previous, publishedAt }).toEqual({ previous: null, publishedAt: at });
    expect(edition).toMatch(/^0001-[0-9a-f]{8}$/);
    expect(waves).toMatchObject([{ year: 2024, status: "provisional" }]);
    expect(revisions).toEqual([{ edition, at, kind: "publish", year: 2024, reason: "", changed: [], all: true }]);
    expect((await run(folder, ["check", "data"])).exitCode).toBe(0);
  });

  test("gives the same bytes every time", async () => {
    await publish();
    await run(folder, ["import", "survey.csv", "--data", "again", "--at", at]);
    expect(filesOf(join(folder, "again"))).toEqual(filesOf(join(folder, "data")));
  });

  test("its name depends on what is published and not on when", async () => {
    await publish();
    await run(folder, ["import", "survey.csv", "--data", "again", "--at", "2026-05-05T00:00:00Z"]);
    expect(manifestIn(join(folder, "again")).edition).toBe(manifestIn(join(folder, "data")).edition);
  });

  test("several inputs, one from a pipe", async () => {
    const { exitCode, result } = await run(folder, ["import", "survey.csv", "-", "--dry-run", "--json"], {
      input: youth,
    });
    expect(exitCode).toBe(0);
    expect(result).toMatchObject({
      inputs: [
        { name: "survey.csv", shape: "respondents", rows: 400 },
        { name: "-", shape: "aggregate", rows: 1 },
      ],
    });
  });
});

describe("a published year", () => {
  test("does not change without a reason", async () => {
    await publish();
    const before = filesOf(join(folder, "data"));
    put(folder, "survey.csv", survey(410));
    const refused = await publish();
    expect(refused.exitCode).toBe(2);
    expect(refused.result).toMatchObject({ outcome: "failed" });
    expect(refused.result.issues[0]?.message).toContain("--reason");
    // A sentence is enough; the list of all commands comes where a command is not formed as it should be.
    expect(refused.said).not.toContain("survey rollback");
    expect((await publish("--why", "ten forms more")).said).toContain("survey rollback");
    expect(filesOf(join(folder, "data"))).toEqual(before);
    const { edition } = manifestIn(join(folder, "data"));
    expect((await publish("--reason", "ten forms more")).exitCode).toBe(0);
    const now = manifestIn(join(folder, "data"));
    expect(now.previous).toBe(edition);
    expect(now.editions).toMatchObject([{ edition, state: "superseded" }]);
    expect(now.revisions.at(-1)).toMatchObject({
      kind: "correct",
      year: 2024,
      reason: "ten forms more",
      changed: [],
      all: true,
    });
    expect((await run(folder, ["check", "data"])).exitCode).toBe(0);
  });

  test("of the same bytes writes no edition", async () => {
    await publish();
    const before = filesOf(join(folder, "data"));
    expect(codes(await publish("--dry-run"))).toEqual(["nothing-changed"]);
    const again = await publish();
    expect(again.exitCode).toBe(0);
    expect(codes(again)).toEqual(["nothing-changed"]);
    expect(again.result).toMatchObject({ outcome: "imported", files: [] });
    expect(filesOf(join(folder, "data"))).toEqual(before);
  });

  test("changes only in the cells of the input under --merge", async () => {
    await publish();
    put(folder, "figures.csv", "year,area,dimension,category,rate,n\n2024,沁源县,total,,0.09,300\n");
    const { exitCode } = await run(folder, [
      "import",
      "figures.csv",
      "--data",
      "data",
      "--at",
      at,
      "--merge",
      "--reason",
      "added",
    ]);
    expect(exitCode).toBe(0);
    const { revisions, waves } = manifestIn(join(folder, "data"));
    expect(revisions.at(-1)).toMatchObject({ changed: [{ area: "140431", dimension: "total" }] });
    expect(revisions.at(-1)).not.toHaveProperty("all");
    expect(waves).toHaveLength(1);
    expect((await run(folder, ["check", "data"])).exitCode).toBe(0);
  });

  test("takes a youth file in, and keeps the rest", async () => {
    await publish();
    const args = ["import", "youth.csv", "--data", "data", "--at", at, "--json"];
    expect((await run(folder, args)).exitCode).toBe(2);
    expect((await run(folder, [...args, "--reason", "  "])).exitCode).toBe(2);
    const { exitCode, result } = await run(folder, [...args, "--reason", "the bureau's file"]);
    expect(exitCode).toBe(0);
    expect(JSON.stringify(result["waves"])).toContain('"youth"');
    const { revisions, waves } = manifestIn(join(folder, "data"));
    expect(revisions.at(-1)).toMatchObject({
      changed: [{ area: "140400", dimension: "population", category: "youth" }],
    });
    expect(waves).toHaveLength(1);
    expect((await run(folder, ["check", "data"])).exitCode).toBe(0);
  });
});

describe("demonstration and real data", () => {
  test("never stand in one folder, unless the real ones replace the others", async () => {
    await publish("--status", "demo");
    put(
      folder,
      "survey.csv",
      survey(400, (row) => (row["年份"] = "2025")),
    );
    const refused = await publish("--status", "final");
    expect(refused.exitCode).toBe(1);
    expect(codes(refused)).toContain("demo-mixture");
    expect((await publish("--status", "final", "--replace-demo", "--reason", "real data")).exitCode).toBe(0);
    expect(manifestIn(join(folder, "data")).waves).toMatchObject([{ year: 2025, status: "final" }]);
    put(folder, "survey.csv", survey(400));
    expect(codes(await publish("--status", "demo", "--reason", "x"))).toContain("demo-mixture");
  });
});

describe("nothing is written", () => {
  test("by a dry run, which needs no folder and no reason", async () => {
    const { exitCode, result } = await run(folder, ["import", "survey.csv", "--dry-run", "--json"]);
    expect(exitCode).toBe(0);
    expect(result).toMatchObject({ outcome: "imported", waves: [{ format: "science-literacy-wave/1", year: 2024 }] });
    expect(existsSync(join(folder, "data"))).toBe(false);
    await publish();
    put(folder, "survey.csv", survey(410));
    expect((await run(folder, ["import", "survey.csv", "--data", "data", "--dry-run"])).exitCode).toBe(0);
    expect(manifestIn(join(folder, "data")).edition).toMatch(/^0001/);
  });

  test("where a file is refused", async () => {
    for (const args of [
      ["--year", "2020"],
      ["--mapping", "m.json"],
    ]) {
      put(folder, "m.json", '{"colums":{}}');
      const refused = await publish(...args);
      expect(refused.exitCode).toBe(1);
      expect(refused.result.outcome).toBe("rejected");
      expect(refused.result.issues[0]?.severity).toBe("error");
      expect(existsSync(join(folder, "data", "manifest.json"))).toBe(false);
    }
  });

  test("under --strict, where there is as much as a warning", async () => {
    put(
      folder,
      "survey.csv",
      survey(400, (row) => delete row["权重"]),
    );
    expect((await publish("--strict")).exitCode).toBe(1);
    expect((await publish()).exitCode).toBe(0);
  });

  test("where the folder itself is broken", async () => {
    mkdirSync(join(folder, "data"));
    writeFileSync(join(folder, "data/manifest.json"), '{"format":"science-literacy-manifest/2"}');
    const refused = await publish();
    expect(refused.exitCode).toBe(1);
    expect(codes(refused)).toEqual(["newer-version"]);
  });
});

describe("withheld cells", () => {
  test("stay withheld, unless they are revealed, which marks the output", async () => {
    put(
      folder,
      "survey.csv",
      survey(400, (row, place) => (row["县区"] = place < 5 ? "沁县" : "潞州区")),
    );
    const ran = await run(folder, ["import", "survey.csv", "--dry-run", "--json"]);
    expect(ran.result).not.toHaveProperty("revealed");
    const rows = (waves: unknown): string =>
      JSON.stringify(waves).match(/\{[^{}]*"area":"140430"[^{}]*"total"[^{}]*\}/)?.[0] ?? "";
    expect(rows(ran.result["waves"])).toContain('"rate":null');
    const revealed = await run(folder, ["import", "survey.csv", "--dry-run", "--reveal", "--json"]);
    expect(revealed.result).toMatchObject({ revealed: true });
    expect(rows(revealed.result["waves"])).toContain('"suppressedBy":"disclosure"');
    expect(rows(revealed.result["waves"])).not.toContain('"rate":null');
  });
});

describe("another region", () => {
  const elsewhere = {
    code: "140500",
    name: { zh: "晋城市" },
    areas: [{ code: "140502", name: { zh: "城区" }, kind: "county" }],
    populations: packagedReference().region.populations,
    actions: [],
  };

  test("in an empty folder: packaged instruments and the nation's rows, nothing of the packaged city", async () => {
    put(folder, "region.json", JSON.stringify(elsewhere));
    put(
      folder,
      "survey.csv",
      survey(400, (row) => (row["县区"] = "城区")),
    );
    expect((await publish("--region", "region.json")).exitCode).toBe(0);
    const { targets, benchmarks } = manifestIn(join(folder, "data"));
    expect(targets.length).toBeGreaterThan(0);
    expect(new Set([...targets, ...benchmarks].map(({ area }) => area))).toEqual(new Set(["000000"]));
    expect((await run(folder, ["check", "data"])).exitCode).toBe(0);
  });

  test("that published waves do not fit is refused", async () => {
    await publish();
    put(folder, "region.json", JSON.stringify(elsewhere));
    put(
      folder,
      "survey.csv",
      survey(400, (row) => {
        row["年份"] = "2025";
        row["县区"] = "城区";
      }),
    );
    const refused = await publish("--region", "region.json", "--reason", "another region");
    expect(refused.exitCode).toBe(1);
    expect(codes(refused)).toEqual(["unknown-area"]);
    expect(manifestIn(join(folder, "data")).waves).toHaveLength(1);
  });

  test("that no reader would accept is never published", async () => {
    const broken = {
      ...elsewhere,
      populations: [{ id: "farmers", name: { zh: "农民" }, instrument: "pisa" }],
    };
    put(folder, "region.json", JSON.stringify(broken));
    put(
      folder,
      "survey.csv",
      survey(400, (row) => (row["县区"] = "城区")),
    );
    const refused = await publish("--region", "region.json");
    expect(refused.exitCode).toBe(1);
    expect(codes(refused)).toContain("unknown-instrument");
    expect(existsSync(join(folder, "data", "manifest.json"))).toBe(false);
  });

  test("that is no region", async () => {
    put(folder, "region.json", '{"code":"1405"}');
    const refused = await publish("--region", "region.json");
    expect(refused.exitCode).toBe(1);
    expect(codes(refused)).toEqual(["region-wrong-value"]);
  });
});

describe("wrong usage is exit 2, with what can be said", () => {
  test.each([
    [[], "No command"],
    [["publish"], 'no command "publish"'],
    [["chart", "verdict"], "does not have the command chart"],
    [["import"], "No file"],
    [["import", "survey.csv"], "--data"],
    [["import", "survey.csv", "--data", "data", "--reveal"], "--dry-run"],
    [["import", "survey.csv", "--dry-run", "--colour"], "--colour"],
    [["import", "survey.csv", "--dry-run", "--pool", "2022"], "two different years"],
    [["import", "survey.csv", "--dry-run", "--pool", "2022,2022"], "two different years"],
    [["import", "survey.csv", "--dry-run", "--pool", "2022,23"], "two different years"],
    [["import", "survey.csv", "--dry-run", "--accept-review", "absent.json"], "absent.json"],
    [["import", "survey.csv", "--dry-run", "--year", "24"], "not a year"],
    [["import", "survey.csv", "--dry-run", "--status", "official"], "not a status"],
    [["import", "survey.csv", "--dry-run", "--at", "tomorrow"], "not an ISO time"],
    [["import", "survey.csv", "--dry-run", "--at", "2026-01-20T09:00:00"], "not an ISO time"],
    [["import", "survey.csv", "--dry-run", "--at", "2026-02-30T09:00:00Z"], "not an ISO time"],
    [["import", "survey.csv", "--dry-run", "--at", "2026-13-01T09:00:00Z"], "not an ISO time"],
    [["import", "survey.csv", "--dry-run", "--reason", "more\nforms"], "one line of text"],
    [["import", "survey.csv", "--dry-run", "--reason", "more \u202Eforms"], "one line of text"],
    [["import", "absent.csv", "--dry-run"], "absent.csv"],
    [["import", "survey.csv", "--dry-run", "--mapping", "absent.json"], "absent.json"],
    [["import", "survey.csv", "--data", ""], "--data"],
    [["import", "survey.csv", "--dry-run", "--data="], "--data"],
    [["import", "survey.csv", "./survey.csv", "--dry-run"], "given twice"],
    [["import", "-", "-", "--dry-run"], "given twice"],
    [["import", "-", "-#Sheet1", "--dry-run"], "given twice"],
    [["import", "survey.csv", "--data", "youth.csv"], "no folder youth.csv"],
    [["import", "survey.csv", "--data", "survey.csv", "--dry-run"], "no folder survey.csv"],
    [["import", ".", "--dry-run"], "EISDIR"],
    [["check"], "one data folder"],
    [["check", ""], "one data folder"],
    [["check", "a", "b"], "one data folder"],
    [["check", "nowhere"], "no folder nowhere"],
    [["check", "survey.csv"], "no folder survey.csv"],
    [["check", "data", "--colour"], "--colour"],
  ])("%j", async (args, part) => {
    const { exitCode, result } = await run(folder, args);
    expect(exitCode).toBe(2);
    expect(result.outcome).toBe("failed");
    expect(result.issues[0]?.message).toContain(part);
  });

  test.each([
    [["--help"]],
    [["-h"]],
    [["help"]],
    [["import", "--help"]],
    [["import", "survey.csv", "-h", "--data", "data"]],
  ])("but %j is not: it asks how", async (args) => {
    const { exitCode, said } = await run(folder, args);
    expect(exitCode).toBe(0);
    expect(said).toContain("survey import INPUT");
    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  test("a folder that cannot be read is a fault of the machine, told like every other outcome", async () => {
    mkdirSync(join(folder, "data/manifest.json"), { recursive: true });
    for (const args of [
      ["check", "data"],
      ["import", "survey.csv", "--data", "data"],
    ]) {
      const { exitCode, result } = await run(folder, args);
      expect({ exitCode, outcome: result.outcome }).toEqual({ exitCode: 2, outcome: "failed" });
      expect(result.issues).toMatchObject([{ code: "io" }]);
      expect(result.issues[0]?.message).toContain("manifest.json");
    }
  });

  test("our own bug is no crash either", async () => {
    const { exitCode, result } = await runSurvey(["import", "survey.csv", "--data", "data"], {
      locale: "en",
      folder,
      input: (async function* () {})(),
      say: () => undefined,
      progress: () => undefined,
      now: () => {
        throw new RangeError("no such moment");
      },
    });
    expect({ exitCode, result }).toMatchObject({
      exitCode: 2,
      result: { outcome: "failed", issues: [{ code: "fault", message: expect.stringContaining("no such moment") }] },
    });
  });

  test("in Chinese where the language is not English", async () => {
    const { result } = await run(folder, ["import", "survey.csv"], { locale: "zh" });
    expect(result.issues[0]?.message).toContain("没有给出数据文件夹");
  });
});
