import { type CategoryDimension, categories, categoryDimensions } from "#core/breakdown.ts";
import type { Dataset } from "#core/dataset/dataset.ts";
import type { TrendSelection } from "#core/query/selection.ts";
import { isYear } from "#core/units.ts";
import type { Locale } from "#i18n/locale.ts";
import { categoryName } from "#i18n/names.ts";
import { pageWords } from "#i18n/pageWords.ts";
import { CheckboxGroup } from "#ui/CheckboxGroup.tsx";
import { SelectField, type Option } from "#ui/SelectField.tsx";
import { areaOptions } from "./areaOptions.ts";
import type { TrendState } from "./trendState.ts";

export interface TrendControlsProps {
  readonly dataset: Dataset;
  readonly locale: Locale;
  readonly state: TrendState;
  readonly selection: TrendSelection;
  readonly onChange: (state: TrendState) => void;
}

const mostAreas = 4;

/** Area, breakdown, categories, years. */
export function TrendControls({ dataset, locale, state, selection, onChange }: TrendControlsProps) {
  const { trend: words, dimensions } = pageWords[locale];
  const { region, waves, benchmarks } = dataset.manifest;
  const years = [...new Set([...waves, ...benchmarks].map((entry) => entry.year))].sort((a, b) => a - b);
  const yearOptions = years.map((year) => ({ value: String(year), label: String(year) }));
  const setYear = (end: "from" | "to", text: string) => {
    const value = Number(text);
    const year = { ...state.year, [end]: isYear(value) ? value : null };
    const crossed = year.from !== null && year.to !== null && year.from > year.to;
    onChange({ ...state, year: crossed ? { from: year[end], to: year[end] } : year });
  };
  const areas = areaOptions(region, locale);
  const selectable = selection.by === null ? 0 : categoryOptions(selection.by, locale).length;
  return (
    <div className="fields">
      <SelectField
        label={words.by}
        value={state.by ?? ""}
        options={[
          { value: "", label: words.noBreakdown },
          ...categoryDimensions.map((by) => ({ value: by, label: dimensions[by] })),
        ]}
        onChange={(value) =>
          onChange({ ...state, by: categoryDimensions.find((by) => by === value) ?? null, category: [] })
        }
      />
      {selection.by !== null && (
        <SelectField
          label={words.area}
          value={selection.areas[0]}
          options={areas}
          onChange={(area) => onChange({ ...state, area: area === region.code ? [] : [area] })}
        />
      )}
      <SelectField
        label={words.from}
        value={String(state.year.from ?? "")}
        options={[{ value: "", label: words.first }, ...yearOptions]}
        onChange={(text) => setYear("from", text)}
      />
      <SelectField
        label={words.to}
        value={String(state.year.to ?? "")}
        options={[{ value: "", label: words.last }, ...yearOptions]}
        onChange={(text) => setYear("to", text)}
      />
      {selection.by === null ? (
        <CheckboxGroup
          legend={words.areas}
          most={mostAreas}
          chosen={selection.areas}
          options={areas.flatMap((entry) => ("options" in entry ? entry.options : [entry]))}
          onChange={(area) => onChange({ ...state, area: area.length === 1 && area[0] === region.code ? [] : area })}
        />
      ) : (
        <CheckboxGroup
          legend={words.categories}
          chosen={selection.categories}
          options={categoryOptions(selection.by, locale)}
          onChange={(category) => onChange({ ...state, category: category.length === selectable ? [] : category })}
        />
      )}
    </div>
  );
}

/** All categories but youth, who are measured by another instrument. */
function categoryOptions(by: CategoryDimension, locale: Locale): readonly Option[] {
  return categories[by]
    .filter((category) => category !== "youth")
    .map((category) => ({ value: category, label: categoryName(by, category, locale) }));
}
