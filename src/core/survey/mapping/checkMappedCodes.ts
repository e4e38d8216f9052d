import { isCategory } from "#core/breakdown.ts";
import type { Region } from "#core/dataset/schema.ts";
import { createAreaRecogniser } from "#core/region/recogniseArea.ts";
import { foldText } from "#core/tables/foldText.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { Mapping } from "./mapping.ts";
import type { ValueRole } from "#core/survey/names/nearNames.ts";
import { breakdownByName, dimensionCode } from "#core/survey/names/valueNames.ts";

/** Codes that a mapping gives and nobody knows, and names of areas that it makes another area. */
export function checkMappedCodes(mapping: Mapping, region: Region, log: IssueLog): void {
  const recognise = createAreaRecogniser(region);
  const isCategoryName = (code: string): boolean =>
    dimensionCode(foldText(code)) === "total" || breakdownByName(foldText(code)) !== null;
  const known: Readonly<Record<ValueRole, (code: string) => boolean>> = {
    area: (code) => recognise(code) !== null,
    residence: (code) => isCategory("residence", code),
    sex: (code) => isCategory("sex", code),
    education: (code) => isCategory("education", code),
    dimension: (code) => dimensionCode(foldText(code)) !== null,
    category: isCategoryName,
  };
  for (const role of ["residence", "sex", "education", "area", "dimension", "category"] as const) {
    for (const [name, code] of Object.entries(mapping.values?.[role] ?? {})) {
      const before = role === "area" ? recognise(name) : null;
      const after = role === "area" ? recognise(code) : null;
      if (before?.kind === "area" && after !== null && !(after.kind === "area" && after.code === before.code))
        log.add("area-overridden", { area: code }, { value: name });
      if (!known[role](code)) log.add("mapping-unknown-code", { key: `values.${role}.${name}` }, { value: code });
    }
  }
}
