import type { TableFault } from "#core/tables/tableFault.ts";
import type { IssuePlace } from "./issue.ts";
import type { IssueLog } from "./issueLog.ts";
import type { RowFaultCode } from "#core/survey/respondents/rowOutcome.ts";

/**
 * Says what is wrong with the text of a table.
 * @param place with the name of the column, where it has one
 * @param isHeader whether the fault stands in or above the header
 * @returns a code that sets the row aside; "cut" where the text could not be read as it was meant; null where nothing follows
 */
export function reportTableFault(
  fault: TableFault,
  place: IssuePlace,
  isHeader: boolean,
  log: IssueLog,
): RowFaultCode | "cut" | null {
  switch (fault.code) {
    case "unclosed-quote":
      log.add(fault.code, {}, place);
      return "cut";
    case "text-after-quote":
      log.add(isHeader ? "stray-quote" : fault.code, {}, place);
      return isHeader ? null : fault.code;
    case "nul":
      if (isHeader) log.add("not-a-table", { kind: "binary" }, place);
      else log.add("nul-character", {}, place);
      return isHeader ? "cut" : "nul-character";
    case "field-too-long":
    case "too-many-columns":
    case "too-many-rows":
      log.add(fault.code, { limit: fault.limit }, place);
      return "cut";
    case "separator-unsupported":
      log.add(fault.code, {}, { ...place, value: fault.separator });
      return "cut";
    case "stray-quote":
    case "damaged-text":
    case "mixed-line-ends":
    case "semicolon-separated":
    case "fullwidth-comma":
      log.add(fault.code, {}, place);
      return null;
  }
}
