import { expect, test } from "vitest";
import { FetchFault } from "#data/fetch/fetchFault.ts";
import { createQueryClient } from "#data/queries/createQueryClient.ts";

const { queries } = createQueryClient().getDefaultOptions();

function isTriedAgain(failures: number, error: Error): unknown {
  return typeof queries?.retry === "function" ? queries.retry(failures, error) : undefined;
}

function pause(failures: number): unknown {
  return typeof queries?.retryDelay === "function" ? queries.retryDelay(failures, new Error("any")) : undefined;
}

test("what the network may answer differently is tried four times in all", () => {
  const fault = new FetchFault({ code: "unreachable", file: "manifest.json" }, true);
  expect([0, 1, 2, 3].map((failures) => isTriedAgain(failures, fault))).toEqual([true, true, true, false]);
});

test("a file that is wrong, and our own bug, are not tried again", () => {
  const fault = new FetchFault({ code: "not-json", file: "manifest.json", position: 0 }, false);
  expect(isTriedAgain(0, fault)).toBe(false);
  expect(isTriedAgain(0, new TypeError("bug"))).toBe(false);
});

test("each pause is twice the one before, up to eight seconds", () => {
  expect([0, 1, 2, 3, 4, 5].map(pause)).toEqual([500, 1000, 2000, 4000, 8000, 8000]);
});
