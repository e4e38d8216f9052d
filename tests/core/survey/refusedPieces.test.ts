import fc from "fast-check";
import { expect, test } from "vitest";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import { survey, surveyImport } from "./importing.ts";

function imported(text: string, places: readonly number[]): ImportOutcome {
  const session = surveyImport();
  const input = session.input("file.csv");
  const ends = [...new Set(places.map((place) => place % text.length))].sort((a, b) => a - b);
  for (const [place, end] of [...ends, text.length].entries()) {
    // As whoever reads a file does: nothing more is wanted.
    if (input.isRefused) break;
    input.push(text.slice(place === 0 ? 0 : ends[place - 1], end));
  }
  input.end("utf-8");
  return session.finish();
}

/** Everything that can be wrong with a text; the last quote is not closed. */
const faulty = `${'甲,"乙"丙,丁\n1,2"3,4\r\n5,6\0,7\n锟斤拷,8,9\n'.repeat(10)}"open`;

test.each([
  ["no outcome", `a,b,c\n${"1,2,3\n".repeat(80)}${faulty}`],
  ["faults before and after the refusal", `a,b,c\n${faulty}\n${"1,2,3\n".repeat(9000)}${faulty}`],
  ["no year", `${survey(90).replaceAll("2024", "").replace("年份", "备用")}\n${faulty}`],
])("what is said of a text that is refused does not depend on its pieces: %s", { timeout: 60_000 }, (_, text) => {
  const whole = imported(text, []);
  expect(whole.kind).toBe("rejected");
  expect(
    imported(
      text,
      Array.from({ length: text.length }, (__, place) => place),
    ),
  ).toEqual(whole);
  fc.assert(
    fc.property(fc.array(fc.nat(text.length), { maxLength: 30 }), (places) => {
      expect(imported(text, places)).toEqual(whole);
    }),
  );
});
