import type { Region } from "#core/dataset/schema.ts";
import type { ColumnRole } from "#core/survey/mapping/mapping.ts";
import { nearName, type ValueRole } from "./nearNames.ts";

/** Distinct texts for which something near is looked for. */
const mostTexts = 500;
/** Longer texts are near nothing. */
const longestText = 100;
const valueRoles: ReadonlyMap<ColumnRole, ValueRole> = new Map(
  (["area", "residence", "sex", "education", "dimension", "category"] as const).map((role) => [role, role]),
);

/** The names that texts of columns nearly are, each text looked up once; null where none is, and after many texts. */
export function nearNameReader(region: Region): (role: ColumnRole, text: string) => string | null {
  const known = new Map<string, string | null>();
  return (column, text) => {
    const role = valueRoles.get(column);
    if (text.length > longestText) return null;
    const key = `${column} ${text}`;
    const found = known.get(key);
    if (found !== undefined || role === undefined || known.size >= mostTexts) return found ?? null;
    const name = nearName(role, text, region)?.name ?? null;
    known.set(key, name);
    return name;
  };
}
