import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "#core/dataset/canonicalJson.ts";
import { editionFile, editionId, editionNumber, editionPattern } from "#core/dataset/editionId.ts";
import type { Manifest } from "#core/dataset/schema.ts";
import { year } from "#core/units.ts";
import { packaged } from "./packaged.ts";

const firstAt = "2024-01-16T09:00:00+08:00";

/** The manifest of an edition with one older and one own revision. */
function manifest(edition: string, at: string, reason = "", earlierAt = firstAt): Manifest {
  const publish = { kind: "publish" as const, changed: [], all: true };
  return {
    format: "science-literacy-manifest/1",
    edition,
    previous: "0001-aaaaaaaa",
    publishedAt: at,
    ...packaged,
    waves: [],
    editions: [{ edition: "0001-aaaaaaaa", publishedAt: firstAt, sha256: "0".repeat(64), state: "superseded" }],
    revisions: [
      { edition: "0001-aaaaaaaa", at: earlierAt, year: year(2023), reason: "", ...publish },
      { edition, at, year: year(2024), reason, ...publish },
    ],
  };
}

/** The rule of the contract, done on the text: the four values blanked by their place in it, SHA-256 of Node's own library. */
function byTheRule(text: string, edition: string, at: string): string {
  const blanked = text.replaceAll(`"${edition}"`, '""').replaceAll(`"${at}"`, '""');
  return createHash("sha256").update(blanked, "utf8").digest("hex").slice(0, 8);
}

describe("the name of an edition", () => {
  const at = "2025-01-15T09:00:00+08:00";
  const edition = "0002-bbbbbbbb";
  const named = manifest(edition, at);

  test("is its number and 8 digits of the SHA-256 of its own bytes with four blanks", () => {
    expect(editionId(2, named)).toBe(`0002-${byTheRule(canonicalJson(named), edition, at)}`);
  });

  test("is the same before it is named and after", () => {
    const name = editionId(2, manifest("", ""));
    expect(name).toBe(editionId(2, named));
    expect(editionId(2, manifest(name, at))).toBe(name);
  });

  test("does not depend on when it is published, but on what, and on older revisions and their times", () => {
    const name = editionId(2, named);
    expect(editionId(2, manifest(edition, "2030-06-01T00:00:00Z"))).toBe(name);
    expect(editionId(2, manifest(edition, at, "改了"))).not.toBe(name);
    expect(editionId(2, manifest(edition, at, "", "2024-01-17T09:00:00+08:00"))).not.toBe(name);
  });

  test.each([
    [1, "0001"],
    [42, "0042"],
    [12345, "12345"],
  ])("number %d is written %s", (number, written) => {
    const name = editionId(number, named);
    expect(name.split("-")[0]).toBe(written);
    expect(name).toMatch(editionPattern);
    expect(editionNumber(name)).toBe(number);
  });
});

test("its file lies in its own folder", () => {
  expect(editionFile("0002-bbbbbbbb")).toBe("editions/0002-bbbbbbbb.json");
});

test.each(["0002-BBBBBBBB", "2-bbbbbbbb", "0002-bbbbbbb", "0002-bbbbbbbbb", "../0002-bbbbbbbb"])(
  "%s is no name of an edition",
  (name) => {
    expect(name).not.toMatch(editionPattern);
  },
);
