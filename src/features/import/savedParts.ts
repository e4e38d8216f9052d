import { columnRoles, type Mapping } from "#core/survey/mapping/mapping.ts";
import { importFormWords } from "#i18n/importFormWords.ts";
import { importSavedWords } from "#i18n/importSavedWords.ts";
import { importUnderstoodWords } from "#i18n/importUnderstoodWords.ts";
import { importValueWords } from "#i18n/importValueWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { sharePercent } from "./columns/sharePercent.ts";
import { categories } from "#core/breakdown.ts";

/** What a mapping says, one line for each thing: nothing of it is used without having been said. */
export function savedParts(mapping: Mapping, locale: Locale): readonly string[] {
  const { columns = {}, populations = {}, values = {}, qualifiedWhen, passMark, rateUnit, marginIs } = mapping;
  const { shape, headerRows, instrument, options = {} } = mapping;
  const { singlePsu, confidenceLevel } = options;
  const form = importFormWords[locale].columns;
  const understood = importUnderstoodWords[locale];
  const { answers, values: valueWords } = importValueWords[locale];
  const { part } = importSavedWords[locale];
  const parts: string[] = [];
  if (shape !== undefined) parts.push(part(understood.shape, understood.shapes[shape]));
  if (headerRows !== undefined) parts.push(part(understood.headerRows, understood.headerRowsCount(headerRows)));
  for (const role of columnRoles) {
    const column = columns[role];
    if (column !== undefined) parts.push(part(form.roles[role], column ?? form.noneUsed));
  }
  for (const population of categories.population) {
    const rule = populations[population];
    if (rule !== undefined)
      parts.push(part(form.populations[population], typeof rule === "string" ? rule : rule.column));
  }
  for (const role of ["area", "residence", "sex", "education", "dimension", "category"] as const) {
    const known = Object.keys(values[role] ?? {});
    if (known.length > 0) parts.push(part(valueWords.roles[role], formatList(known, locale)));
  }
  if (rateUnit !== undefined) parts.push(part(answers.rateUnit, answers.rateUnits[rateUnit]));
  if (marginIs !== undefined) parts.push(part(answers.marginIs, answers.margins[marginIs]));
  if (passMark !== undefined) parts.push(part(answers.passMark, String(passMark)));
  if (instrument !== undefined) parts.push(part(answers.instrument, instrument));
  if (singlePsu !== undefined) parts.push(part(answers.singlePsu, answers.singlePsus[singlePsu]));
  if (confidenceLevel !== undefined) parts.push(part(answers.confidenceLevel, String(sharePercent(confidenceLevel))));
  if (qualifiedWhen !== undefined) parts.push(part(answers.qualifiedWhen, formatList(qualifiedWhen.values, locale)));
  return parts;
}
