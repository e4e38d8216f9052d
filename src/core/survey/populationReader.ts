import { foldText, isMissing } from "#core/tables/foldText.ts";
import type { PopulationSource } from "./columns.ts";
import { missing, readNumberCell, remember, unknown, value, type CellValue } from "./readValues.ts";
import { yesOrNo } from "./valueNames.ts";

const separators = /[、;；,，|｜]/;

/** Whether a cell puts its respondent into a population: by yes or no, by one of several categories, or by a range of numbers. */
export function populationReader(source: PopulationSource): (text: string) => CellValue<boolean> {
  switch (source.kind) {
    case "flag":
      return remember((text) => {
        const folded = foldText(text);
        if (isMissing(folded)) return missing;
        const known = yesOrNo(folded);
        return known === null ? unknown : value(known);
      });
    case "values":
      return remember((text) => {
        const folded = foldText(text);
        if (source.values.has(folded)) return value(true);
        if (isMissing(folded)) return missing;
        return value(text.split(separators).some((part) => source.values.has(foldText(part))));
      });
    case "range":
      return remember((text) => {
        const number = readNumberCell(text);
        if (number.kind !== "value") return number.kind === "missing" ? missing : unknown;
        return value(number.value.value >= source.from && number.value.value <= source.to);
      });
  }
}
