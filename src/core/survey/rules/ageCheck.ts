import type { RowCells } from "#core/tables/rowCells.ts";
import type { Columns } from "#core/survey/table/columns.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { Respondent } from "#core/survey/respondents/respondent.ts";
import { remember } from "#core/survey/names/readValues.ts";
import { readBirthYear } from "#core/survey/respondents/birthYear.ts";
import { readAgeCell } from "#core/survey/respondents/respondentAge.ts";

const oftenMissing = { share: 0.1, rows: 20 } as const;
/** Of two whole years one may count the birthday of this year and the other not. */
const mostYears = 1;

export interface AgeCheck {
  add(respondent: Respondent, cells: RowCells): void;
  report(log: IssueLog, input: string): void;
}

/** Whether ages are mostly told, and agree with the years of birth; null where the file tells no ages. */
export function createAgeCheck({ header, roles }: Columns): AgeCheck | null {
  const ageAt = roles.get("age");
  const birthAt = roles.get("birthYear");
  const place = ageAt ?? birthAt;
  if (place === undefined) return null;
  const readAge = remember(readAgeCell);
  const readBirth = remember((text) => readBirthYear(text));
  let of = 0;
  let unknown = 0;
  let both = 0;
  let differing = 0;
  return {
    add: ({ year, age: band }, cells) => {
      of += 1;
      if (band === null) unknown += 1;
      if (ageAt === undefined || birthAt === undefined) return;
      const age = readAge(cells.text(ageAt));
      const birth = readBirth(cells.text(birthAt));
      if (age.kind !== "value" || birth.kind !== "value") return;
      both += 1;
      if (Math.abs(year - birth.value - age.value) > mostYears) differing += 1;
    },
    report: (log, input) => {
      const at = { input, column: (header[place] ?? "").trim() };
      if (unknown >= oftenMissing.rows && unknown > oftenMissing.share * of)
        log.add("age-often-missing", { rows: unknown, of }, at);
      if (differing > 0) log.add("ages-differ", { rows: differing, of: both }, at);
    },
  };
}
