import type { CategoryDimension, Dimension } from "#core/breakdown.ts";
import type { Text } from "#core/dataset/schema.ts";
import type { Severity } from "#core/survey/issues/severity.ts";
import type { Year } from "#core/units.ts";

/** A value that is published and will not be any more. `derived`: pooled over years, or of the model. */
export interface VanishedCell {
  readonly place: Text;
  readonly dimension: Dimension;
  readonly category: string | null;
  readonly with: { readonly dimension: Dimension; readonly category: string } | null;
  readonly derived: boolean;
}

/** Rows whose id came before, of the rows with an id. */
interface Repeats {
  readonly rows: number;
  readonly of: number;
  /** Headers of the columns that tell the place of a row. */
  readonly within: readonly string[];
  /** Rows whose id came before in the same place; null where no column tells it. */
  readonly here: number | null;
}

/** Rules over all rows of an input or a wave. Each code with the values that its words need. Rates, shares and differences are shares. */
export interface RuleIssues {
  /** Rows that repeat an earlier one, more than chance explains; `run`: of these, most in a row. */
  "repeated-rows": { readonly rows: number; readonly run: number };
  "repeated-id": Readonly<Record<never, never>>;
  /** More ids came again than there are mistakes, and not only from one place to another: they tell no questionnaire from another, or the file stands there twice. */
  "ids-repeat": Repeats;
  /** More ids came again than there are mistakes, but hardly any within a place: they are numbers within it. */
  "ids-within": Repeats;
  /** Rows without an id of the questionnaire, an age, a year of birth and a score. */
  "repeats-unsought": { readonly rows: number };
  /** Counties without respondents, or without a figure where most have one. */
  "area-missing": { readonly year: Year; readonly areas: readonly Text[] };
  "group-missing": { readonly year: Year; readonly dimension: CategoryDimension; readonly missing: readonly string[] };
  /** Of the largest weight: how many times the average, and what part of all. `effect`: design effect of unequal weights. */
  "extreme-weights": { readonly year: Year; readonly times: number; readonly share: number; readonly effect: number };
  /** Of the ids of PSUs those that are in several areas; `merged` of these within one stratum. */
  "psu-spans-areas": {
    readonly year: Year;
    readonly spanning: number;
    readonly psus: number;
    readonly merged: number;
  };
  "few-psus": { readonly year: Year; readonly psus: number; readonly strata: number };
  /** Of the rows with score and outcome. */
  "scores-often-differ": { readonly rows: number; readonly of: number };
  /** A change since an earlier wave that sampling cannot explain. */
  jump: {
    readonly year: Year;
    readonly since: Year;
    readonly place: Text;
    readonly dimension: Dimension;
    readonly category: string | null;
    readonly rate: number;
    readonly before: number;
  };
  /** Values of a published year that the wave which replaces it has no line for; `derived` of these pooled or of the model. */
  "cells-vanish": {
    readonly year: Year;
    readonly count: number;
    readonly derived: number;
    readonly gone: readonly VanishedCell[];
  };
}

/** The level of each of these codes, the same on the page and on the command line. */
export const ruleIssueSeverity: Readonly<Record<keyof RuleIssues, Severity>> = {
  "repeated-rows": "warning",
  "repeated-id": "warning",
  "ids-repeat": "warning",
  "ids-within": "info",
  "repeats-unsought": "info",
  "area-missing": "warning",
  "group-missing": "warning",
  "extreme-weights": "warning",
  "psu-spans-areas": "warning",
  "few-psus": "warning",
  "scores-often-differ": "warning",
  jump: "warning",
  "cells-vanish": "warning",
};
