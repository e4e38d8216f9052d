import { foldText } from "#core/tables/foldText.ts";

/** Stands for what a cell says that may identify a person. */
export const personalMask = "\uFF0A";

const smallNumber = /^[+-]?\d{1,6}(?:\.\d{1,12})?%?$/;

/** Whether a text tells nobody from another by itself: empty, or a number of at most six digits before the point. */
export function isHarmless(text: string): boolean {
  const folded = foldText(text);
  return folded === "" || smallNumber.test(folded);
}

const hanName = /^[\p{Script=Han}\u00B7]{2,4}$/u;
const latinName = /^[A-Za-z]{2,}(?:[ .]+[A-Za-z]+){0,2}$/;

/** Whether a text could be the name of a person, where nothing else says what it is. */
export function mayBeName(text: string): boolean {
  const trimmed = text.trim();
  return hanName.test(trimmed) || latinName.test(trimmed);
}
