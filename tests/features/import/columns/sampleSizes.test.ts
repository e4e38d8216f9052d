import { expect, test } from "vitest";
import { issueOf } from "#core/survey/issues/issueLog.ts";
import { choicesOf } from "#core/survey/mapping/mappingChoices.ts";
import { chosenMapping, mappingWith } from "#core/survey/mapping/mappingWith.ts";
import { noChoices } from "#features/import/importDraft.ts";
import { cellsWithoutSize, withSize } from "#features/import/columns/sampleSizes.ts";

const total = { year: 2025, area: "140400", dimension: "total", category: null } as const;
const farmers = { year: 2025, area: "140400", dimension: "population", category: "farmers" } as const;
const told = { n: 812, page: "第 12 页" };

test("each cell without a size is asked for once, whatever else the files have", () => {
  const issues = [
    issueOf("missing-n", total),
    issueOf("unweighted", {}),
    issueOf("extreme-needs-n", farmers),
    issueOf("missing-n", total),
  ];
  expect(cellsWithoutSize(issues)).toEqual([{ year: 2025, area: "140400", dimension: "total" }, farmers]);
});

test("a size that is told takes the place of the one before, and can be taken back", () => {
  const once = withSize(noChoices, farmers, { ...told, n: 1 });
  const twice = withSize(withSize(once, { year: 2025, area: "140400", dimension: "total" }, told), farmers, told);
  expect(twice.sampleSizes).toEqual([
    { year: 2025, area: "140400", dimension: "total", ...told },
    { ...farmers, ...told },
  ]);
  expect(withSize(withSize(twice, farmers, null), { year: 2025, area: "140400", dimension: "total" }, null)).toEqual(
    noChoices,
  );
});

test("sizes go into the mapping, before those of a mapping file, and come back out of it", () => {
  const choices = withSize(noChoices, farmers, told);
  const file = { sampleSizes: [{ ...farmers, n: 5 }] };
  expect(mappingWith(file, choices)?.sampleSizes).toEqual([
    { ...farmers, ...told },
    { ...farmers, n: 5 },
  ]);
  expect(choicesOf(chosenMapping(choices))).toEqual(choices);
});
