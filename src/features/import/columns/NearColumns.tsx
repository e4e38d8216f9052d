import type { InputSummary, MappingChoices } from "#data/queries/surveyImport.ts";
import { importValueWords } from "#i18n/importValueWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { withChoice } from "./columnFields.ts";
import { columnUseName, fieldOfUse } from "./columnUse.ts";

export interface NearColumnsProps {
  readonly inputs: readonly InputSummary[];
  readonly choices: MappingChoices;
  readonly locale: Locale;
  readonly onChange: (choices: MappingChoices) => void;
}

/** Columns whose names are nearly known: each can be taken with one click, and none is taken without it. */
export function NearColumns({ inputs, choices, locale, onChange }: NearColumnsProps) {
  const words = importValueWords[locale].near;
  const near = new Map(inputs.flatMap((input) => input.near.map((one) => [`${one.role} ${one.column}`, one] as const)));
  if (near.size === 0) return null;
  return (
    <section className="near-columns" aria-label={words.title}>
      <h3>{words.title}</h3>
      <ul>
        {[...near.values()].map(({ column, role }) => {
          const field = fieldOfUse(role);
          const name = columnUseName(role, locale);
          return (
            <li key={`${role} ${column}`}>
              <span>{words.proposal(column, name)}</span>
              {field !== null && (
                <button
                  type="button"
                  className="button"
                  aria-label={words.takeNamed(column, name)}
                  onClick={() => onChange(withChoice(choices, field, column))}
                >
                  {words.take}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
