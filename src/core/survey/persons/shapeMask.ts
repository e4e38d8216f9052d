import { personalMask } from "#core/survey/issues/harmlessText.ts";

const readable = /[\p{L}\p{M}\p{N}]/gu;

/** A text that may tell who somebody is, with every letter, character and digit masked: what is left helps to find the cell. */
export function shapeMask(text: string): string {
  return text.replace(readable, personalMask);
}
