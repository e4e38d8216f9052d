import { useId, useState } from "react";
import type { Region } from "#core/dataset/schema.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import type { MappingChoices } from "#data/queries/surveyImport.ts";
import { importSizeWords } from "#i18n/importSizeWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount, formatYear } from "#i18n/numbers.ts";
import { areaName, categoryName } from "#i18n/names.ts";
import { isYear } from "#core/units.ts";
import { cellsWithoutSize, sizeKey, withSize, type SizedCell } from "./sampleSizes.ts";

export interface SampleSizeFieldsProps {
  readonly issues: readonly Issue[];
  readonly choices: MappingChoices;
  readonly region: Region;
  readonly locale: Locale;
  readonly onChange: (choices: MappingChoices) => void;
}

/** What is filled in at a time; the others come when these are told. */
const mostShown = 24;

/** Sample sizes that a table does not give, asked for with their page, and those that were told, to be taken back. */
export function SampleSizeFields({ issues, choices, region, locale, onChange }: SampleSizeFieldsProps) {
  const words = importSizeWords[locale];
  const missing = cellsWithoutSize(issues);
  if (missing.length === 0 && choices.sampleSizes.length === 0) return null;
  return (
    <section className="sample-sizes" aria-label={words.title}>
      <p className="step-hint">{words.lead}</p>
      <ul>
        {choices.sampleSizes.map((told) => {
          const name = cellName(told, region, locale);
          return (
            <li key={`told ${sizeKey(told)}`}>
              <span>{words.told(name, formatCount(told.n, locale), told.page ?? "")}</span>
              <button
                type="button"
                className="link-button"
                aria-label={words.takeBackOf(name)}
                onClick={() => onChange(withSize(choices, told, null))}
              >
                {words.takeBack}
              </button>
            </li>
          );
        })}
        {missing.slice(0, mostShown).map((cell) => (
          <SizeRow
            key={sizeKey(cell)}
            name={cellName(cell, region, locale)}
            locale={locale}
            onTell={(told) => onChange(withSize(choices, cell, told))}
          />
        ))}
      </ul>
      {missing.length > mostShown && (
        <p className="step-hint">{words.more(formatCount(missing.length - mostShown, locale))}</p>
      )}
    </section>
  );
}

interface SizeRowProps {
  readonly name: string;
  readonly locale: Locale;
  readonly onTell: (told: { readonly n: number; readonly page: string }) => void;
}

/** One cell: its size counts only with the place where it stands. */
function SizeRow({ name, locale, onTell }: SizeRowProps) {
  const words = importSizeWords[locale];
  const [size, setSize] = useState("");
  const [page, setPage] = useState("");
  const ids = { size: useId(), page: useId() };
  const n = Number(size.trim());
  const isNumber = Number.isInteger(n) && n > 0 && n < 1e9;
  return (
    <li>
      <form
        aria-label={name}
        onSubmit={(event) => {
          event.preventDefault();
          if (isNumber && page.trim() !== "") onTell({ n, page: page.trim() });
        }}
      >
        <span className="sample-size-name">{name}</span>
        <span className="field">
          <label htmlFor={ids.size}>{words.size}</label>
          <input
            id={ids.size}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={9}
            value={size}
            aria-invalid={size.trim() !== "" && !isNumber}
            onChange={(event) => setSize(event.currentTarget.value)}
          />
        </span>
        <span className="field">
          <label htmlFor={ids.page}>{words.page}</label>
          <input
            id={ids.page}
            type="text"
            autoComplete="off"
            maxLength={60}
            placeholder={words.pageExample}
            value={page}
            onChange={(event) => setPage(event.currentTarget.value)}
          />
        </span>
        <button type="submit" className="button" disabled={!isNumber || page.trim() === ""}>
          {words.tell}
        </button>
      </form>
    </li>
  );
}

function cellName({ year, area, dimension, category }: SizedCell, region: Region, locale: Locale): string {
  const parts = [
    isYear(year) ? formatYear(year, locale) : String(year),
    areaName(region, area, locale),
    dimension === "total" || category === undefined ? null : categoryName(dimension, category, locale),
  ];
  return importSizeWords[locale].cell(parts.filter((part) => part !== null));
}
