import type { InputSummary } from "#data/queries/surveyImport.ts";
import { importTableWords } from "#i18n/importTableWords.ts";
import type { Locale } from "#i18n/locale.ts";
import type { ChosenFile, withChoices } from "#features/import/files/chosenFiles.ts";
import { TableCard } from "./TableCard.tsx";
import { withFate, withHeader, withTurned, type ListedTable } from "./tableChoices.ts";
import "./tables.css";

export interface TableListProps {
  readonly list: readonly ListedTable[];
  readonly input: InputSummary;
  readonly choices: ChosenFile["choices"];
  readonly locale: Locale;
  readonly onChoose: (change: Parameters<typeof withChoices>[2]) => void;
}

/** The tables of one sheet or file, each to be changed or left out. */
export function TableList({ list, input, choices, locale, onChoose }: TableListProps) {
  const words = importTableWords[locale];
  return (
    <div className="table-list">
      {list.length > 1 && <p className="step-hint">{words.lead(list.length)}</p>}
      {list.map((listed, place) => (
        <TableCard
          key={place}
          listed={listed}
          number={place + 1}
          name={input.name}
          locale={locale}
          onFate={(fate) => onChoose({ tables: withFate(list, place, fate) })}
          onTurned={(turned) => onChoose({ tables: withTurned(list, place, turned) })}
          onHeader={(row, rows) => onChoose({ tables: withHeader(list, place, row, rows) })}
        />
      ))}
      {choices.tables !== undefined && (
        <button type="button" className="link-button" onClick={() => onChoose({ tables: undefined })}>
          {words.automatic}
        </button>
      )}
    </div>
  );
}
