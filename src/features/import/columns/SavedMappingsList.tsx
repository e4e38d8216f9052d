import { useEffect, useState } from "react";
import { savedMappings, type SavedMapping } from "#data/queries/savedMappings.ts";
import { formatDate } from "#i18n/dates.ts";
import { importSavedWords } from "#i18n/importSavedWords.ts";
import { formatList } from "#i18n/lists.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatCount } from "#i18n/numbers.ts";

export interface SavedMappingsListProps {
  /** Another number: something was kept meanwhile. */
  readonly changes: number;
  readonly isRefused: boolean;
  readonly locale: Locale;
}

/** Columns by which a table is known again. */
const shownColumns = 6;

/** What is kept on this computer, each to be deleted. */
export function SavedMappingsList({ changes, isRefused, locale }: SavedMappingsListProps) {
  const words = importSavedWords[locale];
  const [list, setList] = useState<readonly SavedMapping[]>([]);
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    let isGone = false;
    void savedMappings.list().then((found) => {
      if (!isGone) setList(found);
    });
    return () => {
      isGone = true;
    };
  }, [changes]);

  const remove = async (fingerprint: string): Promise<void> => {
    setFailed(!(await savedMappings.remove(fingerprint)));
    setList(await savedMappings.list());
  };

  return (
    <details className="saved-mappings">
      <summary>{words.title(formatCount(list.length, locale))}</summary>
      <p className="step-hint">{words.lead}</p>
      {isRefused && <p className="field-problem">{words.refused}</p>}
      {hasFailed && (
        <p className="field-problem" role="alert">
          {words.notRemoved}
        </p>
      )}
      {list.length === 0 && <p className="step-hint">{words.none}</p>}
      <ul>
        {list.map(({ fingerprint, savedAt, header }) => {
          const date = formatDate(savedAt, locale);
          const columns = formatList(header.slice(0, shownColumns), locale);
          return (
            <li key={fingerprint}>
              <span>{words.one(date, columns)}</span>
              <button
                type="button"
                className="link-button"
                aria-label={words.removeOne(date, columns)}
                onClick={() => void remove(fingerprint)}
              >
                {words.remove}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
