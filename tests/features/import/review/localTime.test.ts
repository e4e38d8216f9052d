import { afterEach, expect, test } from "vitest";
import { isPublicationTime } from "#core/dataset/publicationTime.ts";
import { localTime } from "#features/import/review/localTime.ts";

const zone = process.env["TZ"];
afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

test.each([
  ["Asia/Shanghai", "2026-01-20T09:00:05+08:00"],
  ["UTC", "2026-01-20T01:00:05+00:00"],
  ["America/St_Johns", "2026-01-19T21:30:05-03:30"],
])("a moment in %s is %s", (place, text) => {
  process.env["TZ"] = place;
  const moment = new Date("2026-01-20T01:00:05.900Z");
  expect(localTime(moment)).toBe(text);
  expect(isPublicationTime(localTime(moment))).toBe(true);
});
