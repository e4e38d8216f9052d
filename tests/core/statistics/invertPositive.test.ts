import { expect, test } from "vitest";
import { invertPositive } from "#core/statistics/invertPositive.ts";

test("by hand: (4 2; 2 3) has determinant 8 and inverse (3 −2; −2 4)/8", () => {
  const { inverse, logDeterminant } = invertPositive([
    [4, 2],
    [2, 3],
  ]) ?? { inverse: [], logDeterminant: NaN };
  const wanted = [
    [0.375, -0.25],
    [-0.25, 0.5],
  ];
  wanted.forEach((row, i) => {
    row.forEach((value, j) => {
      expect(inverse[i]?.[j]).toBeCloseTo(value, 14);
    });
  });
  expect(logDeterminant).toBeCloseTo(Math.log(8), 14);
});

test("the Hilbert matrix of order 3 has the inverse (9 −36 30; −36 192 −180; 30 −180 180) and determinant 1/2160", () => {
  const hilbert = [1, 2, 3].map((i) => [0, 1, 2].map((j) => 1 / (i + j)));
  const found = invertPositive(hilbert);
  const wanted = [
    [9, -36, 30],
    [-36, 192, -180],
    [30, -180, 180],
  ];
  wanted.forEach((row, i) => {
    row.forEach((value, j) => {
      expect(found?.inverse[i]?.[j]).toBeCloseTo(value, 9);
    });
  });
  expect(found?.logDeterminant).toBeCloseTo(-Math.log(2160), 12);
});

test.each([
  [
    "singular",
    [
      [1, 1],
      [1, 1],
    ],
  ],
  [
    "indefinite",
    [
      [1, 2],
      [2, 1],
    ],
  ],
  ["of zeros", [[0]]],
])("none of a matrix that is %s", (_, matrix) => {
  expect(invertPositive(matrix)).toBeNull();
});
