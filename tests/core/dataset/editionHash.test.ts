import { describe, expect, test } from "vitest";
import { canonicalJson } from "#core/dataset/canonicalJson.ts";
import { editionFits, editionHash } from "#core/dataset/editionHash.ts";
import { editionFile, editionId, editionPattern } from "#core/dataset/editionId.ts";
import type { Manifest, Revision } from "#core/dataset/schema.ts";
import { bytesOf, sha256 } from "#tests/data/publishedFolder.ts";
import { dataset } from "#tests/fixtures/dataset.ts";

/** Written by hand as another program might: one line, an order of its own, a field that we do not know, an escape in a key. */
const text = (edition: string, at: string): string =>
  `{"publishedAt":"${at}", "note":"\\"edition\\": [ ]","edition":"${edition}","previous":"0001-11111111","revisions":[` +
  `{"edition":"0001-11111111","at":"2026-01-01T00:00:00Z","reason":"{"},` +
  `{"at":"${at}","\\u0065dition":"${edition}","reason":"first, \\\\"}],"editions":[{"edition":"0001-11111111","publishedAt":"2026-01-01T00:00:00Z"}]}`;

const at = "2026-01-01T00:00:00Z";
const revision: Omit<Revision, "edition"> = { at, kind: "publish", reason: "", changed: [], all: true };
const named = (edition: string): Pick<Manifest, "edition" | "revisions"> => ({
  edition,
  revisions: [
    { ...revision, edition: "0001-11111111" },
    { ...revision, edition },
  ],
});

describe("the name of an edition", () => {
  // What stands in the file with its own name and time left empty, hashed by another implementation. The time of the
  // first edition is the same as that of the second, and stays.
  const hash = sha256(text("", "")).slice(0, 8);

  test("comes from the bytes as they stand, but for its own name and time", () => {
    expect(editionHash(text("0002-00000000", at), named("0002-00000000"))).toBe(hash);
    expect(editionFits(bytesOf(text(`0002-${hash}`, at)), named(`0002-${hash}`))).toBe(true);
  });

  test("does not depend on when it is published", () => {
    const later = "2026-02-03T04:05:06+08:00";
    expect(editionHash(text(`0002-${hash}`, later), named(`0002-${hash}`))).toBe(hash);
  });

  test.each([
    ["a reason", "first", "First"],
    ["an earlier revision", "0001-11111111", "0001-11111112"],
    ["a space", '", "note', '","note'],
  ])("does not fit when %s is another", (_, from, to) => {
    const other = text(`0002-${hash}`, at).replace(from, to);
    expect(editionFits(bytesOf(other), named(`0002-${hash}`))).toBe(false);
  });

  test("does not fit bytes that are no text", () => {
    expect(editionFits(Uint8Array.from([0xff]), named(`0002-${hash}`))).toBe(false);
  });

  test("is the one that publishing gives", () => {
    const edition = editionId(4, { ...dataset.manifest, edition: "", revisions: [{ ...revision, edition: "" }] });
    const manifest = { ...dataset.manifest, edition, revisions: [{ ...revision, edition }] };
    expect(edition).toMatch(/^0004-[0-9a-f]{8}$/);
    expect(editionFits(bytesOf(canonicalJson(manifest)), manifest)).toBe(true);
  });

  test.each(["0001-3fa91c2e", "12345-00000000"])("has the form %s", (edition) => {
    expect(edition).toMatch(editionPattern);
    expect(editionFile(edition)).toBe(`editions/${edition}.json`);
  });

  test.each([
    "live",
    "1-3fa91c2e",
    "0001-3FA91C2E",
    "0001-3fa91c2",
    "../0001-3fa91c2e",
    "0001-3fa91c2e.json",
    "0001-3fa91c2e\n",
  ])("is never %j", (edition) => {
    expect(edition).not.toMatch(editionPattern);
  });
});

test("the time for a file of deep lists grows with its length alone", { timeout: 20_000 }, () => {
  // Minutes, where each of the strings spells out its whole path.
  const deep = `${"[".repeat(50_000)}${'"",'.repeat(60_000)}""${"]".repeat(50_000)}`;
  const odd = (edition: string): string => text(edition, edition).replace("{", `{"x":${deep},`);
  expect(editionHash(odd("0002-00000000"), named("0002-00000000"))).toBe(sha256(odd("")).slice(0, 8));
});
