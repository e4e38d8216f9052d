import fc from "fast-check";
import { expect, test } from "vitest";
import { adultInstrument } from "#core/region/adultInstrument.ts";
import { packagedReference } from "#core/region/packagedReference.ts";
import type { Respondent } from "#core/survey/respondents/respondent.ts";
import { respondentReader } from "#core/survey/respondents/respondents.ts";
import { respondentReaders } from "#core/survey/respondents/respondentReaders.ts";
import { createSettledRows } from "#core/survey/respondents/settledRows.ts";
import type { Columns } from "#core/survey/table/columns.ts";
import { createRowBatchReader } from "#core/tables/rowBatchReader.ts";
import { createRowBatchWriter } from "#core/tables/rowBatch.ts";
import { year } from "#core/units.ts";

const { region, instruments } = packagedReference();
const columns: Columns = {
  header: ["县区", "村居", "性别", "总分", "是否具备"],
  roles: new Map([
    ["area", 0],
    ["psu", 1],
    ["sex", 2],
    ["score", 3],
    ["qualified", 4],
  ]),
  populations: new Map(),
  percent: new Set(),
  withheld: new Set(),
  isMapped: false,
};

/** All that a respondent is but for the answers. */
const standing = (respondent: Respondent): unknown => ({ ...respondent, weight: 1, qualified: null, score: null });

test("a row that is found was read before as whom it says, also after all that was known is forgotten", () => {
  const instrument = adultInstrument({ region, instruments });
  if (instrument === null) throw new Error("no instrument for adults");
  const context = { region, instrument, mapping: null, year: year(2024), passMark: null };
  const row = fc.record({
    area: fc.constantFrom("潞州区", "上党区"),
    psu: fc.integer({ min: 1, max: 4 }).map((place) => `P${place}`),
    sex: fc.constantFrom("男", "女"),
    answers: fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.boolean()), { minLength: 1, maxLength: 8 }),
  });
  let found = 0;
  fc.assert(
    fc.property(fc.array(row, { minLength: 20, maxLength: 60 }), fc.integer({ min: 2, max: 6 }), (rows, most) => {
      const readers = respondentReaders(columns, context);
      const read = respondentReader(columns, context, readers);
      const settled = createSettledRows(columns, context, readers, most);
      const alike = new Map<unknown, Respondent>();
      const packed = createRowBatchReader({
        row: () => undefined,
        fault: () => undefined,
        packed: (cells, place) => {
          const outcome = read(cells.texts());
          if (outcome.kind !== "taken") throw new Error("a row was not taken");
          const { respondent } = outcome;
          const known = settled?.find(cells, place) ?? null;
          if (known === null) {
            const tally = { add: () => undefined };
            alike.set(tally, respondent);
            settled?.learn(place, respondent, tally);
            return;
          }
          found += 1;
          expect(standing(known.respondent)).toEqual(standing(respondent));
          expect(alike.get(known.alike)).toBe(known.respondent);
          expect(known).toMatchObject({ weight: 1, qualified: respondent.qualified, score: respondent.score });
        },
      });
      const writer = createRowBatchWriter();
      let at = 1;
      for (const { area, psu, sex, answers } of rows) {
        for (const [score, isQualified] of answers) {
          at += 1;
          writer.sink.row([area, psu, sex, String(score), isQualified ? "是" : "否"], at, at);
        }
      }
      packed(writer.take());
    }),
  );
  expect(found).toBeGreaterThan(1000);
});
