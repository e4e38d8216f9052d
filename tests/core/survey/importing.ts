import { packagedReference } from "#core/region/packagedReference.ts";
import type { Estimate, Wave } from "#core/dataset/schema.ts";
import type { ImportContext } from "#core/survey/importContext.ts";
import type { ImportOutcome } from "#core/survey/importOutcome.ts";
import { createSurveyImport, type SurveyImport } from "#core/survey/importSurvey.ts";
import type { Mapping } from "#core/survey/mapping/mapping.ts";

const { region, instruments } = packagedReference();

/** An import in the packaged region, without a mapping. */
export function surveyImport(more: Partial<ImportContext> = {}): SurveyImport {
  return createSurveyImport({
    region,
    instruments,
    mapping: null,
    year: null,
    status: "provisional",
    reveal: false,
    ...more,
  });
}

/** Texts of files by name → what the import makes of them. */
export function importTexts(files: Readonly<Record<string, string>>, more: Partial<ImportContext> = {}): ImportOutcome {
  const session = surveyImport(more);
  for (const [name, text] of Object.entries(files)) {
    const input = session.input(name);
    input.push(text);
    input.end("utf-8");
  }
  return session.finish();
}

export function importText(
  text: string,
  mapping: Mapping | null = null,
  more: Partial<ImportContext> = {},
): ImportOutcome {
  return importTexts({ "file.csv": text }, { mapping, ...more });
}

export function codesOf({ issues }: ImportOutcome): readonly string[] {
  return [...new Set(issues.map(({ code }) => code))];
}

/** The only wave. @throws where the import was refused or has more than one */
export function waveOf(outcome: ImportOutcome): Wave {
  if (outcome.kind === "rejected") throw new Error(`refused: ${JSON.stringify(outcome.issues)}`);
  const [wave, ...more] = outcome.waves;
  if (more.length > 0) throw new Error("more than one wave");
  return wave;
}

export function rowOf(wave: Wave, area: string, dimension: Estimate["dimension"], category?: string): Estimate {
  const row = wave.estimates.find(
    (one) => one.area === area && one.dimension === dimension && one.category === category,
  );
  if (row === undefined) throw new Error(`no row ${area} ${dimension} ${category}`);
  return row;
}

/** A survey of the region with `count` respondents, every tenth literate, two strata of six PSUs each; every row like the first unless `edit` says otherwise. */
export function survey(
  count: number,
  edit: (row: Record<string, string>, place: number) => void = () => undefined,
): string {
  const rows = Array.from({ length: count }, (_, place) => {
    const row: Record<string, string> = {
      年份: "2024",
      县区: "潞州区",
      层: place % 2 === 0 ? "甲" : "乙",
      村居: `P${Math.floor(place / 2) % 6}`,
      城乡: place % 3 === 0 ? "农村" : "城镇",
      性别: place % 2 === 0 ? "男" : "女",
      年龄: String(18 + (place % 52)),
      文化程度: "初中",
      农民: place % 3 === 0 ? "是" : "否",
      职业: place % 5 === 0 ? "产业工人" : "其他",
      总分: place % 10 === 0 ? "80" : "50",
      是否具备: place % 10 === 0 ? "是" : "否",
      权重: String(1 + (place % 7) / 10),
    };
    edit(row, place);
    return row;
  });
  const header = Object.keys(rows[0] ?? {});
  return [header.join(","), ...rows.map((row) => header.map((name) => row[name] ?? "").join(","))].join("\n");
}
