import { expect, test } from "vitest";
import { packagedReference } from "#core/region/packagedReference.ts";
import { year } from "#core/units.ts";
import { emptyDraft, requestOf } from "#features/import/importDraft.ts";
import { templateColumns } from "#features/import/files/template.ts";
import { templateCsv, templateWorkbook } from "#features/import/files/templateFile.ts";
import { locales, type Locale } from "#i18n/locale.ts";
import { createImportSession } from "#workers/createImportSession.ts";
import type { FromWorker, ImportReading } from "#workers/protocol.ts";

const { region } = packagedReference();
const kinds = ["respondents", "figures"] as const;

/** The examples of a template as its rows: respondents in twenty villages, half of those of each literate. */
function filledIn(kind: (typeof kinds)[number], locale: Locale): readonly (readonly string[])[] {
  const columns = templateColumns(kind, region, locale);
  const example = columns.map((column) => column.example);
  if (kind === "figures") return [example];
  const isLiterate = (row: number): boolean => Math.floor(row / 20) % 2 === 0;
  return Array.from({ length: 400 }, (_, row) =>
    columns.map(({ header, example: value, values }) => {
      if (header === "村居" || header === "psu") return `${value} ${row % 20}`;
      if (header === "性别" || header === "sex") return values.split(/, | and |、/)[row % 2] ?? value;
      if (header === "是否具备" || header === "qualified")
        return isLiterate(row) ? value : locale === "zh" ? "否" : "no";
      return header === "总分" || header === "score" ? (isLiterate(row) ? "80" : "40") : value;
    }),
  );
}

async function read(file: File): Promise<ImportReading> {
  const draft = {
    ...emptyDraft("2026-01-20T09:00:00+08:00"),
    files: [{ name: file.name, file, choices: {}, year: "", isPasted: false }],
  };
  const request = requestOf(draft, { current: null, waves: [] });
  if (request === null) throw new Error("nothing is asked for");
  const answers: FromWorker[] = [];
  await createImportSession((message) => answers.push(message))({ kind: "read", request });
  const found = answers.find((answer) => answer.kind === "read");
  if (found?.kind !== "read") throw new Error(JSON.stringify(answers));
  return found.reading;
}

for (const kind of kinds) {
  for (const locale of locales) {
    test(`the template of ${kind} in ${locale}, filled in, is imported as it is: CSV and workbook alike`, async () => {
      const rows = filledIn(kind, locale);
      const csv = new File([templateCsv(kind, region, locale, rows)], "filled.csv");
      const book = new File([new Uint8Array(await templateWorkbook(kind, region, locale, rows))], "filled.xlsx");
      const [text, sheet] = [await read(csv), await read(book)];
      if (text.kind !== "imported" || sheet.kind !== "imported")
        throw new Error(JSON.stringify([text.issues, sheet.issues]));
      const [input] = text.inputs;
      expect(input).toMatchObject({ shape: kind === "figures" ? "aggregate" : "respondents", rows: rows.length });
      // Every column is known by its name.
      const known = new Set(input?.columns.map(({ column }) => column));
      expect(
        templateColumns(kind, region, locale)
          .map(({ header }) => header)
          .filter((name) => !known.has(name)),
      ).toEqual([]);
      expect(text.waves.map((wave) => wave.year)).toEqual([year(2025)]);
      expect(sheet.waves[0]?.estimates).toEqual(text.waves[0]?.estimates);
      const total = text.waves[0]?.estimates.find(
        ({ area, dimension }) => area === region.code && dimension === "total",
      );
      // 14.1 per cent of 2386; half of the respondents of one county.
      expect(total?.rate).toBeCloseTo(kind === "figures" ? 0.141 : 0.5, 12);
      expect(text.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    });
  }
}

test("every value that a template lists is taken by the import", async () => {
  for (const locale of locales) {
    const columns = templateColumns("figures", region, locale);
    const place = (header: string): number => columns.findIndex((column) => column.header === header);
    const category = place(locale === "zh" ? "类别" : "category");
    const dimension = place(locale === "zh" ? "分组" : "dimension");
    const listed = (columns[category]?.values ?? "").split(locale === "zh" ? "、" : /, (?:and )?| and /);
    expect(listed).toHaveLength(19);
    const rows = listed
      .filter((name) => name !== "青少年" && name !== "youth")
      .map((name) => columns.map(({ example }, at) => (at === category ? name : at === dimension ? "" : example)));
    const reading = await read(new File([templateCsv("figures", region, locale, rows)], "all.csv"));
    expect(reading.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    const cells = reading.kind === "imported" ? reading.waves.flatMap(({ estimates }) => estimates) : [];
    expect(new Set(cells.map((cell) => `${cell.dimension} ${cell.category}`)).size).toBe(18);
  }
});
