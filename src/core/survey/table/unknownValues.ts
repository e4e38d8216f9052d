import type { Region } from "#core/dataset/schema.ts";
import type { Columns } from "./columns.ts";
import { personalMask } from "#core/survey/issues/harmlessText.ts";
import type { UnknownValue } from "#core/survey/importOutcome.ts";
import { createPersonFilter, type PersonFilter } from "#core/survey/persons/personFilter.ts";
import type { IssueCode, IssuePlace } from "#core/survey/issues/issue.ts";
import { nearValue, type ValueRole } from "#core/survey/names/nearNames.ts";
import { shownText } from "#core/survey/issues/shownText.ts";

/** Distinct values that are kept. */
const mostValues = 200;
const longestValue = 80;

const codes: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "unknown-area",
  "unknown-value",
  "unknown-category",
  "sum-of-groups",
  "sum-of-some-areas",
  "sum-incomplete",
]);
const valueRoles: readonly ValueRole[] = ["area", "residence", "sex", "education", "dimension", "category"];

/** Collects the values of one input that were not understood, for the operator to say what they are. */
export interface UnknownValues {
  note(code: IssueCode, place: IssuePlace): void;
  list(columns: readonly Columns[], region: Region): readonly UnknownValue[];
}

export function createUnknownValues(): UnknownValues {
  const rows = new Map<string, { readonly column: string; readonly value: string; rows: number }>();
  let persons: PersonFilter | null = null;
  return {
    note: (code, { column, value }) => {
      if (!codes.has(code) || column === undefined || value === undefined || value.includes(personalMask)) return;
      const key = `${column}\n${value}`;
      const known = rows.get(key);
      if (known !== undefined) known.rows += 1;
      else if (rows.size < mostValues) rows.set(key, { column, value: shownText(value, longestValue), rows: 1 });
    },
    list: (columns, region) => {
      if (rows.size === 0) return [];
      const filter = (persons ??= createPersonFilter(region));
      const roles = new Map(columns.flatMap((one) => rolesByName(one)));
      return [...rows.values()].flatMap(({ column, value, rows: count }) => {
        const role = roles.get(column);
        if (role === undefined || filter.holds(value)) return [];
        return [{ role, column, value, rows: count, near: nearValue(role, value, region) }];
      });
    },
  };
}

function rolesByName({ header, roles }: Columns): readonly (readonly [string, ValueRole])[] {
  return valueRoles.flatMap((role) => {
    const place = roles.get(role);
    return place === undefined ? [] : [[(header[place] ?? "").trim(), role] as const];
  });
}
