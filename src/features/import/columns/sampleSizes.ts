import type { Issue } from "#core/survey/issues/issue.ts";
import type { SampleSize } from "#core/survey/mapping/mapping.ts";
import type { MappingChoices } from "#data/queries/surveyImport.ts";

/** A cell of a table of figures. */
export type SizedCell = Omit<SampleSize, "n" | "page">;

/** Cells whose sample size no table gives, each once, in the order of the tables. */
export function cellsWithoutSize(issues: readonly Issue[]): readonly SizedCell[] {
  const cells = new Map<string, SizedCell>();
  for (const issue of issues) {
    if (issue.code !== "missing-n" && issue.code !== "extreme-needs-n") continue;
    const { year, area, dimension, category } = issue.detail;
    const cell = { year, area, dimension, ...(category !== null && { category }) };
    cells.set(sizeKey(cell), cell);
  }
  return [...cells.values()];
}

export function sizeKey({ year, area, dimension, category = "" }: SizedCell): string {
  return `${year} ${area} ${dimension} ${category}`;
}

/** The choices with the sample size of one cell; null takes it back. */
export function withSize(
  choices: MappingChoices,
  cell: SizedCell,
  told: Pick<SampleSize, "n" | "page"> | null,
): MappingChoices {
  const others = choices.sampleSizes.filter((one) => sizeKey(one) !== sizeKey(cell));
  const { year, area, dimension, category } = cell;
  const named = { year, area, dimension, ...(category !== undefined && { category }) };
  return { ...choices, sampleSizes: told === null ? others : [...others, { ...named, ...told }] };
}
