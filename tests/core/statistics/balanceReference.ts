import { readFileSync } from "node:fs";

/** A case of the R reference: 14 units or 5 levels of education, with survey weights, each group's error by itself. */
export interface InequalityCase {
  readonly id: string;
  readonly groups: readonly string[];
  readonly estimate: readonly number[];
  readonly se: readonly number[];
  readonly population: readonly number[];
  readonly mean: number;
  readonly difference: number;
  readonly seDifference: number;
  readonly ratio: number | null;
  readonly bgv: number;
  readonly seBgv: number;
  readonly bgsd: number;
  readonly theil: number | null;
  readonly seTheil: number | null;
}

/** The published national urban–rural series: no errors. */
export interface PublishedPair {
  readonly id: string;
  readonly years: readonly number[];
  readonly difference: readonly number[];
  readonly ratio: readonly number[];
}

const file: { readonly inequality: readonly (InequalityCase | PublishedPair)[] } = JSON.parse(
  readFileSync(new URL("../../reference/reference.json", import.meta.url), "utf8"),
);

export const inequalityCases = file.inequality.filter((one): one is InequalityCase => "estimate" in one);
export const publishedPairs = file.inequality.filter((one): one is PublishedPair => "years" in one);
