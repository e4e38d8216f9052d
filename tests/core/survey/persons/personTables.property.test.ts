import fc from "fast-check";
import { expect, test } from "vitest";
import { inputTable } from "#cli/inputTable.ts";
import { packagedReference } from "#core/region/packagedReference.ts";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import { issueRow } from "#core/survey/issues/issueList.ts";
import { correctedFileWords } from "#i18n/correctedFileWords.ts";
import { issueListWords } from "#i18n/issueListWords.ts";
import { writeCorrectedFile } from "#io/correctedFile.ts";
import type { InputSource } from "#io/inputSource.ts";
import { importText } from "#tests/core/survey/importing.ts";
import { personTable } from "./personTables.ts";

const { region, instruments } = packagedReference();
const context = { region, instruments, mapping: null, year: null, status: "provisional", reveal: true } as const;
const ports = { readWorkbook: () => Promise.reject(new Error("no workbook here")) };

function source(text: string): InputSource {
  return {
    name: "file.csv",
    choices: {},
    async *open() {
      yield new TextEncoder().encode(text);
    },
  };
}

/** Everything that any of the outlets makes of a file. */
async function outlets(text: string): Promise<Readonly<Record<string, string>>> {
  const all: Issue[] = [];
  const outcome: ImportOutcome = importText(text, null, {
    reveal: true,
    watch: { issue: (issue) => void all.push(issue) },
  });
  const written: Record<string, string> = {};
  for (const form of ["annotated", "tidy"] as const) {
    let file = "";
    const write = (piece: string): void => {
      file += piece;
    };
    await writeCorrectedFile({ context, source: source(text), ports, form, words: correctedFileWords("zh"), write });
    written[form] = file;
  }
  return {
    ...written,
    outcome: JSON.stringify(outcome),
    listed: (["zh", "en"] as const)
      .flatMap((locale) => all.map((one) => issueRow(one, issueListWords(locale))))
      .join(""),
    inspected: outcome.inputs.map((input) => inputTable(input, new Set(), region, "zh")).join("\n"),
  };
}

test("no name, identity number or telephone of anybody is in any outlet, whatever column it stands in; near misses of known names are", async () => {
  await fc.assert(
    fc.asyncProperty(personTable, async ({ text, planted }) => {
      const made = await outlets(text);
      const shown = Object.entries(made).flatMap(([outlet, file]) =>
        planted.flatMap((who) => (file.includes(who) ? [`${who} in ${outlet}`] : [])),
      );
      expect(shown).toEqual([]);
      for (const near of ["潞城县", "襄恒县", "大学肄业"]) expect(made["outcome"]).toContain(near);
    }),
    { numRuns: 100, seed: 20261125 },
  );
}, 60_000);
