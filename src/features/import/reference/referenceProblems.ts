import type { Issue } from "#core/survey/issues/issue.ts";
import { issueWords } from "#i18n/issueWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { referenceWords, type ReferenceWords } from "#i18n/referenceWords.ts";
import { referenceTables, type FormRow, type ReferenceTable } from "./referenceRows.ts";

export interface ReferenceProblems {
  /** Words by row and field of each table: `0.rate`. */
  readonly tables: Readonly<Record<ReferenceTable, ReadonlyMap<string, string>>>;
  /** Of no cell. */
  readonly others: readonly string[];
}

/** Names of fields in the form for keys of the published data. */
const formFields: Readonly<Record<string, string>> = {
  "source.zh": "sourceZh",
  "source.en": "sourceEn",
  "text.zh": "textZh",
  "text.en": "textEn",
  "name.zh": "nameZh",
  "name.en": "nameEn",
  category: "cell",
  dimension: "cell",
};

/**
 * Issues at their cells. Those of the plan name published keys, such as `targets.0.source.zh` and `actions.1.tasks.0.lead.2`.
 * @param tasks rows of the table of tasks: their places are not those within the actions
 * @param actions ids in the published order
 */
export function referenceProblems(
  issues: readonly Issue[],
  tasks: readonly FormRow[],
  actions: readonly string[],
  locale: Locale,
): ReferenceProblems {
  const wordOf = issueWords(locale);
  const tables: Record<ReferenceTable, Map<string, string>> = {
    targets: new Map(),
    benchmarks: new Map(),
    breaks: new Map(),
    tasks: new Map(),
  };
  const others: string[] = [];
  for (const issue of issues) {
    const key = "key" in issue.detail ? String(issue.detail.key) : "";
    const [list = "", place = "", ...field] = taskKey(key, tasks, actions).split(".");
    const table = referenceTables.find((one) => one === list);
    if (table === undefined || !/^\d+$/.test(place)) others.push(wordOf(issue));
    else {
      const name = formFields[field.join(".")] ?? field[0] ?? "";
      tables[table].set(`${place}.${name}`, cellProblem(issue, name, locale) ?? wordOf(issue));
    }
  }
  return { tables, others };
}

type CellWords = ReferenceWords["problems"];

const cellCodes: ReadonlyMap<string, keyof CellWords> = new Map([
  ["reference-rate", "rate"],
  ["reference-without-source", "source"],
  ["reference-twice", "twice"],
  ["reference-unknown-code", "unknown"],
  ["reference-controls", "controls"],
]);

/** What is wrong with a cell as it is typed here; null where there are no words of its own for it. */
function cellProblem({ code, value }: Issue, field: string, locale: Locale): string | null {
  const words = referenceWords[locale].problems;
  if (code === "reference-wrong-value") {
    if (field === "year") return words.year;
    return field === "se" ? words.error : value === undefined || value === "" ? words.empty : words.wrong;
  }
  const known = cellCodes.get(code);
  return known === undefined ? null : words[known];
}

function taskKey(key: string, tasks: readonly FormRow[], actions: readonly string[]): string {
  const [, action, index, field = ""] = /^actions\.(\d+)\.tasks\.(\d+)\.(.+)$/.exec(key) ?? [];
  if (action === undefined || index === undefined) return key;
  const places = tasks.flatMap((row, place) => (row["action"] === actions[Number(action)] ? [place] : []));
  const place = places[Number(index)];
  return place === undefined ? key : `tasks.${place}.${field.replace(/\.\d+$/, "")}`;
}
