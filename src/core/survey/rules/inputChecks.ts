import type { Columns } from "#core/survey/table/columns.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { Answers, Respondent } from "#core/survey/respondents/respondent.ts";
import type { RowCells } from "#core/tables/rowCells.ts";
import { createAgeCheck } from "./ageCheck.ts";
import { createOutcomeCheck } from "./outcomeCheck.ts";

/** What only all rows of one file of respondents together can tell of its columns. */
export interface InputChecks {
  add(respondent: Respondent, answers: Answers, cells: RowCells): void;
  report(log: IssueLog, input: string): void;
}

export function createInputChecks(columns: Columns, passMark: number | null): InputChecks {
  const { header, roles } = columns;
  const outcomes = createOutcomeCheck(roles.has("qualified"), passMark);
  const ages = createAgeCheck(columns);
  const named = (input: string, place: number | undefined) =>
    place === undefined ? { input } : { input, column: (header[place] ?? "").trim() };
  return {
    add: (respondent, answers, cells) => {
      outcomes.add(answers);
      ages?.add(respondent, cells);
    },
    report: (log, input) => {
      outcomes.report(log, named(input, roles.get("qualified") ?? roles.get("score")));
      ages?.report(log, input);
    },
  };
}
