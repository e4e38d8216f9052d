import type { InputSummary } from "#data/queries/surveyImport.ts";
import { importFormWords } from "#i18n/importFormWords.ts";
import { importUnderstoodWords } from "#i18n/importUnderstoodWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount, formatYear } from "#i18n/numbers.ts";
import { TextField } from "#features/import/TextField.tsx";
import type { ChosenFile } from "./chosenFiles.ts";
import { typedYear, withYear } from "./fileYear.ts";

export interface FileYearFieldProps {
  readonly chosen: ChosenFile;
  readonly dating: InputSummary["dating"];
  readonly files: readonly ChosenFile[];
  /** Names of the inputs that tell no year. */
  readonly undated: ReadonlySet<string>;
  /** Names the input, where its card does not stand around the field. */
  readonly isNamed?: boolean;
  readonly locale: Locale;
  readonly onChange: (files: readonly ChosenFile[]) => void;
}

/** The year of one input that does not tell it; what was typed can be taken for the others as well. */
export function FileYearField(props: FileYearFieldProps) {
  const { chosen, dating, files, undated, isNamed = false, locale, onChange } = props;
  const words = importUnderstoodWords[locale];
  const form = importFormWords[locale];
  const { name } = chosen;
  const year = typedYear(chosen);
  const isMissing = undated.has(name) && year === null;
  const others = files.filter((one) => one.name !== name && undated.has(one.name) && typedYear(one) === null);
  return (
    <TextField
      label={isNamed ? words.yearOf(name) : form.year}
      name="year"
      value={chosen.year}
      hint={
        dating?.from === "file" && dating.year !== null
          ? words.yearOfName(formatYear(dating.year, locale))
          : form.yearHint
      }
      problem={year === "wrong" ? form.yearWrong : isMissing ? words.yearMissing : null}
      isNumeric
      onChange={(text) => onChange(withYear(files, [name], text))}
    >
      {year !== null && year !== "wrong" && others.length > 0 && (
        <button
          type="button"
          className="link-button"
          onClick={() =>
            onChange(
              withYear(
                files,
                others.map((one) => one.name),
                String(year),
              ),
            )
          }
        >
          {words.yearForOthers(formatCount(others.length, locale), formatYear(year, locale))}
        </button>
      )}
    </TextField>
  );
}

/** Whether a field is of use: the rows, a title or the sheet do not tell the year, or something was typed. */
export function asksForYear({ year }: ChosenFile, { dating }: Pick<InputSummary, "dating">): boolean {
  return year !== "" || dating === null || dating.from === "file" || dating.from === "operator";
}
