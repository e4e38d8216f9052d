import { personalMask } from "#core/survey/issues/harmlessText.ts";
import { withoutPersons } from "#core/survey/issues/shownText.ts";

const readable = /[\p{L}\p{M}\p{N}]/gu;

/** A text that may tell who somebody is, with every letter, character and digit masked: what is left helps to find the cell. Long numbers of persons are three asterisks. */
export function shapeMask(text: string): string {
  return withoutPersons(text).replace(readable, personalMask);
}
