import { foldText } from "#core/tables/foldText.ts";

/** Stands for what a cell says that may identify a person. */
export const personalMask = "\uFF0A";

const smallNumber = /^[+-]?\d{1,6}(?:\.\d{1,12})?%?$/;

/** 18-29, P012, LZ-03-A, 三十岁. */
const smallRange = /^\d{1,3}[-~]\d{1,3}岁?$/;
const smallCode = /^[a-z]{1,3}(?:[-_]?\d{1,6})(?:[-_][a-z]{1,2})?$/;
const writtenNumber = /^[〇零一二两三四五六七八九十百]{1,6}(?:周?岁|年级?|级|分)?$/;

/** Whether a text tells nobody from another by itself: one character at most, or a number or code with at most six digits before the point. */
export function isHarmless(text: string): boolean {
  const folded = foldText(text);
  if (folded.length < 2) return true;
  return [smallNumber, smallRange, smallCode, writtenNumber].some((pattern) => pattern.test(folded));
}

const hanName = /^[\p{Script=Han}\u00B7]{2,4}$/u;
const latinName = /^[A-Za-z]{2,}(?:[ .]+[A-Za-z]+){0,2}$/;

/** Whether a text could be the name of a person, where nothing else says what it is. */
export function mayBeName(text: string): boolean {
  const trimmed = text.trim();
  return hanName.test(trimmed) || latinName.test(trimmed);
}
