import { methodVerdictWords } from "#i18n/methodVerdictWords.ts";
import { methodWords } from "#i18n/methodWords.ts";
import { FactList } from "./FactList.tsx";
import { Formula } from "./Formula.tsx";
import { formulas } from "./formulas.ts";
import { MethodTable } from "./MethodTable.tsx";
import { Prose } from "./Prose.tsx";
import type { SectionProps } from "./sectionProps.ts";
import { verdictFacts } from "./verdictFacts.ts";

/** Target, certainty, words, path, pace, growth ratio. */
export function VerdictSection({ dataset, locale, verdict }: SectionProps) {
  const words = methodVerdictWords[locale];
  const explained = ["confidence", "needed", "path", "pace", "lag", "ratio"] as const;
  return (
    <>
      <p>{words.start}</p>
      <MethodTable caption={words.table.caption} columns={words.table.columns} rows={words.table.rows} />
      <p>{words.tested}</p>
      {explained.map((name) => (
        <div key={name} className="explained">
          <p>
            <Prose text={words[name]} />
          </p>
          <Formula notation={formulas[name]} words={words.read[name]} />
        </div>
      ))}
      {verdict !== null && (
        <FactList
          title={methodWords[locale].inEdition(dataset.manifest.edition)}
          facts={verdictFacts(verdict, locale)}
        />
      )}
    </>
  );
}
