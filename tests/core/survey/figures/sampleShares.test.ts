import { expect, test } from "vitest";
import { importText } from "#tests/core/survey/importing.ts";

function loud(text: string): readonly string[] {
  return importText(text)
    .issues.filter(({ severity }) => severity === "error")
    .map(({ code, row, column }) => `${code} ${row} ${column}`);
}

// 1248 of 2400 are 52.0 %, 1152 are 48.0 %.
test.each<readonly [string, string]>([
  ["each rate is the share of its sample size", "2024年\n性别,样本量,占比\n男,1248,52.0%\n女,1152,48.0%\n"],
  ["of counties, beside the whole", "2024年\n县区,人数,比例\n全市,2400,100%\n潞州区,1800,75%\n上党区,600,25%\n"],
  ["a title says so", "表2 2024年样本构成\n性别,占比\n男,52.1%\n女,47.9%\n"],
])("shares of the sample are no rates: %s", (_, text) => {
  expect(loud(text)).toEqual([`shares-of-sample 2 ${text.includes("比例") ? "比例" : "占比"}`]);
});

test.each<readonly [string, string]>([
  ["rates that differ from the shares", "2024年\n性别,样本量,占比\n男,1248,15.0%\n女,1152,13.0%\n"],
  ["one row", "2024年\n地区,样本量,比例\n潞州区,2400,100%\n"],
  [
    "a header that says what its rates are",
    "2024年样本构成与结果\n性别,样本量,具备科学素质的比例\n男,1248,15.0%\n女,1152,13%\n",
  ],
])("others go on: %s", (_, text) => {
  expect(loud(text)).toEqual([]);
});
