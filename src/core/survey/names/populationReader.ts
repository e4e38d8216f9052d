import { foldText } from "#core/tables/foldText.ts";
import type { PopulationSource } from "#core/survey/table/columns.ts";
import { ageSpan } from "#core/survey/respondents/ageBands.ts";
import { readNumberCell, remember, nothing, unknown, value, type CellValue, type ReadColumn } from "./readValues.ts";
import { withoutNumber } from "./valueNames.ts";
import { yesNoReader } from "./yesNoReader.ts";

/** Between several categories of one cell; U+250B as a survey platform exports them. */
const separators = /[、;；,，|｜\u250B]/;

/** Whether a cell puts its respondent into a population: by yes or no, by one of several categories, or by a range of numbers. */
export function populationReader(source: PopulationSource, column: ReadColumn): (text: string) => CellValue<boolean> {
  switch (source.kind) {
    case "flag":
      return yesNoReader(column);
    case "values":
      return remember((text) => {
        const folded = foldText(text);
        if (source.values.has(folded)) return value(true);
        const found = nothing(folded);
        if (found.kind === "missing") return found;
        return value(
          text.split(separators).some((part) => {
            const name = withoutNumber(foldText(part));
            return (
              source.values.has(foldText(part)) || source.values.has(name) || source.values.has(beforeBracket(name))
            );
          }),
        );
      });
    case "range":
      return remember((text) => {
        const number = readNumberCell(text);
        const span = number.kind === "unknown" ? ageSpan(text) : null;
        if (span !== null) return spanWithin(span, source);
        if (number.kind !== "value") return number;
        return value(number.value.value >= source.from && number.value.value <= source.to);
      });
  }
}

/** Whether all ages of a span are within a range, or none; unknown where some are. */
function spanWithin(
  span: { readonly from: number; readonly to: number | null },
  { from, to }: { readonly from: number; readonly to: number },
): CellValue<boolean> {
  if (span.from >= from && span.to !== null && span.to <= to) return value(true);
  return span.from > to || (span.to !== null && span.to < from) ? value(false) : unknown;
}

/** 老年人(60-69岁) → 老年人. */
function beforeBracket(name: string): string {
  return name.endsWith(")") && name.includes("(") ? name.slice(0, name.indexOf("(")) : name;
}
