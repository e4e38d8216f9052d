import { expect, test } from "vitest";
import { listedTables, withFate, withHeader, withTable, withTurned } from "#features/import/understood/tableChoices.ts";
import { inputSummary } from "#tests/fixtures/inputSummary.ts";

const { tables: _, ...summary } = inputSummary({});
const found = [
  { ...summary, headerRow: 3, firstColumn: "A", corner: "A3", isLeftOut: false, isTurned: false },
  { ...summary, headerRow: 3, firstColumn: "F", corner: "F3", isLeftOut: false, isTurned: false },
  { ...summary, headerRow: 12, firstColumn: "F", corner: "F12", isLeftOut: true, isTurned: false },
];

test("tables that were found are listed as choices that find them again", () => {
  const list = listedTables({ tables: found }, {});
  expect(list.map(({ choice }) => choice)).toEqual([
    { headerRow: 3 },
    { headerRow: 3, firstColumn: "F" },
    { headerRow: 12, firstColumn: "F", leave: true },
  ]);
  expect(list.map((one) => one.found)).toEqual(found);
  expect(listedTables({ tables: [] }, {})).toEqual([]);
});

test("what was chosen is listed as it was chosen, with what was found there", () => {
  const tables = [{ headerRow: 3 }, { headerRow: 9, headerRows: 2 }];
  expect(listedTables({ tables: found }, { tables }).map((one) => one.found?.firstColumn ?? null)).toEqual(["A", null]);
});

test("one is left out, taken back, or becomes rows of the one above", () => {
  const list = listedTables({ tables: found }, {});
  expect(withFate(list, 0, "leave")[0]).toEqual({ headerRow: 3, leave: true });
  expect(withFate(list, 2, "read")[2]).toEqual({ headerRow: 12, firstColumn: "F" });
  expect(withFate(list, 1, "join")).toHaveLength(2);
});

test("the header of one is changed", () => {
  const list = listedTables({ tables: found }, {});
  expect(withHeader(list, 2, 13, 2)[2]).toEqual({ headerRow: 13, headerRows: 2, firstColumn: "F", leave: true });
  expect(withHeader(list, 0, 4, null)[0]).toEqual({ headerRow: 4 });
});

test("one is said to lie on its side, or not, or neither", () => {
  const list = listedTables({ tables: found }, {});
  expect(withTurned(list, 0, true)[0]).toEqual({ headerRow: 3, turned: true });
  const tables = withTurned(list, 0, false);
  expect(withTurned(listedTables({ tables: found }, { tables }), 0, null)[0]).toEqual({ headerRow: 3 });
});

test("one more is added in its place, also to a file that was read as one table", () => {
  expect(withTable({ tables: [], headerRow: 3 }, {}, 9)).toEqual([{ headerRow: 3 }, { headerRow: 9 }]);
  expect(withTable({ tables: found, headerRow: 3 }, {}, 9).map(({ headerRow }) => headerRow)).toEqual([3, 3, 9, 12]);
  expect(withTable({ tables: [], headerRow: 3 }, {}, 3)).toEqual([{ headerRow: 3 }]);
});
