import type { Severity } from "#core/survey/severity.ts";

/** Rules over all rows of an input or a wave. Each code with the values that its words need. */
export interface RuleIssues {}

/** The level of each of these codes, the same on the page and on the command line. */
export const ruleIssueSeverity: Readonly<Record<keyof RuleIssues, Severity>> = {};
