import { headerKind } from "#core/survey/names/headerKind.ts";
import type { Shape } from "#core/survey/importContext.ts";
import type { IssueCode } from "#core/survey/issues/issue.ts";
import { createIssueLog } from "#core/survey/issues/issueLog.ts";
import { tableLayout, type TableLayout } from "#core/survey/table/tableLayout.ts";
import type { TableReaderContext } from "#core/survey/table/tableReader.ts";
import type { HeaderTold } from "#core/tables/findHeader.ts";
import type { TableRow } from "#core/tables/tableRow.ts";

/** What rows would be read as, and the errors that this would make; nothing of it is said. */
export interface Trial {
  readonly kind: TableLayout["kind"];
  readonly errors: ReadonlySet<IssueCode>;
}

/** Header and columns of rows, on trial. */
export function trialLayout(
  rows: readonly TableRow[],
  { name, sheet, choices, context, before }: TableReaderContext,
  told: HeaderTold,
  shape: Shape | null,
): Trial {
  const { mapping, region } = context;
  const log = createIssueLog();
  const { kind } = tableLayout(rows, {
    told,
    shape,
    mapping,
    region,
    year: choices.year ?? context.year,
    kindOf: headerKind(mapping),
    name,
    sheet,
    log,
    ...(before !== undefined && { before }),
  });
  const errors = log.list().flatMap(({ severity, code }) => (severity === "error" ? [code] : []));
  return { kind, errors: new Set(errors) };
}
