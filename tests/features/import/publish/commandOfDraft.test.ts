import { expect, test } from "vitest";
import type { ChosenFile } from "#features/import/files/chosenFiles.ts";
import { emptyDraft } from "#features/import/importDraft.ts";
import { commandOfDraft } from "#features/import/publish/commandOfDraft.ts";
import { publishWords } from "#i18n/publishWords.ts";

const file = (name: string, year: string): ChosenFile => ({
  name,
  file: new File([], name),
  choices: {},
  year,
  isPasted: false,
});

/** The year that the command has, and whether it is said that it is that of all files. */
function yearOf(...years: readonly string[]): readonly [year: string | null, isRemarked: boolean] {
  const files = years.map((year, place) => file(`${place}.csv`, year));
  const { words, remarks } = commandOfDraft({ ...emptyDraft("2026-01-20T09:00:00+08:00"), files }, "en");
  const at = words.indexOf("--year");
  return [at < 0 ? null : (words[at + 1] ?? null), remarks.includes(publishWords.en.command.years)];
}

test("the command has the year where all files were told the same", () => {
  expect(yearOf("2025", "2025")).toEqual(["2025", false]);
  expect(yearOf("", "")).toEqual([null, false]);
});

test("a year of some files is that of all on the command line, and several years it cannot take: both are said", () => {
  expect(yearOf("2025", "")).toEqual(["2025", true]);
  expect(yearOf("2025", "2024")).toEqual([null, true]);
  expect(yearOf("2025", "2024", "")).toEqual([null, true]);
});

test("what was chosen for all files is a mapping that goes with the command", () => {
  const draft = emptyDraft("2026-01-20T09:00:00+08:00");
  const choices = { ...draft.choices, singlePsu: "remove", confidenceLevel: 0.9 } as const;
  const { words, files } = commandOfDraft({ ...draft, files: [file("a.csv", "")], choices }, "en");
  expect(words).toContain("--mapping");
  expect(files.map(({ text }): unknown => JSON.parse(text))).toEqual([
    { options: { singlePsu: "remove", confidenceLevel: 0.9 } },
  ]);
});
