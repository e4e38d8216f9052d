import { writeFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { beforeEach, describe, expect, test } from "vitest";
import { survey } from "#tests/core/survey/importing.ts";
import { codes, put, run, temporaryFolder } from "./running.ts";

let folder = "";

beforeEach(() => {
  folder = temporaryFolder();
});

const table = [
  "2024年长治市公民科学素质调查结果,,,,",
  "县区,样本数,具备科学素质比例（%）,姓名,备注",
  "潞州区,400,15.2,张三,甲",
  "长冶县,300,9.8,李四,",
  "",
].join("\n");

test("tells columns, header, shape, years, units and encoding of a table as it came", async () => {
  writeFileSync(join(folder, "table.csv"), iconv.encode(table, "gb18030"));
  const { exitCode, result, said } = await run(folder, ["inspect", "table.csv", "--json"]);
  expect(exitCode).toBe(0);
  expect(result).toMatchObject({
    outcome: "inspected",
    importable: false,
    shape: "aggregate",
    encoding: "gb18030",
    rows: 2,
    years: [2024],
    inputs: [
      {
        name: "table.csv",
        delimiter: ",",
        sheet: null,
        titles: ["2024年长治市公民科学素质调查结果"],
        headerRow: 2,
        header: ["县区", "样本数", "具备科学素质比例（%）", "姓名", "备注"],
        rateUnit: "percent",
        unknownValues: [{ column: "县区", value: "长冶县", near: "140404" }],
      },
    ],
  });
  expect(codes({ exitCode, result, said })).toEqual(expect.arrayContaining(["unknown-area", "column-withheld"]));
  for (const told of [
    "GB18030",
    "comma",
    "row 2",
    "County",
    "Sample size",
    "(may identify a person, not read)",
    "(not used)",
  ])
    expect(said).toContain(told);
  expect(said).toContain("= 140404");
});

test("shows no name of a person, whoever looks", async () => {
  put(folder, "table.csv", table);
  const { result, said } = await run(folder, ["inspect", "table.csv"]);
  expect(JSON.stringify(result) + said).not.toMatch(/张三|李四/);
});

test("changes nothing and asks for no folder; several inputs, one from a pipe", async () => {
  put(folder, "survey.csv", survey(400));
  const { exitCode, result, said } = await run(folder, ["inspect", "survey.csv", "-"], {
    input: "year,area,dimension,category,rate,n\n2024,长治市,population,youth,0.68,640\n",
  });
  expect(exitCode).toBe(0);
  expect(result).toMatchObject({
    importable: true,
    inputs: [
      { name: "survey.csv", shape: "respondents", rows: 400 },
      { name: "-", shape: "aggregate", rows: 1 },
    ],
  });
  expect(said).toContain("can be imported");
});

test("a mapping and a year change what is understood", async () => {
  put(folder, "figures.csv", "地,值,人数\n长治市,0.141,2000\n");
  expect((await run(folder, ["inspect", "figures.csv"])).result).toMatchObject({ importable: false });
  put(folder, "mapping.json", JSON.stringify({ columns: { area: "地", rate: "值" }, rateUnit: "share" }));
  const mapped = await run(folder, ["inspect", "figures.csv", "--mapping", "mapping.json", "--year", "2024"]);
  expect(mapped.result).toMatchObject({ importable: true, shape: "aggregate", years: [2024] });
});

test("a folder tells the region whose areas are known", async () => {
  const region = {
    code: "140500",
    name: { zh: "晋城市" },
    areas: [{ code: "140502", name: { zh: "某区" }, kind: "county" }],
    populations: [],
    actions: [],
  };
  put(folder, "region.json", JSON.stringify(region));
  put(folder, "figures.csv", "年份,地区,比例,样本量\n2024,某区,0.12,800\n2024,晋城市,0.13,2000\n");
  const publish = [
    "import",
    "figures.csv",
    "--region",
    "region.json",
    "--data",
    "data",
    "--at",
    "2026-01-20T09:00:00Z",
  ];
  expect((await run(folder, publish)).exitCode).toBe(0);
  expect(codes(await run(folder, ["inspect", "figures.csv"]))).toContain("unknown-area");
  const { result } = await run(folder, ["inspect", "figures.csv", "--data", "data"]);
  expect(result).toMatchObject({ importable: true });
});

describe("exit code", () => {
  test("1 where nothing at all is understood", async () => {
    writeFileSync(join(folder, "photo.jpg"), new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46]));
    const { exitCode, result } = await run(folder, ["inspect", "photo.jpg"]);
    expect({ exitCode, outcome: result.outcome }).toEqual({ exitCode: 1, outcome: "rejected" });
    expect(result.issues.length).toBeGreaterThan(0);
  });

  test("1 where the mapping is not one", async () => {
    put(folder, "table.csv", table);
    put(folder, "mapping.json", '{"colums":{}}');
    const ran = await run(folder, ["inspect", "table.csv", "--mapping", "mapping.json"]);
    expect({ exitCode: ran.exitCode, codes: codes(ran) }).toEqual({ exitCode: 1, codes: ["mapping-unknown-key"] });
  });

  test.each([
    ["no input", ["inspect"]],
    ["no such file", ["inspect", "nowhere.csv"]],
    ["no year", ["inspect", "table.csv", "--year", "24"]],
    ["an option of import", ["inspect", "table.csv", "--status", "final"]],
    ["no folder there", ["inspect", "table.csv", "--data", "data"]],
  ])("2: %s", async (_, args) => {
    put(folder, "table.csv", table);
    expect(await run(folder, args)).toMatchObject({ exitCode: 2, result: { outcome: "failed" } });
  });
});

test("several tables of a file are told one by one", async () => {
  const text = "2024年\n地区,比例,样本量\n全市,14.1%,2400\n\n表2 分人群\n人群,样本量,比例\n农民,812,7.2%\n";
  writeFileSync(join(folder, "tables.csv"), text);
  writeFileSync(
    join(folder, "mapping.json"),
    JSON.stringify({ tables: [{ headerRow: 2 }, { headerRow: 6, leave: true }] }),
  );
  const both = await run(folder, ["inspect", "tables.csv"]);
  expect(both.exitCode).toBe(0);
  for (const told of ["Table 1, begins at A2", "Table 2, begins at A6", "表2 分人群", "row 6"])
    expect(both.said).toContain(told);
  const { said, result } = await run(folder, ["inspect", "tables.csv", "--mapping", "mapping.json", "--json"]);
  expect(said).toContain("Table 2, begins at A6, left out");
  expect(result).toMatchObject({ rows: 1, inputs: [{ tables: [{ isLeftOut: false }, { isLeftOut: true }] }] });
});
