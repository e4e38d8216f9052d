import { describe, expect, test } from "vitest";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import { year as yearOf } from "#core/units.ts";
import { codesOf, importText, rowOf, survey, waveOf } from "#tests/core/survey/importing.ts";

const year = yearOf(2025);
const noYear: Mapping = { columns: { year: null } };

describe("a mapping that says that no column is something", () => {
  test("goes before what the values of a column tell in a table of figures", () => {
    const table = "所在,比例,样本量\n潞州区,14.1%,2000";
    const by = importText(table, null, { year });
    expect(rowOf(waveOf(by), "140403", "total").n).toBe(2000);
    const barred = importText(table, { columns: { area: null } }, { year });
    expect(rowOf(waveOf(barred), "140400", "total").n).toBe(2000);
    expect(codesOf(barred)).toContain("figures-of-region");
    expect(codesOf(barred)).not.toContain("column-by-values");
  });

  test.each([
    ["figures", "年份,县区,比例,样本量\n2024,潞州区,14.1%,400"],
    ["respondents", survey(60)],
  ])("passes over a column of another year than that of the operator, and asks: %s", (_, text) => {
    const outcome = importText(text, noYear, { year });
    expect(waveOf(outcome).year).toBe(2025);
    expect(outcome.issues).toContainEqual(
      expect.objectContaining({
        code: "barred-year-differs",
        severity: "warning",
        row: 2,
        column: "年份",
        value: "2024",
        detail: { year: 2025, found: 2024 },
      }),
    );
  });

  test("says in an info that a column of the same year was passed over", () => {
    const outcome = importText("年份,县区,比例,样本量\n2025,潞州区,14.1%,400", noYear, { year });
    expect(outcome.issues).toContainEqual(
      expect.objectContaining({ code: "year-column-barred", severity: "info", column: "年份" }),
    );
    expect(codesOf(outcome)).not.toContain("barred-year-differs");
  });
});
