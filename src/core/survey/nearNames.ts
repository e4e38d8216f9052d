import type { Region } from "#core/dataset/schema.ts";
import type { ColumnUse } from "./importOutcome.ts";
import type { Mapping } from "./mapping.ts";

/** What the values of a column can be mapped as. */
export type ValueRole = keyof NonNullable<Mapping["values"]>;

/** What a column with a nearly known name may be: proposed, never applied. Null where nothing is near. */
export function nearRole(_header: string): ColumnUse | null {
  return null;
}

/** Code of what a nearly known value may mean: proposed, never applied. Null where nothing is near, or several are equally so. */
export function nearValue(_role: ValueRole, _text: string, _region: Region): string | null {
  return null;
}
