import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { survey } from "#tests/core/survey/importing.ts";
import { codes, filesOf, manifestIn, put, run, temporaryFolder } from "./running.ts";

const at = "2026-01-20T09:00:00+08:00";
let folder = "";
let data = "";

beforeEach(async () => {
  folder = temporaryFolder();
  data = join(folder, "data");
  put(folder, "survey.csv", survey(400));
  put(
    folder,
    "next.csv",
    survey(400, (row) => (row["年份"] = "2025")),
  );
  await run(folder, ["import", "survey.csv", "--data", "data", "--at", at]);
});

const publish = (input: string, ...more: readonly string[]) =>
  run(folder, ["import", input, "--data", "data", "--at", at, ...more]);

test.each([
  ["gone", (path: string) => rmSync(path)],
  ["damaged", (path: string) => writeFileSync(path, "{")],
])("a wave that is %s comes back with the survey that it was made from", async (_, damage) => {
  const before = filesOf(data);
  const file = manifestIn(data).waves[0]?.file ?? "";
  damage(join(data, file));
  const { exitCode, result } = await publish("survey.csv");
  expect(exitCode).toBe(0);
  expect(result).toMatchObject({ outcome: "imported", files: [file], issues: [{ code: "nothing-changed" }] });
  expect(filesOf(data)).toEqual(before);
  expect((await run(folder, ["check", "data"])).exitCode).toBe(0);
});

test("a damaged wave can be replaced by another one, but not joined", async () => {
  rmSync(join(data, manifestIn(data).waves[0]?.file ?? ""));
  put(folder, "survey.csv", survey(410));
  const joined = await publish("survey.csv", "--merge", "--reason", "more forms");
  expect({ exitCode: joined.exitCode, codes: codes(joined) }).toEqual({ exitCode: 1, codes: ["missing-file"] });
  expect((await publish("survey.csv", "--reason", "more forms")).exitCode).toBe(0);
});

test("the file of the current edition comes back with the next one", async () => {
  const file = `editions/${manifestIn(data).edition}.json`;
  rmSync(join(data, file));
  const { exitCode, result } = await publish("next.csv");
  expect(exitCode).toBe(0);
  expect(result["files"]).toContain(file);
  expect((await run(folder, ["check", "data"])).exitCode).toBe(0);
});

test("nothing is published on a manifest that is not its edition", async () => {
  const path = join(data, "manifest.json");
  writeFileSync(path, readFileSync(path, "utf8").replace(at, "2026-01-21T09:00:00+08:00"));
  const before = filesOf(data);
  const refused = await publish("next.csv");
  expect({ exitCode: refused.exitCode, codes: codes(refused) }).toEqual({
    exitCode: 1,
    codes: ["manifest-not-edition"],
  });
  expect(filesOf(data)).toEqual(before);
});
