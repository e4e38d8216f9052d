import { type CategoryDimension, categories, categoryDimensions } from "#core/breakdown.ts";
import type { Region } from "#core/dataset/schema.ts";
import {
  figureRoles,
  flaggedPopulations,
  percentRoles,
  respondentRoles,
  usualName,
  type FigureRole,
  type RespondentRole,
  type TemplateKind,
} from "#core/survey/files/templateColumns.ts";
import { importTemplateWords, type ImportTemplateWords } from "#i18n/importTemplateWords.ts";
import { formatList } from "#i18n/lists.ts";
import { inLocale, type Locale } from "#i18n/locale.ts";
import { categoryName, dimensionInSentence } from "#i18n/names.ts";

export interface TemplateColumn {
  /** As the import knows it. */
  readonly header: string;
  readonly need: keyof ImportTemplateWords["needs"];
  readonly meaning: string;
  /** What may stand in it, in words; empty where that is plain. */
  readonly values: string;
  /** A value that the import takes. */
  readonly example: string;
}

/** The columns of a template with their explanations. Names and values are those of the import itself. */
export function templateColumns(kind: TemplateKind, region: Region, locale: Locale): readonly TemplateColumn[] {
  return kind === "respondents" ? respondentColumns(region, locale) : figureColumns(region, locale);
}

function respondentColumns(region: Region, locale: Locale): readonly TemplateColumn[] {
  const words = importTemplateWords[locale];
  const [county = region] = region.areas;
  const area = inLocale(county.name, locale);
  const of = (role: RespondentRole): Omit<TemplateColumn, "header" | "meaning"> => {
    switch (role) {
      case "year":
        return { need: "required", values: "", example: "2025" };
      case "area":
        return { need: "required", values: words.area, example: area };
      case "stratum":
        return { need: "wished", values: "", example: area };
      case "psu":
        return { need: "wished", values: "", example: words.psu };
      case "weight":
        return { need: "wished", values: "", example: "1.25" };
      case "residence":
      case "sex":
      case "education": {
        const names = valueNames(role, locale);
        return { need: "optional", values: formatList(names, locale), example: names[0] ?? "" };
      }
      case "age":
        return { need: "optional", values: "", example: "45" };
      case "score":
        return { need: "one", values: "", example: "72.5" };
      case "qualified":
        return { need: "one", values: words.yesNo, example: words.yes };
    }
  };
  return [
    ...respondentRoles
      .slice(0, -2)
      .map((role) => column(usualName(role, locale === "zh"), words.respondents[role], of(role))),
    ...flaggedPopulations.map((population) =>
      column(usualName(population, locale === "zh"), words.populations[population], {
        need: "optional",
        values: words.yesNo,
        example: words.no,
      }),
    ),
    ...respondentRoles
      .slice(-2)
      .map((role) => column(usualName(role, locale === "zh"), words.respondents[role], of(role))),
  ];
}

const figureExamples = {
  rate: "14.1",
  n: "2386",
  count: "336",
  se: "0.9",
  lower: "12.4",
  upper: "15.9",
  deff: "1.6",
} as const;

function figureColumns(region: Region, locale: Locale): readonly TemplateColumn[] {
  const words = importTemplateWords[locale];
  const dimensionNames = categoryDimensions.map((dimension) =>
    locale === "zh" ? dimensionInSentence(dimension, locale) : dimension,
  );
  const categoryNames = categoryDimensions.flatMap((dimension) => valueNames(dimension, locale));
  const of = (role: FigureRole): Omit<TemplateColumn, "header" | "meaning"> => {
    switch (role) {
      case "year":
        return { need: "required", values: "", example: "2025" };
      case "area":
        return { need: "required", values: words.area, example: inLocale(region.name, locale) };
      case "dimension":
        return {
          need: "optional",
          values: formatList([words.total, ...dimensionNames], locale),
          example: words.total,
        };
      case "category":
        return { need: "optional", values: formatList(categoryNames, locale), example: "" };
      case "rate":
        return { need: "required", values: "", example: figureExamples.rate };
      case "n":
        return { need: "wished", values: "", example: figureExamples.n };
      case "count":
      case "se":
      case "lower":
      case "upper":
      case "deff":
        return { need: "optional", values: "", example: figureExamples[role] };
    }
  };
  return figureRoles.map((role) => {
    const name = usualName(role, locale === "zh");
    const unit = locale === "zh" ? `\uFF08${words.percent}\uFF09` : ` (${words.percent})`;
    return column(percentRoles.has(role) ? `${name}${unit}` : name, words.figures[role], of(role));
  });
}

/** Chinese names, or the codes, which read as English words: both are taken as they stand. */
function valueNames(dimension: CategoryDimension, locale: Locale): readonly string[] {
  return categories[dimension].map((code) => (locale === "zh" ? categoryName(dimension, code, locale) : code));
}

function column(header: string, meaning: string, rest: Omit<TemplateColumn, "header" | "meaning">): TemplateColumn {
  return { header, meaning, ...rest };
}
