import { numberRoles } from "#core/survey/mapping/roleGroups.ts";
import type { ColumnRole } from "#core/survey/mapping/mapping.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import { headerBrackets } from "#core/survey/names/headerKey.ts";
import { shownLine } from "#core/survey/table/tablePreview.ts";
import { distinctTexts } from "#core/tables/headerKinds.ts";
import { isNote, looksNumeric } from "#core/tables/layoutWords.ts";
import { changeWords, isPlanOnly, planWords } from "#core/tables/measureWords.ts";
import { filledPlaces, isBlank, type TableRow } from "#core/tables/tableRow.ts";
import { longestHeading, yearHeading } from "#core/tables/titleText.ts";

const sentence = /[：:；;。，,*※]/;
/** Words of a heading that ends the plans above it. */
const ofSurvey = /实际|调查|监测|测评|结果|现状/;
const ofNumbers: ReadonlySet<ColumnRole> = new Set<ColumnRole>(numberRoles);

/** Rows without those below a heading of plans or changes, down to the next heading of a year or a survey; each heading is said in a warning. */
export function withoutPlanSections(rows: readonly TableRow[], log: IssueLog): readonly TableRow[] {
  let isAside = false;
  return rows.filter(({ cells, row, line }, index) => {
    const [first] = filledPlaces(cells);
    const text = first === undefined || distinctTexts(cells) !== 1 ? "" : (cells[first] ?? "").trim();
    if (text !== "" && text.length <= longestHeading && !sentence.test(text) && !isNote(text) && !looksNumeric(text)) {
      const named = planWords(text) ?? changeWords(text);
      const hasRows = rows.slice(index + 1).some((below) => filledPlaces(below.cells).length > 1);
      if (named !== null && hasRows) {
        isAside = true;
        log.add("rows-other-measure", { named }, { row, line, value: shownLine(text) });
        return false;
      }
      if (yearHeading(text) !== null || ofSurvey.test(text)) isAside = false;
    }
    return !isAside;
  });
}

/** Rows without those that say that their figures are planned or foretold, in a cell of its own or beside a name: 2025年（目标）. Each is said in a warning. */
export function withoutPlanRows(
  rows: readonly TableRow[],
  {
    roles,
    header,
    log,
  }: {
    readonly roles: ReadonlyMap<ColumnRole, number>;
    readonly header: readonly string[];
    readonly log: IssueLog;
  },
): readonly TableRow[] {
  const numbers = new Set([...roles].flatMap(([role, place]) => (ofNumbers.has(role) ? [place] : [])));
  const labels = new Set([...roles.values()].filter((place) => !numbers.has(place)));
  return rows.filter(({ cells, row, line }) => {
    for (const [place, text] of cells.entries()) {
      if (isBlank(text) || numbers.has(place) || looksNumeric(text)) continue;
      const inside = labels.has(place) ? headerBrackets(text) : [];
      const named = [...(isPlanOnly(text) ? [text] : []), ...inside].map(planWords).find((found) => found !== null);
      if (named === undefined) continue;
      log.add(
        "row-other-measure",
        { named: named ?? "" },
        { row, line, column: header[place] ?? "", value: text.trim() },
      );
      return false;
    }
    return true;
  });
}
