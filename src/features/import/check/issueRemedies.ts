import { categories, type Population } from "#core/breakdown.ts";
import type { Issue, IssueCode } from "#core/survey/issues/issue.ts";
import type { ColumnRole } from "#core/survey/mapping/mapping.ts";
import type { InputSummary } from "#data/queries/surveyImport.ts";
import { codedRoles, type CodedRole } from "#features/import/columns/codedRoles.ts";
import type { ColumnUse } from "#features/import/columns/columnUse.ts";
import { answerTo, asksForCodes, type Answer } from "#features/import/columns/answers.ts";
import type { ChosenFile } from "#features/import/files/chosenFiles.ts";
import { settlingPlace, type SettlingPlace } from "./settlingPlaces.ts";

/** What on this page settles an issue: a field beside it, or another place. */
export type Remedy =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "population"; readonly population: Population; readonly column: string }
  | { readonly kind: "column"; readonly role: ColumnRole; readonly input: string | null }
  | { readonly kind: "codes"; readonly role: CodedRole; readonly column: string }
  | { readonly kind: "year"; readonly input: string }
  /** `column`: what tells it from other places of the same kind. */
  | { readonly kind: "place"; readonly place: SettlingPlace; readonly column: string | null };

/** Issues that the year of their input settles. */
const asksForYear: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "no-year",
  "year-contradicted",
  "years-differ",
  "year-name-differs",
  "year-from-name",
]);

/** What is shown beside issues of one kind at most. */
const mostShown = 12;

/** What settles issues of one kind: each once, in the order of the issues. */
export function issueRemedies(
  issues: readonly Issue[],
  inputs: readonly InputSummary[],
  files: readonly ChosenFile[],
): readonly Remedy[] {
  const found = new Map<string, Remedy>();
  for (const issue of issues) {
    const remedy = remedyOf(issue, inputs);
    if (remedy !== null && !found.has(keyOf(remedy))) found.set(keyOf(remedy), remedy);
  }
  // A year that was typed stays to be seen as long as others are missed.
  const years = issues.some(({ code }) => code === "no-year") ? files.filter(({ year }) => year !== "") : [];
  for (const { name: input } of years) {
    const remedy: Remedy = { kind: "year", input };
    found.set(keyOf(remedy), remedy);
  }
  const place = (remedy: Remedy): number =>
    remedy.kind === "year" ? files.findIndex(({ name }) => name === remedy.input) : -1;
  return [...found.values()].sort((one, other) => place(one) - place(other)).slice(0, mostShown);
}

function remedyOf(issue: Issue, inputs: readonly InputSummary[]): Remedy | null {
  const { code, column = null, input } = issue;
  if (asksForYear.has(code)) return input === undefined ? null : { kind: "year", input };
  if (code === "sex-by-code" && column !== null) return { kind: "codes", role: "sex", column };
  if (code === "areas-differ") return { kind: "column", role: "area", input: input ?? null };
  const answer = answerTo(issue, inputs);
  if (answer !== null) return { kind: "answer", answer };
  const isOfPopulation = issue.code === "unknown-value" && issue.detail.key === "populations";
  if ((isOfPopulation || asksForCodes.has(code)) && column !== null) {
    const uses = columnUses(column, input, inputs);
    const population = categories.population.find((one) => uses.includes(`population ${one}`));
    if (population !== undefined) return { kind: "population", population, column };
    const role = codedRoles.find((one) => uses.includes(one));
    if (role !== undefined) return { kind: "codes", role, column };
  }
  const found = settlingPlace(issue, inputs);
  return found === null ? null : { kind: "place", place: found, column };
}

/** One link for a column of an input, whatever its values. */
function keyOf(remedy: Remedy): string {
  if (remedy.kind !== "place") return JSON.stringify(remedy);
  const { step, input, fields } = remedy.place;
  return JSON.stringify(["place", step, input, remedy.column ?? fields[0] ?? null]);
}

function columnUses(column: string, input: string | undefined, inputs: readonly InputSummary[]): readonly ColumnUse[] {
  return inputs
    .filter(({ name }) => input === undefined || name === input)
    .flatMap(({ columns }) => columns.flatMap((one) => (one.column === column ? [one.role] : [])));
}
