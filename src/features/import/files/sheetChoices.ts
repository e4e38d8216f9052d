import type { InputSummary } from "#data/queries/surveyImport.ts";
import type { ChosenFile } from "./chosenFiles.ts";

/** The sheet of a workbook that an input reads: the one that was chosen, else the one that the program took. */
function sheetOf({ name, choices }: ChosenFile, inputs: readonly InputSummary[]): string | null {
  return choices.sheet ?? inputs.find((input) => input.name === name)?.sheet ?? null;
}

/** Whether an input reads a sheet of a file. */
export function hasSheet(
  files: readonly ChosenFile[],
  inputs: readonly InputSummary[],
  file: File,
  sheet: string,
): boolean {
  return files.some((one) => one.file === file && sheetOf(one, inputs) === sheet);
}

/** With one more sheet of a workbook as an input of its own, or without one; the last one stays. */
export function withSheet(
  files: readonly ChosenFile[],
  inputs: readonly InputSummary[],
  { file, isPasted }: ChosenFile,
  sheet: string,
  on: boolean,
): readonly ChosenFile[] {
  const isOfFile = (one: ChosenFile): boolean => one.file === file;
  // From now on every sheet is the operator's choice, so that the program does not take one that was just left out.
  const named = files.map((one) => {
    const name = sheetOf(one, inputs);
    return !isOfFile(one) || name === null ? one : { ...one, choices: { ...one.choices, sheet: name } };
  });
  if (on) {
    if (hasSheet(files, inputs, file, sheet)) return named;
    const added: ChosenFile = { name: `${file.name}#${sheet}`, file, choices: { sheet }, year: "", isPasted };
    const last = named.map(isOfFile).lastIndexOf(true);
    return [...named.slice(0, last + 1), added, ...named.slice(last + 1)];
  }
  const rest = named.filter((one) => !isOfFile(one) || one.choices.sheet !== sheet);
  return rest.some(isOfFile) ? rest : named;
}
