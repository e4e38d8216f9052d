import { hostname } from "node:os";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { folderDisk } from "#cli/disk.ts";
import { publishFiles } from "#cli/publishFiles.ts";
import { publishPlan } from "#cli/publishPlan.ts";
import { askingDisk, currentIn, nextFiles, publishThree } from "./publishing.ts";
import { filesOf, temporaryFolder } from "./running.ts";

let data = "";

beforeEach(() => {
  data = temporaryFolder();
  publishThree(data);
});

const publish = (disk = folderDisk(data)) => {
  const current = currentIn(data);
  const { files } = nextFiles(data, [2026]);
  return () => publishPlan({ disk, current, files }, "data", "en");
};

test("a folder that changed since the plan was made is refused, with what changed in it", () => {
  const late = publish();
  const planned = currentIn(data)?.manifest.edition;
  const { files, expected } = nextFiles(data, [2024, 2027], 5);
  publishFiles(folderDisk(data), files, expected);
  const before = filesOf(data);
  const found = currentIn(data)?.manifest.edition;
  expect(late()).toMatchObject({
    kind: "refused",
    issues: [
      { code: "folder-changed", detail: { expected: planned, found } },
      { code: "folder-difference", detail: { years: [2024, 2027] } },
    ],
  });
  expect(filesOf(data)).toEqual(before);
});

test("a folder that somebody else is writing to is refused, with who it is", () => {
  const lock = { holder: "x", process: process.pid, host: hostname(), time: new Date().toISOString() };
  writeFileSync(join(data, ".lock"), JSON.stringify(lock));
  expect(publish()()).toMatchObject({
    kind: "refused",
    issues: [{ code: "folder-locked", detail: { holder: `${hostname()}, ${process.pid}, ${lock.time}` } }],
  });
});

test("a disk that fails is a fault of the machine, told with the folder as the caller named it", () => {
  const full = askingDisk(folderDisk(data), (step) => {
    if (step === "write") throw new Error("ENOSPC: no space left on device");
  });
  expect(publish(full)).toThrow("Cannot write data: ENOSPC: no space left on device");
});
