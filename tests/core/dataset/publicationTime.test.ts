import * as fc from "fast-check";
import { expect, test } from "vitest";
import { instantOf, isPublicationTime } from "#core/dataset/publicationTime.ts";

test("the moment is the one that the engine's own reader finds", () => {
  const offset = fc.tuple(fc.constantFrom("+", "-"), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
  const two = (value: number): string => String(value).padStart(2, "0");
  fc.assert(
    fc.property(
      fc.date({ min: new Date("0001-01-02T00:00:00Z"), max: new Date("9999-12-30T00:00:00Z"), noInvalidDate: true }),
      fc.option(offset),
      (date, east) => {
        const zone = east === null ? "Z" : `${east[0]}${two(east[1])}:${two(east[2])}`;
        const text = `${date.toISOString().slice(0, 23)}${zone}`;
        expect(instantOf(text)).toBe(Date.parse(text));
        const short = `${date.toISOString().slice(0, 16)}${zone}`;
        expect(instantOf(short)).toBe(Date.parse(short));
      },
    ),
  );
});

test.each([
  ["the beginning of the count", "1970-01-01T00:00Z", 0],
  // POSIX.1-2017, XBD 4.16: 2001-09-09T01:46:40Z is second 1000000000.
  ["a second of which the number is known", "2001-09-09T01:46:40Z", 1_000_000_000_000],
  ["the same in a zone eight hours east", "2001-09-09T09:46:40+08:00", 1_000_000_000_000],
  ["a leap day of a century", "2000-02-29T00:00:00Z", 951_782_400_000],
])("%s", (_, text, moment) => {
  expect(instantOf(text)).toBe(moment);
});

test.each([
  "",
  "2026-01-20",
  "2026-01-20T09:00:00",
  "2026-01-20 09:00:00+08:00",
  "2026-02-30T09:00:00+08:00",
  "2025-02-29T09:00:00+08:00",
  "1900-02-29T09:00:00Z",
  "2026-13-01T09:00:00Z",
  "2026-00-10T09:00:00Z",
  "2026-01-00T09:00:00Z",
  "2026-01-20T24:00:00Z",
  "2026-01-20T25:00:00Z",
  "x2026-01-20T09:00:00Z",
  "2026-01-20T09:60:00Z",
  "2026-01-20T09:00:60Z",
  "2026-01-20T09:00:00+8:00",
  "2026-01-20T09:00:00+24:00",
  "2026-01-20T09:00:00Z\n",
])("%j is no time of publication", (text) => {
  expect(isPublicationTime(text)).toBe(false);
});
