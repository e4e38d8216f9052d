import { afterEach, expect, test } from "vitest";
import { instantOf } from "#core/dataset/publicationTime.ts";
import { clockOf, timeOfClock } from "#features/import/review/clockTime.ts";

const zone = process.env["TZ"];
afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

/** Offsets as in the IANA time zone database: New York is four hours behind UTC in summer, five in winter. */
test.each([
  ["Asia/Shanghai", "2026-11-20T10:30", "2026-11-20T10:30:00+08:00"],
  ["Asia/Shanghai", "2026-11-20T10:30:05", "2026-11-20T10:30:05+08:00"],
  ["UTC", "2028-02-29T00:00", "2028-02-29T00:00:00+00:00"],
  ["America/New_York", "2026-07-01T23:59:59", "2026-07-01T23:59:59-04:00"],
  ["America/New_York", "2026-12-01T23:59:59", "2026-12-01T23:59:59-05:00"],
])("on a clock in %s %s is %s, and the other way round", (place, clock, at) => {
  process.env["TZ"] = place;
  expect(timeOfClock(clock)).toBe(at);
  expect(clockOf(at)).toBe(clock);
});

test("an hour that the clocks leave out is the one after it", () => {
  process.env["TZ"] = "America/New_York";
  expect(timeOfClock("2026-03-08T02:30")).toBe("2026-03-08T03:30:00-04:00");
});

test("a time of before there were time zones has its offset to the minute", () => {
  // Local mean time of Shanghai was 8 h 5 min 43 s until 1901: noon there was 03:54:17 UTC.
  process.env["TZ"] = "Asia/Shanghai";
  const at = timeOfClock("1900-01-01T12:00:00");
  expect(instantOf(at)).toBe(Date.UTC(1900, 0, 1, 3, 54, 17));
});

test.each(["", "2026-11-20", "0202-11-20T10:30", "2026-02-30T10:30", "2026-11-20T24:00", "12026-11-20T10:30"])(
  "%j is no whole time",
  (text) => {
    expect(timeOfClock(text)).toBe("");
  },
);

test("where there is no time yet the field is empty", () => {
  expect(clockOf("")).toBe("");
});
