import { useId } from "react";
import type { InputSummary } from "#data/queries/surveyImport.ts";
import { importUnderstoodWords } from "#i18n/importUnderstoodWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatYear } from "#i18n/numbers.ts";
import { SelectField } from "#ui/SelectField.tsx";
import type { ChosenFile, withChoices } from "#features/import/files/chosenFiles.ts";
import { asksForYear, FileYearField } from "#features/import/files/FileYearField.tsx";
import { NumberField } from "#features/import/NumberField.tsx";
import { MoreTable } from "./MoreTable.tsx";
import { PreviewTable } from "./PreviewTable.tsx";
import { listedTables, withTable } from "./tableChoices.ts";
import { TableList } from "./TableList.tsx";
import { SheetField } from "#features/import/files/SheetField.tsx";

export interface UnderstoodCardProps {
  readonly chosen: ChosenFile;
  /** Null while nothing is known of it. */
  readonly input: InputSummary | null;
  readonly isReading: boolean;
  /** The sheets of a workbook are chosen once, at its first input. */
  readonly isFirstOfFile: boolean;
  readonly files: readonly ChosenFile[];
  /** Names of the inputs that tell no year. */
  readonly undated: ReadonlySet<string>;
  readonly isSheetRead: (sheet: string) => boolean;
  readonly locale: Locale;
  readonly onChoose: (change: Parameters<typeof withChoices>[2]) => void;
  readonly onFiles: (files: readonly ChosenFile[]) => void;
  readonly onSheet: (sheet: string, on: boolean) => void;
}

const encodings = ["utf-8", "gb18030", "utf-16le", "utf-16be"] as const;
const shapes = ["respondents", "aggregate"] as const;
const headerRowCounts = [1, 2, 3] as const;

/** One input as it was read, and what of it can be said otherwise. */
export function UnderstoodCard(props: UnderstoodCardProps) {
  const { chosen, input, isReading, isFirstOfFile, files, undated, isSheetRead, locale, onChoose, onFiles, onSheet } =
    props;
  const words = importUnderstoodWords[locale];
  const id = useId();
  const { choices, name } = chosen;
  const sheet = input?.sheet ?? null;
  const hasTable =
    input !== null &&
    (isTable(input) || [choices.headerRow, choices.headerRows, choices.tables].some((told) => told !== undefined));
  // A workbook that could not be opened has no sheet either, and an encoding would not help it.
  const isText = input !== null && input.sheet === null && (hasTable || !/\.xlsx?$/iu.test(chosen.file.name));
  const found = choices.encoding === undefined ? (input?.encoding ?? null) : null;
  const list = input === null ? [] : listedTables(input, choices);
  return (
    <section className="understood" aria-labelledby={id} data-input={name}>
      <h3 id={id}>{sheet === null ? name : `${chosen.file.name} ${words.sheetName(sheet)}`}</h3>
      {input === null ? (
        <p className="step-hint">{isReading ? words.waiting : words.notRead}</p>
      ) : (
        <>
          {isFirstOfFile && input.sheets.length > 1 && (
            <SheetField sheets={input.sheets} isRead={isSheetRead} locale={locale} onChange={onSheet} />
          )}
          <div className="understood-fields">
            {isText && (
              <SelectField
                label={words.encoding}
                name="encoding"
                value={choices.encoding ?? ""}
                options={[
                  { value: "", label: words.automatic(found === null ? null : words.encodings[found]) },
                  ...encodings.map((value) => ({ value, label: words.encodings[value] })),
                ]}
                onChange={(text) => onChoose({ encoding: encodings.find((one) => one === text) })}
              />
            )}
            {hasTable && (
              <>
                {list.length === 0 && (
                  <>
                    <NumberField
                      label={words.headerRow}
                      name="headerRow"
                      value={choices.headerRow ?? input.headerRow}
                      least={1}
                      isWhole
                      hint={words.headerRowHint}
                      wrong={words.headerRowWrong}
                      onChange={(headerRow) => onChoose({ headerRow: headerRow ?? undefined })}
                    />
                    <SelectField
                      label={words.headerRows}
                      name="headerRows"
                      value={String(choices.headerRows ?? "")}
                      options={[
                        {
                          value: "",
                          label: words.automatic(
                            choices.headerRows === undefined ? words.headerRowsCount(input.headerRows) : null,
                          ),
                        },
                        ...headerRowCounts.map((count) => ({
                          value: String(count),
                          label: words.headerRowsCount(count),
                        })),
                      ]}
                      onChange={(text) =>
                        onChoose({ headerRows: headerRowCounts.find((count) => String(count) === text) })
                      }
                    />
                  </>
                )}
                <SelectField
                  label={words.shape}
                  name="shape"
                  value={choices.shape ?? ""}
                  options={[
                    {
                      value: "",
                      label: words.automatic(
                        choices.shape === undefined && input.shape !== null ? words.shapes[input.shape] : null,
                      ),
                    },
                    ...shapes.map((value) => ({ value, label: words.shapes[value] })),
                  ]}
                  onChange={(text) => onChoose({ shape: shapes.find((one) => one === text) })}
                />
                {asksForYear(chosen, input) && (
                  <FileYearField
                    chosen={chosen}
                    dating={input.dating}
                    files={files}
                    undated={undated}
                    locale={locale}
                    onChange={onFiles}
                  />
                )}
              </>
            )}
          </div>
          {input.encodingDoubtful && choices.encoding === undefined && (
            <p className="step-hint understood-doubt">{words.doubtful}</p>
          )}
          {!hasTable ? (
            <p className="step-hint">{words.noTable}</p>
          ) : list.length > 0 ? (
            <TableList list={list} input={input} choices={choices} locale={locale} onChoose={onChoose} />
          ) : (
            <>
              <p className="step-hint">{factsOf(input, locale)}</p>
              <PreviewTable input={input} locale={locale} onHeader={(headerRow) => onChoose({ headerRow })} />
            </>
          )}
          {(list.length > 0 || input.shape === "aggregate") && (
            <MoreTable
              locale={locale}
              onTable={(headerRow) => onChoose({ tables: withTable(input, choices, headerRow), headerRow: undefined })}
            />
          )}
        </>
      )}
    </section>
  );
}

/** Whether anything was read of which the header or the shape could be said otherwise. */
function isTable({ header, preview, titles, rows }: InputSummary): boolean {
  return rows > 0 || [header, preview, titles].some((list) => list.length > 0);
}

function factsOf(input: InputSummary, locale: Locale): string {
  const { titles, delimiter, rateUnit, sheet, dating } = input;
  const words = importUnderstoodWords[locale];
  const facts = [
    sheet === null && delimiter !== null ? words.delimiter(words.delimiters[delimiter]) : null,
    rateUnit === null || !hasBareRates(input) ? null : words.units[rateUnit],
    dating === null || dating.from === "operator" || dating.from === "file"
      ? null
      : words.datings[dating.from](dating.year === null ? "" : formatYear(dating.year, locale)),
    titles.length === 0 ? null : words.titles(formatList(titles, locale)),
  ];
  return facts.filter((fact) => fact !== null).join(locale === "zh" ? "" : " ");
}

/** Whether any rate that is shown is without a sign, so that its unit was judged. */
function hasBareRates({ header, columns, preview }: InputSummary): boolean {
  const places = columns.flatMap(({ column, role }) => (role === "rate" ? [header.indexOf(column)] : []));
  return preview.some((cells) => places.some((place) => /^[\d.]+$/.test(cells[place] ?? "")));
}
