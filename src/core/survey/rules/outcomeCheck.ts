import type { IssuePlace } from "#core/survey/issues/issue.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { Answers } from "#core/survey/respondents/respondent.ts";

/** One answer in so many rows is no chance: with a rate of 5 % all of 100 say no once in 170 files. */
const fewest = { yes: 30, no: 100 } as const;
/** Of all rows, empty ones beyond which they are taken for the other answer. */
const mostEmpty = 0.2;
const oftenMissing = { share: 0.1, rows: 20 } as const;
const fewestScores = 30;

export interface OutcomeCheck {
  add(answers: Answers): void;
  /** @param place of the column of the outcome */
  report(log: IssueLog, place: IssuePlace): void;
}

/** Whether outcomes are what they seem: only one of both answers written, many missing, scores on another scale than the pass mark's. */
export function createOutcomeCheck(statesOutcome: boolean, passMark: number | null): OutcomeCheck {
  let yes = 0;
  let no = 0;
  let empty = 0;
  let scores = 0;
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;

  function reportScores(log: IssueLog, place: IssuePlace): void {
    if (passMark === null || scores < fewestScores) return;
    if (greatest < passMark) log.add("scores-below-pass", { greatest, passMark }, place);
    else if (least >= passMark) log.add("scores-above-pass", { least, passMark }, place);
  }

  return {
    add: ({ qualified, score }) => {
      if (qualified === null) empty += 1;
      else if (qualified) yes += 1;
      else no += 1;
      if (score === null) return;
      scores += 1;
      least = Math.min(least, score);
      greatest = Math.max(greatest, score);
    },
    report: (log, place) => {
      const known = yes + no;
      const of = known + empty;
      if (!statesOutcome) reportScores(log, place);
      else if (yes === 0 || no === 0) {
        const answer = yes > 0 ? "yes" : "no";
        if (known >= fewest[answer]) {
          if (empty > mostEmpty * of) return log.add("one-answer", { answer, known, empty }, place);
          log.add("same-answer", { answer, known }, place);
        }
      }
      if (empty >= oftenMissing.rows && empty > oftenMissing.share * of)
        log.add("outcome-often-missing", { rows: empty, of }, place);
    },
  };
}
