import type { ReferenceData } from "#core/dataset/referenceData.ts";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import { cliWords } from "#i18n/cliWords.ts";
import { inspectWords } from "#i18n/inspectWords.ts";
import { importInputs } from "#io/importInputs.ts";
import { yearOf } from "./importArguments.ts";
import { mappingIn, referenceOf, regionIn } from "./importInputs.ts";
import { inputSource } from "./inputSource.ts";
import { inputTable } from "./inputTable.ts";
import { openFolder } from "./openFolder.ts";
import { parseOptions } from "./optionValues.ts";
import { CommandFailure, printedIssue, type CommandOutcome } from "./outcome.ts";
import { readWorkbook } from "./readWorkbook.ts";
import { startTextThread } from "./textThread.ts";
import { Refused } from "./refused.ts";
import type { Surroundings } from "./surroundings.ts";

const options = {
  mapping: { type: "string" },
  region: { type: "string" },
  year: { type: "string" },
  data: { type: "string" },
  json: { type: "boolean" },
} as const;

/** `survey inspect`: what is understood of files, without importing them. Exit code 1 where that is nothing. */
export async function inspectCommand(args: readonly string[], surroundings: Surroundings): Promise<CommandOutcome> {
  const { locale, say } = surroundings;
  const words = inspectWords[locale];
  const { values, positionals } = parseOptions(args, options, locale);
  if (positionals.length === 0) throw new CommandFailure("usage", words.noInput, { isMisformed: true });
  const year = values.year === undefined ? null : yearOf(values.year);
  if (year === null && values.year !== undefined)
    throw new CommandFailure("usage", cliWords[locale].wrongYear(values.year));
  let outcome: ImportOutcome;
  let reference: ReferenceData;
  try {
    const mapping = values.mapping === undefined ? null : mappingIn(values.mapping, surroundings);
    const region = values.region === undefined ? null : regionIn(values.region, surroundings);
    const { data } = values;
    reference = referenceOf(data === undefined ? null : openFolder(data, surroundings).current.manifest, region);
    outcome = await importInputs(
      { ...reference, mapping, year, status: "provisional", reveal: false },
      positionals.map((input) => inputSource(input, surroundings)),
      {
        readWorkbook,
        startTextThread,
        onProgress: (_, __, rows) => surroundings.progress(cliWords[locale].rowsSoFar(rows)),
      },
    );
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { exitCode: 1, result: { outcome: "rejected", issues: error.issues } };
  }
  surroundings.progress("");

  const { kind, shape, encoding, rows, years, inputs, issues } = outcome;
  const isImportable = kind === "imported";
  for (const input of inputs) {
    const columns = issues.flatMap(({ code, input: name, column }) =>
      code === "column-withheld" && name === input.name && column !== undefined ? [column] : [],
    );
    say(inputTable(input, new Set(columns), reference.region, locale));
  }
  say(words.years(years));
  say(isImportable ? words.importable : words.notImportable);
  const isUnderstood = inputs.some(({ header }) => header.length > 0);
  return {
    exitCode: isUnderstood ? 0 : 1,
    result: {
      outcome: isUnderstood ? "inspected" : "rejected",
      importable: isImportable,
      shape,
      encoding,
      rows,
      years,
      inputs,
      issues: issues.map((issue) => printedIssue(issue, locale)),
    },
  };
}
