import { rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { codes, filesOf, manifestIn, put, run, temporaryFolder } from "./running.ts";

const at = "2026-01-20T09:00:00+08:00";
let folder = "";
let data = "";

const table = (year: number, rate: number): string =>
  `年份,地区,分组,类别,比例,样本量\n${year},长治市,total,,${rate},2200\n${year},长治市,residence,rural,${rate - 0.04},400\n`;

const publish = (name: string, ...more: readonly string[]) => run(folder, ["import", name, "--data", "data", ...more]);

beforeEach(async () => {
  folder = temporaryFolder();
  data = join(folder, "data");
  put(folder, "2024.csv", table(2024, 0.12));
  put(folder, "2025.csv", table(2025, 0.14));
  put(folder, "breaks.json", '{"breaks":[]}');
  await publish("2024.csv", "--at", at);
});

describe("a reason", () => {
  test("has at most 500 characters, each as people count them", async () => {
    put(folder, "again.csv", table(2024, 0.13));
    const before = filesOf(data);
    const long = await publish("again.csv", "--reason", "改".repeat(501));
    expect(long).toMatchObject({ exitCode: 2, result: { outcome: "failed", issues: [{ code: "usage" }] } });
    expect(long.result.issues[0]?.message).toMatch(/501 characters; the limit is 500/);
    expect(filesOf(data)).toEqual(before);
    expect((await publish("again.csv", "--at", at, "--reason", "𠮷".repeat(500))).exitCode).toBe(0);
  });

  test.each([
    ["rollback", "0001-00000000"],
    ["withdraw", "0001-00000000"],
    ["reference", "set", "breaks.json"],
  ])("of %s too", async (...command) => {
    const ran = await run(folder, [...command, "--data", "data", "--reason", "x".repeat(501)]);
    expect({ exitCode: ran.exitCode, codes: codes(ran) }).toEqual({ exitCode: 2, codes: ["usage"] });
  });
});

describe("a time before the current edition", () => {
  // 08:59 in a zone eight hours east is 00:59 UTC.
  const early = "2026-01-20T00:59:00Z";

  test.each([
    ["import", "2025.csv"],
    ["reference", "set", "breaks.json", "--reason", "x"],
    ["rollback", "0001-00000000", "--reason", "x"],
    ["withdraw", "0001-00000000", "--reason", "x"],
  ])("is refused by %s, with both times", async (...command) => {
    const before = filesOf(data);
    const ran = await run(folder, [...command, "--data", "data", "--at", early]);
    expect({ exitCode: ran.exitCode, codes: codes(ran) }).toEqual({ exitCode: 2, codes: ["usage"] });
    expect(ran.result.issues[0]?.message).toContain(early);
    expect(ran.result.issues[0]?.message).toContain(at);
    expect(filesOf(data)).toEqual(before);
  });

  test.each([
    ["import", "2025.csv"],
    ["reference", "set", "breaks.json", "--reason", "x"],
    ["rollback", "0001-00000000", "--reason", "x"],
    ["withdraw", "0001-00000000", "--reason", "x"],
  ])("by the clock of this machine is refused by %s too, and no help is needed for that", async (...command) => {
    const before = filesOf(data);
    const ran = await run(folder, [...command, "--data", "data"], { now: early });
    expect({ exitCode: ran.exitCode, codes: codes(ran) }).toEqual({ exitCode: 2, codes: ["io"] });
    expect(ran.result.issues[0]?.message).toContain(at);
    expect(ran.result.issues[0]?.message).toMatch(/Check this computer's date, time and time zone/);
    expect(ran.said).not.toContain("survey import");
    expect(filesOf(data)).toEqual(before);
  });

  test("the same moment is not before it", async () => {
    expect((await publish("2025.csv", "--at", "2026-01-20T01:00:00Z")).exitCode).toBe(0);
  });
});

test("a wave that stays and cannot be read is told; one that is given anew is not", async () => {
  await publish("2025.csv", "--at", at);
  const [wave] = manifestIn(data).waves;
  rmSync(join(data, wave?.file ?? ""));
  put(folder, "2026.csv", table(2026, 0.15));
  const { exitCode, result } = await publish("2026.csv", "--at", at);
  expect(exitCode).toBe(0);
  expect(result.issues.filter(({ code }) => code === "wave-unread")).toMatchObject([
    { severity: "warning", message: expect.stringContaining(wave?.file ?? "") as string },
  ]);
  expect(codes(await publish("2026.csv", "--at", at))).toEqual(expect.arrayContaining(["wave-unread"]));
  expect(codes(await publish("2024.csv", "--at", at))).not.toContain("wave-unread");
  expect((await run(folder, ["check", "data"])).exitCode).toBe(0);
});

test("the youth of a year that is replaced whole are told first", async () => {
  put(folder, "youth.csv", "年份,地区,分组,类别,比例,样本量\n2024,长治市,population,youth,0.28,2000\n");
  put(folder, "whole.csv", "年份,地区,比例,样本量\n2024,长治市,0.13,2200\n");
  expect((await publish("youth.csv", "--at", at, "--reason", "青少年")).exitCode).toBe(0);
  const { result } = await publish("whole.csv", "--at", at, "--reason", "复核");
  const [vanish] = result.issues.filter(({ code }) => code === "cells-vanish");
  expect(vanish?.severity).toBe("warning");
  // By hand: of total, rural and youth only the total is given again.
  expect(vanish?.message).toMatch(/2 are not in this import.*: Changzhi, youth[^;]*; Changzhi, rural/i);
  expect(vanish?.message).toContain("--merge");
  put(folder, "farmers.csv", "年份,地区,分组,类别,比例,样本量\n2024,长治市,population,farmers,0.08,500\n");
  expect(codes(await publish("farmers.csv", "--at", at, "--reason", "农民", "--merge"))).not.toContain("cells-vanish");
});
