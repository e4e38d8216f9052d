import type { Region } from "#core/dataset/schema.ts";
import type { TemplateKind } from "#core/survey/files/templateColumns.ts";
import { saveFile } from "#figure/saveFile.ts";
import { importTemplateWords } from "#i18n/importTemplateWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { templateCsv, templateWorkbook } from "./templateFile.ts";

export interface TemplatesProps {
  readonly region: Region;
  readonly locale: Locale;
}

const kinds = ["respondents", "figures"] as const satisfies readonly TemplateKind[];
const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Tables to fill in, whose columns the import knows. */
export function Templates({ region, locale }: TemplatesProps) {
  const words = importTemplateWords[locale];
  const saveCsv = (kind: TemplateKind): void =>
    saveFile(new Blob([templateCsv(kind, region, locale)], { type: "text/csv" }), `${words.file[kind]}.csv`);
  const saveWorkbook = async (kind: TemplateKind): Promise<void> => {
    const bytes = new Uint8Array(await templateWorkbook(kind, region, locale));
    saveFile(new Blob([bytes], { type: workbookType }), `${words.file[kind]}.xlsx`);
  };
  return (
    <details className="templates">
      <summary>{words.title}</summary>
      <p className="step-hint">{words.lead}</p>
      <p>
        {kinds.flatMap((kind) => [
          <button key={`${kind} csv`} type="button" className="button" onClick={() => saveCsv(kind)}>
            {words.download(words.kinds[kind], "CSV")}
          </button>,
          <button key={`${kind} xlsx`} type="button" className="button" onClick={() => void saveWorkbook(kind)}>
            {words.download(words.kinds[kind], "XLSX")}
          </button>,
        ])}
      </p>
    </details>
  );
}
