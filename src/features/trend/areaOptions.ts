import type { Region } from "#core/dataset/schema.ts";
import { inLocale, type Locale } from "#i18n/locale.ts";
import { pageWords } from "#i18n/pageWords.ts";
import type { Option, OptionGroup } from "#ui/SelectField.tsx";

/** The city, then counties, zones and groups. */
export function areaOptions(region: Region, locale: Locale): readonly (Option | OptionGroup)[] {
  const words = pageWords[locale].trend;
  const ofKind = (kind: "county" | "zone" | "group") =>
    region.areas
      .filter((area) => area.kind === kind)
      .map((area) => ({ value: area.code, label: inLocale(area.name, locale) }));
  return [
    { value: region.code, label: words.wholeCity },
    { label: words.counties, options: ofKind("county") },
    { label: words.zones, options: ofKind("zone") },
    { label: words.groups, options: ofKind("group") },
  ].filter((entry) => !("options" in entry) || entry.options.length > 0);
}
