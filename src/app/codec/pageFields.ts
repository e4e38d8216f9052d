import { categoryDimensions } from "#core/breakdown.ts";
import type { CountiesState } from "#features/counties/countiesState.ts";
import type { PopulationsState } from "#features/populations/populationsState.ts";
import type { TrendState } from "#features/trend/trendState.ts";
import type { Locale } from "#i18n/locale.ts";
import type { Fields } from "./codec.ts";
import { choiceField, listField, optionalChoiceField, yearField, yearRangeField } from "./field.ts";

/** Which unpublished draft of this machine the site shows: the whole of it, or a sheet about it. */
const draftViews = [
  "off",
  "import",
  "import-brief",
  "import-handover",
  "reference",
  "reference-brief",
  "reference-handover",
] as const;
export type DraftView = (typeof draftViews)[number];

/** How the reader wants every page: language, colours, type size, and whether it shows what is published. */
export interface DisplayState {
  readonly lang: Locale;
  readonly theme: "auto" | "light" | "dark";
  readonly text: "normal" | "large";
  readonly draft: DraftView;
}

export const displayFields: Fields<DisplayState> = {
  lang: choiceField(["zh", "en"], "zh"),
  theme: choiceField(["auto", "light", "dark"], "auto"),
  text: choiceField(["normal", "large"], "normal"),
  draft: choiceField(draftViews, "off"),
};

const areaCode = /^[0-9A-Za-z]{6}$/;
const categoryCode = /^[0-9a-z-]{1,12}$/;

export const trendFields: Fields<TrendState> = {
  area: listField(areaCode, [], 4),
  by: optionalChoiceField(categoryDimensions),
  category: listField(categoryCode, [], 8),
  year: yearRangeField,
};

export const populationsFields: Fields<PopulationsState> = { area: listField(areaCode, [], 1), year: yearField };
export const countiesFields: Fields<CountiesState> = { year: yearField };
