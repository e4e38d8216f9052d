import { foldText, isMissing } from "#core/tables/foldText.ts";
import { codeKey, hasUnclearCodes } from "./headerCodes.ts";
import type { Mapping } from "#core/survey/mapping/mapping.ts";
import type { ReadingNotes } from "#core/survey/table/readingNotes.ts";
import { explainedCodes, nothing, remember, value, type CellValue, type ReadColumn } from "./readValues.ts";
import { yesOrNo } from "./valueNames.ts";

/** A reader of yes and no: by what the header says of codes (1=是,2=否), then by the usual words. */
export function yesNoReader(column: ReadColumn): (text: string) => CellValue<boolean> {
  const { explained, note } = explainedCodes(column, answerOf(column.header));
  const isUnclear = explained.size === 0 && hasUnclearCodes(column.header);
  return remember((text) => {
    const folded = foldText(text);
    const key = codeKey(folded);
    const code = key === null ? undefined : explained.get(key);
    if (code !== undefined) {
      column.note(note);
      return value(code);
    }
    if (isUnclear && key !== null) column.note("codes-unclear");
    if (isMissing(folded)) return nothing(folded);
    const known = yesOrNo(folded);
    return known === null ? nothing(folded) : value(known);
  });
}

/** Yes and no, also by the column's own name: 农民 and 非农民 of 是否农民. */
export function answerOf(header: string): (name: string) => boolean | null {
  const folded = foldText(header).replace(/\(.*$/, "");
  return (name) => {
    const known = yesOrNo(name);
    if (known !== null || name.length < 2) return known;
    if (folded.includes(name)) return true;
    const [, rest] = /^(?:非|不是|不属于|不|未|没有)(.+)$/.exec(name) ?? [];
    return rest !== undefined && folded.includes(rest) ? false : null;
  };
}

/** A reader of the outcome: with `qualifiedWhen` its values are yes and every other known text is no; without it the usual words. */
export function qualifiedReader(
  mapping: Mapping | null,
  column: ReadColumn,
  notes: ReadingNotes,
): (text: string) => CellValue<boolean> {
  const given = mapping?.qualifiedWhen?.values;
  if (given === undefined) return yesNoReader(column);
  const yes = new Set(given.map(foldText));
  return remember((text) => {
    const folded = foldText(text);
    if (yes.has(folded)) {
      notes.sawQualified();
      return value(true);
    }
    const found = nothing(folded);
    return found.kind === "missing" ? found : value(false);
  });
}
