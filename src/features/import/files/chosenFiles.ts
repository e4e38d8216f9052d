import type { ImportFile } from "#data/queries/surveyImport.ts";

type Choices = Omit<ImportFile["choices"], "year">;

/** An input as the page keeps it. */
export interface ChosenFile extends Omit<ImportFile, "choices"> {
  readonly choices: Choices;
  /** As typed, right or wrong; empty where the file tells its year. */
  readonly year: string;
  /** Made of the clipboard; files that are chosen later do not take its place. */
  readonly isPasted: boolean;
}

/**
 * Files that were chosen or dropped take the place of those chosen before; tables that were pasted stay.
 * A file of a name that was there is the same one, corrected: what was chosen for it goes on, its sheets too.
 */
export function withFiles(before: readonly ChosenFile[], files: readonly File[]): readonly ChosenFile[] {
  const kept = before.filter(({ isPasted }) => isPasted);
  const names = new Set(kept.map(({ name }) => name));
  const seen = new Set<string>();
  const chosen = files.flatMap((file): readonly ChosenFile[] => {
    const earlier = seen.has(file.name) ? [] : before.filter((one) => !one.isPasted && one.file.name === file.name);
    seen.add(file.name);
    const inputs =
      earlier.length > 0
        ? earlier.map((one) => ({ ...one, file }))
        : [{ name: freeName(file.name, names), file, choices: {}, year: "", isPasted: false }];
    for (const { name } of inputs) names.add(name);
    return inputs;
  });
  return [...chosen, ...kept];
}

/** Pasted tables as inputs of their own, numbered: "clipboard 2". */
export function withPasted(
  before: readonly ChosenFile[],
  files: readonly File[],
  nameOf: (number: number) => string,
): readonly ChosenFile[] {
  const names = new Set(before.map(({ name }) => name));
  const pasted = files.map((file): ChosenFile => {
    let number = 1;
    while (names.has(nameOf(number))) number += 1;
    names.add(nameOf(number));
    return { name: nameOf(number), file, choices: {}, year: "", isPasted: true };
  });
  return [...before, ...pasted];
}

export function withoutFile(before: readonly ChosenFile[], name: string): readonly ChosenFile[] {
  return before.filter((one) => one.name !== name);
}

/** One input with other choices; a choice that is undefined is taken back. */
export function withChoices(
  before: readonly ChosenFile[],
  name: string,
  change: { readonly [Key in keyof Choices]: Choices[Key] | undefined },
): readonly ChosenFile[] {
  return before.map((one) => (one.name === name ? { ...one, choices: defined({ ...one.choices, ...change }) } : one));
}

function defined(choices: Parameters<typeof withChoices>[2]): Choices {
  const { encoding, sheet, headerRow, headerRows, tables, shape } = choices;
  return {
    ...(encoding !== undefined && { encoding }),
    ...(sheet !== undefined && { sheet }),
    ...(headerRow !== undefined && { headerRow }),
    ...(headerRows !== undefined && { headerRows }),
    ...(tables !== undefined && { tables }),
    ...(shape !== undefined && { shape }),
  };
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let number = 2; ; number += 1) {
    const other = `${name} (${number})`;
    if (!taken.has(other)) return other;
  }
}
