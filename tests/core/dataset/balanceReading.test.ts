import { describe, expect, it } from "vitest";
import { readWave } from "#core/dataset/readWave.ts";
import type { Estimate, Wave } from "#core/dataset/schema.ts";
import { bytesOf, entryOf } from "#tests/data/publishedFolder.ts";
import { dataset, measured, residence, suppressed, total, wave } from "#tests/fixtures/dataset.ts";

type Row = Wave["balance"][number];

const urban = measured(residence("urban"), 0.17, 0.01, [0.15, 0.19], 1200);
const rural = measured(residence("rural"), 0.09, 0.01, [0.07, 0.11], 1200);

function refusalOf(row: Partial<Row>, estimates: readonly Estimate[] = [urban, rural]) {
  const balance: Row = {
    area: "140400",
    dimension: "residence",
    measure: "gap",
    value: 0.08,
    se: 0.014,
    df: 60,
    ...row,
  };
  const one = {
    ...wave(2025, "demo", [measured(total(), 0.14, 0.007, [0.12, 0.16], 2400), ...estimates]),
    balance: [balance],
  };
  const bytes = bytesOf(one);
  const read = readWave(bytes, entryOf(one, bytes), dataset.manifest);
  return read.kind === "refused" ? read.refusal : null;
}

describe("a measure of balance", () => {
  it.each<Partial<Row>>([
    {},
    { value: -1 },
    { value: 1, se: null, df: null },
    { measure: "ratio", value: 30.9 },
    { measure: "ratio", value: 0 },
    { measure: "sd", value: 0, se: null, df: null },
    { measure: "theil", value: 1.3 },
    { measure: "of another program", value: -7 },
    { measure: "constructor", value: -7 },
    { dimension: "total", value: 0.1, se: null, df: null },
  ])("is read: %o", (row) => {
    expect(refusalOf(row)).toBeNull();
  });

  it.each<[Partial<Row>, string, string]>([
    [{ value: 1.01 }, "value", "1.01"],
    [{ value: -1.01 }, "value", "-1.01"],
    [{ measure: "ratio", value: -2 }, "value", "-2"],
    [{ measure: "sd", value: -0.01 }, "value", "-0.01"],
    [{ measure: "sd", value: 2 }, "value", "2"],
    [{ measure: "theil", value: -0.1 }, "value", "-0.1"],
    [{ se: -0.1 }, "se", "-0.1"],
  ])("is refused where it cannot be: %o", (row, field, value) => {
    expect(refusalOf(row)).toMatchObject({ code: "wrong-shape", path: `balance[0].${field}`, value });
  });

  it("is refused where it would tell a withheld group by the other one", () => {
    const hidden = [urban, suppressed(residence("rural"), "precision", 64)];
    expect(refusalOf({}, hidden)).toMatchObject({ code: "suppressed-value", path: "balance[0]" });
    expect(refusalOf({ measure: "ratio", value: 2 }, hidden)).toMatchObject({ code: "suppressed-value" });
    expect(refusalOf({ measure: "sd", value: 0.04 }, hidden)).toBeNull();
  });
});
