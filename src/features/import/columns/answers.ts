import type { Instrument, Region } from "#core/dataset/schema.ts";
import type { Issue, IssueCode } from "#core/survey/issues/issue.ts";
import type { InputSummary } from "#data/queries/surveyImport.ts";
import type { ImportDraft } from "#features/import/importDraft.ts";

/** What a file may leave open and one field can answer. */
export const answers = [
  "rateUnit",
  "marginIs",
  "confidenceLevel",
  "passMark",
  "qualifiedWhen",
  "instrument",
  "singlePsu",
] as const;
export type Answer = (typeof answers)[number];

/** What the answers are looked for in. */
export interface AnswerContext {
  readonly inputs: readonly InputSummary[];
  readonly draft: Pick<ImportDraft, "choices">;
  readonly region: Region;
  readonly instruments: readonly Instrument[];
  /** Of the last reading. */
  readonly issues: readonly Pick<Issue, "code">[];
}

const answerOf: Readonly<Partial<Record<IssueCode, Answer>>> = {
  "ambiguous-unit": "rateUnit",
  "rate-out-of-range": "rateUnit",
  "rates-all-small": "rateUnit",
  "ambiguous-margin": "marginIs",
  "margin-read": "marginIs",
  "level-assumed": "confidenceLevel",
  "level-from-header": "confidenceLevel",
  "level-contradicted": "confidenceLevel",
  "no-pass-mark": "passMark",
  "scores-below-pass": "passMark",
  "scores-above-pass": "passMark",
  "scores-often-differ": "passMark",
  "qualified-when-unused": "qualifiedWhen",
  "unknown-instrument": "instrument",
  "no-instrument": "instrument",
  "youth-respondents": "instrument",
  "single-psu": "singlePsu",
  "single-psu-refused": "singlePsu",
};

/** What codes mean is asked for. */
export const asksForCodes: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "codes-unclear",
  "codes-contradicted",
  "codes-overruled",
]);

/** The field that settles an issue; null where there is none. */
export function answerTo({ code, column, input }: Issue, inputs: readonly InputSummary[]): Answer | null {
  const isOfOutcome = code === "unknown-value" || asksForCodes.has(code);
  if (isOfOutcome && isOutcome(column, input, inputs)) return "qualifiedWhen";
  return answerOf[code] ?? null;
}

/**
 * What can be said of these files, beside what the issues ask for.
 * @returns `open`: what matters for them, or was told; `more`: what might be told of them as well
 */
export function answersFor(context: AnswerContext): {
  readonly open: readonly Answer[];
  readonly more: readonly Answer[];
} {
  const { inputs, draft, issues } = context;
  const { choices } = draft;
  const hasShape = (wanted: "respondents" | "aggregate"): boolean => inputs.some(({ shape }) => shape === wanted);
  const hasColumn = (role: string): boolean => inputs.some(({ columns }) => columns.some((one) => one.role === role));
  const hasRespondents = hasShape("respondents");
  const hasFigures = hasShape("aggregate");
  const hasOutcome = hasRespondents && hasColumn("qualified");
  const matters: Readonly<Record<Answer, boolean>> = {
    rateUnit: hasFigures,
    marginIs: false,
    confidenceLevel: hasFigures && (hasColumn("lower") || hasColumn("upper")),
    passMark: hasRespondents && hasColumn("score") && !hasOutcome,
    qualifiedWhen: hasOutcome,
    instrument: hasRespondents && surveyInstruments(context).length > 1,
    singlePsu: issues.some(({ code }) => code === "single-psu" || code === "single-psu-refused"),
  };
  const isPossible: Readonly<Record<Answer, boolean>> = {
    ...matters,
    marginIs: hasFigures,
    confidenceLevel: hasFigures,
    passMark: hasRespondents && hasColumn("score"),
    instrument: hasRespondents,
    singlePsu: hasRespondents,
  };
  const open = answers.filter((answer) => matters[answer] || choices[answer] !== null);
  return { open, more: answers.filter((answer) => isPossible[answer] && !open.includes(answer)) };
}

/** Instruments that respondents of the region can have answered: none of a population that is surveyed apart. */
export function surveyInstruments({
  region,
  instruments,
}: Pick<AnswerContext, "region" | "instruments">): readonly Instrument[] {
  const own = new Set(region.populations.map(({ instrument }) => instrument));
  return instruments.filter(({ id }) => !own.has(id));
}

function isOutcome(column: string | undefined, input: string | undefined, inputs: readonly InputSummary[]): boolean {
  return inputs.some(
    ({ name, columns }) =>
      (input === undefined || input === name) &&
      columns.some((one) => one.role === "qualified" && one.column === column),
  );
}
