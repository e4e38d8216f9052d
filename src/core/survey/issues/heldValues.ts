import { shapeMask } from "#core/survey/persons/shapeMask.ts";
import { isHarmless } from "./harmlessText.ts";

/** As many rows must say the same before it is shown. */
const fewestRows = 3;
/** Distinct values that are waited for; further ones are masked. */
const mostHeld = 500;

/** Decides what of a cell's text an issue shows, in a file that has a column of persons. */
export interface HeldValues {
  /**
   * Says it at once or later, with the text or a mask.
   * @param column place of the cell
   * @param isKnown whether the text is nearly a name that we know
   */
  say(column: number, text: string, isKnown: boolean, add: (shown: string) => void): void;
  /** At the end of the file: says masked what too few rows say. */
  end(): void;
}

interface Waiting {
  readonly text: string;
  readonly adds: ((shown: string) => void)[];
}

/**
 * A row with a cell too few or too many may have a name of a person in any column. So where a file has columns that identify persons,
 * a text that is not understood is shown only if it is a short number, nearly a name that we know, or the same in three rows or more;
 * and never what looks like a person: that the log masks (hiddenPersons.ts).
 */
export function createHeldValues(): HeldValues {
  /** By column and text who waits; null once it is shown. */
  const held = new Map<string, Waiting | null>();
  return {
    say: (column, text, isKnown, add) => {
      if (isKnown || isHarmless(text)) return add(text);
      const key = `${column}\n${text}`;
      const waiting = held.get(key);
      if (waiting === null) return add(text);
      if (waiting === undefined) {
        if (held.size < mostHeld) held.set(key, { text, adds: [add] });
        else add(shapeMask(text));
        return;
      }
      waiting.adds.push(add);
      if (waiting.adds.length < fewestRows) return;
      held.set(key, null);
      for (const one of waiting.adds) one(text);
    },
    end: () => {
      for (const waiting of held.values()) for (const add of waiting?.adds ?? []) add(shapeMask(waiting?.text ?? ""));
      held.clear();
    },
  };
}
