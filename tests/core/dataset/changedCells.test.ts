import { describe, expect, test } from "vitest";
import { changedCells } from "#core/dataset/changedCells.ts";
import { farmers, published, row, total, wave, workers, youth } from "./waves.ts";

const cell = (dimension: string, category?: string) => ({
  area: "140400",
  dimension,
  ...(category === undefined ? {} : { category }),
});

describe("cells that changed", () => {
  test("a new one, a different one and one that is gone, in the order of rows", () => {
    const before = wave(2024, [total(), farmers(), youth()]);
    const after = wave(2024, [total(), farmers(0.07), workers()]);
    expect(changedCells(before, after)).toEqual([
      cell("population", "farmers"),
      cell("population", "workers"),
      cell("population", "youth"),
    ]);
  });

  test("one that is gone stands in its place, not at the end", () => {
    const before = wave(2024, [total(), farmers()]);
    expect(changedCells(before, wave(2024, [farmers(0.07)]))).toEqual([cell("total"), cell("population", "farmers")]);
  });

  test("none", () => {
    const one = wave(2024, [total(), farmers()]);
    expect(changedCells(one, one)).toEqual([]);
    expect(changedCells(one, wave(2024, [total(), farmers()], { title: { zh: "别的题" } }))).toEqual([]);
  });

  test("a difference beyond 12 digits is none: it is not published", () => {
    expect(changedCells(wave(2024, [total(0.1234567890123456)]), wave(2024, [total(0.123456789013)]))).toEqual([
      cell("total"),
    ]);
    expect(changedCells(wave(2024, [total(0.1234567890123456)]), wave(2024, [total(0.123456789012)]))).toEqual([]);
  });

  test("several rows of one cell are one cell", () => {
    const before = wave(2024, [total()]);
    const crossing = row({
      area: "140400",
      dimension: "population",
      category: "farmers",
      with: { dimension: "sex", category: "male" },
    });
    const after = wave(2024, [total(), published(), farmers(), crossing]);
    expect(changedCells(before, after)).toEqual([cell("total"), cell("population", "farmers")]);
  });

  test("a cell that is withheld now has changed", () => {
    const hidden = row({
      area: "140400",
      dimension: "total",
      rate: null,
      se: null,
      lower: null,
      upper: null,
      interval: null,
      effectiveN: null,
      df: null,
      deff: null,
      reliability: "suppress",
      suppressedBy: "precision",
    });
    expect(changedCells(wave(2024, [total()]), wave(2024, [hidden]))).toEqual([cell("total")]);
  });
});
