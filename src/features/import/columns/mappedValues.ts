import { valueRoles } from "#core/survey/mapping/roleGroups.ts";
import { type CategoryDimension, categories, categoryDimensions } from "#core/breakdown.ts";
import type { Region } from "#core/dataset/schema.ts";
import type { UnknownValue } from "#core/survey/importOutcome.ts";
import type { InputSummary, MappingChoices } from "#data/queries/surveyImport.ts";
import { importValueWords } from "#i18n/importValueWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { areaName, capitalized, categoryName, dimensionInSentence } from "#i18n/names.ts";
import type { Option, OptionGroup } from "#ui/SelectField.tsx";

export type ValueRole = UnknownValue["role"];

/** A value of a file and what it means: told by the operator, or still open. */
export interface MappedValue {
  readonly role: ValueRole;
  /** As in the file; null where only the mapping is known. */
  readonly column: string | null;
  readonly value: string;
  readonly rows: number | null;
  readonly near: string | null;
  /** Null: nobody has said what it means. */
  readonly code: string | null;
}

/** Longer values are listed cut, and cannot be mapped by what is left of them. */
const longest = 79;

/** What was told so far, and then what is open in any input, each value once. */
export function mappedValues(inputs: readonly InputSummary[], choices: MappingChoices): readonly MappedValue[] {
  const told = valueRoles.flatMap((role) =>
    Object.entries(choices.values[role] ?? {}).map(([value, code]): MappedValue => ({
      role,
      column: null,
      value,
      rows: null,
      near: null,
      code,
    })),
  );
  const seen = new Set(told.map(keyOf));
  const open: MappedValue[] = [];
  for (const unknown of inputs.flatMap(({ unknownValues }) => unknownValues)) {
    const key = keyOf(unknown);
    if (seen.has(key) || unknown.value.length > longest) continue;
    seen.add(key);
    open.push({ ...unknown, code: null });
  }
  return [...told, ...open];
}

/** The choices with the meaning of one value; null takes it back. */
export function withMeaning(
  choices: MappingChoices,
  { role, value }: Pick<MappedValue, "role" | "value">,
  code: string | null,
): MappingChoices {
  const rest = Object.fromEntries(Object.entries(choices.values[role] ?? {}).filter(([name]) => name !== value));
  const codes = code === null ? rest : { ...rest, [value]: code };
  const { [role]: _, ...others } = choices.values;
  return { ...choices, values: Object.keys(codes).length === 0 ? others : { ...others, [role]: codes } };
}

/** Everything that a value of a column can mean. */
export function meaningsOf(role: ValueRole, region: Region, locale: Locale): readonly (Option | OptionGroup)[] {
  const ofDimension = (dimension: CategoryDimension): readonly Option[] =>
    categories[dimension].map((value) => ({ value, label: categoryName(dimension, value, locale) }));
  const total = { value: "total", label: importValueWords[locale].values.total };
  switch (role) {
    case "area":
      return [region.code, ...region.areas.map(({ code }) => code)].map((value) => ({
        value,
        label: areaName(region, value, locale),
      }));
    case "residence":
    case "sex":
    case "education":
      return ofDimension(role);
    case "dimension":
      return [total, ...categoryDimensions.map((value) => ({ value, label: dimensionLabel(value, locale) }))];
    case "category":
      return [
        total,
        ...categoryDimensions.map((dimension) => ({
          label: dimensionLabel(dimension, locale),
          options: ofDimension(dimension),
        })),
      ];
  }
}

/** The name of one meaning; a code that is not among them keeps its code. */
export function meaningName(role: ValueRole, code: string, region: Region, locale: Locale): string {
  const options = meaningsOf(role, region, locale).flatMap((one) => ("options" in one ? one.options : [one]));
  return options.find(({ value }) => value === code)?.label ?? code;
}

function dimensionLabel(dimension: CategoryDimension, locale: Locale): string {
  return capitalized(dimensionInSentence(dimension, locale));
}

function keyOf({ role, value }: Pick<MappedValue, "role" | "value">): string {
  return `${role} ${value}`;
}
