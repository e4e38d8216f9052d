import type { Locale } from "#i18n/locale.ts";
import { referenceWords } from "#i18n/referenceWords.ts";
import type { FormRow, ReferenceTable } from "./referenceRows.ts";
import type { FieldName, TableField } from "./tableFields.ts";

export interface RowSummary {
  /** Whose row it is. Empty while nothing of it is filled in. */
  readonly name: string;
  /** What it says; empty where the name says all. */
  readonly value: string;
}

/** A row in one line, for a screen that shows its fields only when it is unfolded. */
export function rowSummary(
  table: ReferenceTable,
  row: FormRow,
  fields: readonly TableField[],
  locale: Locale,
): RowSummary {
  const words = referenceWords[locale].summary;
  const textOf = (name: FieldName): string => {
    const typed = row[name] ?? "";
    const options = fields.find((field) => field.name === name)?.options ?? [];
    return options.find(({ value }) => value === typed)?.label ?? typed.trim();
  };
  const inOwn = (zh: FieldName, en: FieldName): string =>
    locale === "en" && textOf(en) !== "" ? textOf(en) : textOf(zh);
  const list = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(words.joint);
  const year = textOf("year") === "" ? "" : words.year(textOf("year"));
  switch (table) {
    case "targets":
    case "benchmarks": {
      const rate = textOf("rate");
      const group = row["cell"] === "total" ? "" : textOf("cell");
      const needed = table === "targets" && rate !== "" ? textOf("operator") : "";
      return { name: list(textOf("area"), group, year), value: rate === "" ? "" : words.rate(needed, rate) };
    }
    case "breaks":
      return { name: list(year, inOwn("textZh", "textEn")), value: textOf("joins") };
    case "tasks":
      return { name: inOwn("nameZh", "nameEn"), value: textOf("lead") };
  }
}
