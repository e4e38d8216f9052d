import type { Manifest } from "#core/dataset/schema.ts";
import { isOutside } from "#core/dataset/unknownReference.ts";
import { inLocale, type Locale } from "#i18n/locale.ts";
import { areaName, categoryName } from "#i18n/names.ts";
import { referenceWords, type ReferenceWords } from "#i18n/referenceWords.ts";
import type { CategoryDimension } from "#core/breakdown.ts";
import { categories } from "#core/breakdown.ts";
import { cellChoices } from "./readReferenceRows.ts";
import type { FormRow, ReferenceTable } from "./referenceRows.ts";

export type FieldName = keyof ReferenceWords["fields"];

export interface TableField {
  readonly name: FieldName;
  readonly kind: "long" | "number" | "select";
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

const nation = "000000";
const rated = ["area", "cell", "year", "rate"] as const;

const columns: Readonly<Record<ReferenceTable, readonly FieldName[]>> = {
  targets: [...rated, "operator", "instrument", "sourceZh", "sourceEn"],
  benchmarks: [...rated, "se", "instrument", "sourceZh", "sourceEn"],
  breaks: ["year", "joins", "textZh", "textEn"],
  tasks: ["action", "nameZh", "nameEn", "lead", "support"],
};

/** The columns of a table, each with how it is filled in. */
export function tableFields(table: ReferenceTable, manifest: Manifest, locale: Locale): readonly TableField[] {
  return columns[table].map((name) => {
    const options = optionsOf(name, manifest, locale);
    return { name, options, kind: options.length > 0 ? "select" : kindOf(name) };
  });
}

function kindOf(name: FieldName): TableField["kind"] {
  return name === "year" || name === "rate" || name === "se" ? "number" : "long";
}

function optionsOf(name: FieldName, manifest: Manifest, locale: Locale): TableField["options"] {
  const { region, instruments, targets, benchmarks } = manifest;
  const words = referenceWords[locale];
  switch (name) {
    case "area": {
      const others = [...targets, ...benchmarks].map(({ area }) => area).filter(isOutside);
      const codes = new Set([region.code, nation, provinceOf(region.code), ...others]);
      for (const { code } of region.areas) codes.add(code);
      return [...codes].map((code) => ({ value: code, label: areaName(region, code, locale) }));
    }
    case "cell":
      return cellChoices.map((value) => ({ value, label: cellName(value, locale) }));
    case "instrument":
      return instruments.map(({ id, name: label }) => ({ value: id, label: inLocale(label, locale) }));
    case "operator":
      return ([">=", ">"] as const).map((value) => ({ value, label: words.operators[value] }));
    case "joins":
      return (["yes", "no"] as const).map((value) => ({ value, label: words.joins[value] }));
    case "action":
      return region.actions.map(({ id, name: label }) => ({ value: id, label: inLocale(label, locale) }));
    case "year":
    case "rate":
    case "se":
    case "sourceZh":
    case "sourceEn":
    case "textZh":
    case "textEn":
    case "nameZh":
    case "nameEn":
    case "lead":
    case "support":
      return [];
  }
}

function provinceOf(code: string): string {
  return `${code.slice(0, 2)}0000`;
}

function cellName(value: string, locale: Locale): string {
  const [name = "", category = ""] = value.split("/");
  return isCategoryDimension(name) ? categoryName(name, category, locale) : referenceWords[locale].total;
}

function isCategoryDimension(name: string): name is CategoryDimension {
  return name !== "total" && Object.hasOwn(categories, name);
}

/** A new row with the usual choices, and nothing filled in. */
export function emptyRow(table: ReferenceTable, rows: readonly FormRow[], { region, instruments }: Manifest): FormRow {
  const taken = new Set(rows.map(({ key }) => key));
  let number = rows.length;
  while (taken.has(`${table} ${number}`)) number += 1;
  const values = { area: table === "benchmarks" ? nation : region.code, cell: "total", operator: ">=", joins: "yes" };
  return {
    ...values,
    instrument: instruments[0]?.id ?? "",
    action: region.actions[0]?.id ?? "",
    key: `${table} ${number}`,
  };
}
