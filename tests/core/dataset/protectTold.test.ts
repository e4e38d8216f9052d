import { expect, test } from "vitest";
import { protectTold } from "#core/dataset/protectTold.ts";
import type { GuardedCell } from "#core/dataset/guardedCell.ts";
import type { Region } from "#core/dataset/schema.ts";
import { guarded, total } from "./guardedTable.ts";

const counties = ["990101", "990102", "990103", "990104", "990105", "990106"];
const region: Region = {
  code: "990000",
  name: { zh: "甲市" },
  areas: counties.map((code) => ({ code, name: { zh: code }, kind: "county" })),
  populations: [],
  actions: [],
};

/** One county of 9 respondents, one of 60, the others of 100; all withheld for precision. */
const cells: readonly GuardedCell[] = [
  guarded(total(region.code), 469, 60),
  guarded(total("990101"), 9, 2, "disclosure"),
  guarded(total("990102"), 60, 8, "precision"),
  ...counties.slice(2).map((code) => guarded(total(code), 100, 12, "precision")),
];

function reasons(found: readonly GuardedCell[]): readonly string[] {
  return found.map(({ withheldBy }) => withheldBy ?? "shown");
}

test("five counties that the model tells leave the sixth as the rest of the region: the smallest of the five goes too, not the region", () => {
  const found = protectTold(cells, region, ({ cell }) => cell.area !== region.code);
  expect(reasons(found)).toEqual([
    "shown",
    "disclosure",
    "disclosure",
    "precision",
    "precision",
    "precision",
    "precision",
  ]);
});

test("where the model tells none of them, they protect the sixth as they are", () => {
  expect(reasons(protectTold(cells, region, () => false))).toEqual(
    cells.map(({ withheldBy }) => withheldBy ?? "shown"),
  );
});

test("what is hidden for disclosure is not asked, nor what is shown", () => {
  const asked: string[] = [];
  protectTold(cells, region, ({ cell }) => asked.push(cell.area) < 0);
  expect(asked).toEqual(counties.slice(1));
});

test("nothing hidden for disclosure: nothing changes", () => {
  const harmless = cells.filter(({ withheldBy }) => withheldBy !== "disclosure");
  expect(protectTold(harmless, region, () => true)).toEqual(harmless);
});
