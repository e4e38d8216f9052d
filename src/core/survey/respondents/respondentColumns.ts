import { categories } from "#core/breakdown.ts";
import { foldText } from "#core/tables/foldText.ts";
import { meaningOfName } from "#core/survey/table/columnLabel.ts";
import type { Columns } from "#core/survey/table/columns.ts";
import type { IssuePlace } from "#core/survey/issues/issue.ts";
import { isPlainName } from "#core/survey/names/headerNames.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { NamedColumns } from "#core/survey/table/namedColumns.ts";
import { categoryTables } from "#core/survey/names/valueNames.ts";

/** What an occupation column calls the populations that it can tell. */
const occupations = {
  farmers: ["农民"],
  workers: ["产业工人"],
  officials: ["领导干部和公务员", "领导干部与公务员", "领导干部及公务员", "公务员", "领导干部"],
} as const;

/** Names of columns that say to which key populations a person belongs. */
const ofPopulations = /人群|群体|population/i;

/** The columns of a table of respondents: what the mapping says, then what the names say; the first column that fits a role has it. */
export function respondentColumns(named: NamedColumns): Columns {
  const { names, places, barred, percent, withheld, isMapped } = named;
  const roles = new Map(named.roles);
  const populations = new Map(named.populations);
  const taken = new Set(named.roles.values());
  let occupation: number | null = null;
  // A plain name goes before that of a numbered question: 总分 before B1.得分.
  const isPlain = (place: number): boolean => names[place]?.parts.some(isPlainName) === true;
  for (const place of [...places.filter(isPlain), ...places.filter((one) => !isPlain(one))]) {
    const header = names[place];
    const meaning = header === undefined ? null : meaningOfName(header);
    if (meaning === null) continue;
    if (meaning.kind === "occupation") occupation ??= place;
    else if (meaning.kind === "flag") {
      if (!populations.has(meaning.population)) populations.set(meaning.population, { kind: "flag", column: place });
    } else if (!taken.has(place)) {
      const found = meaning.kind === "interval" ? (["lower", "upper"] as const) : [meaning.role];
      for (const role of found) if (!roles.has(role) && !barred.has(role)) roles.set(role, place);
    }
  }
  if (occupation !== null) {
    for (const population of ["farmers", "workers", "officials"] as const) {
      if (populations.has(population)) continue;
      const values = new Set(occupations[population].map(foldText));
      populations.set(population, { kind: "values", column: occupation, values });
    }
  }
  const group = roles.get("category");
  if (group !== undefined && ofPopulations.test(names[group]?.name ?? "")) {
    for (const population of categories.population) {
      const values = new Set(
        [...categoryTables.population].flatMap(([name, code]) => (code === population ? [name] : [])),
      );
      if (!populations.has(population)) populations.set(population, { kind: "values", column: group, values });
    }
  }
  return { header: names.map(({ name }) => name), roles, populations, percent, withheld, isMapped };
}

/** Names that two columns share, where it matters which of them is meant. */
export function reportRepeated({ names, places }: NamedColumns, at: IssuePlace, log: IssueLog): void {
  const seen = new Set<string>();
  for (const place of places) {
    const header = names[place];
    const key = foldText(header?.name ?? "");
    if (header === undefined || key === "") continue;
    if (seen.has(key) && meaningOfName(header) !== null) log.add("repeated-header", {}, { ...at, column: header.name });
    seen.add(key);
  }
}
