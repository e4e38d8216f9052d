import { expect, test } from "vitest";
import { headerFingerprint } from "#core/survey/mapping/headerFingerprint.ts";

const header = ["年份", "县区", "是否具备", "权重"];

test("the beginning of the SHA-256 of the folded names as JSON", () => {
  // printf '["年份","县区","是否具备","权重"]' | sha256sum
  expect(headerFingerprint(header)).toBe("d1c1b88b40abddab");
});

test("width, spaces, capitals and nameless columns at the end make no difference", () => {
  const plain = headerFingerprint(["age", "(a)", "n"]);
  expect(headerFingerprint(["\uFF21ge ", "\uFF08a\uFF09", "\u3000N", "", " "])).toBe(plain);
});

test("order, names and the bounds between names do", () => {
  const plain = headerFingerprint(header);
  for (const other of [[...header].reverse(), header.slice(1), [...header, "层"], ["年份县区", "是否具备", "权重"]])
    expect(headerFingerprint(other)).not.toBe(plain);
});
