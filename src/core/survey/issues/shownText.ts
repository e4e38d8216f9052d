import { hasControls } from "#core/tables/controlCharacters.ts";

const digit = "[0-9\uFF10-\uFF19]";
const gap = "[\\s\\-\uFF0D\u2010-\u2014]?";
const digits = (count: number): string => `(?:${digit}${gap}){${count}}`;

/**
 * Numbers of identity cards and telephones and addresses of mail, in either width, with or without gaps,
 * wherever a shifted column may have put them.
 */
const personal = new RegExp(
  [
    `${digits(17)}[0-9\uFF10-\uFF19Xx\uFF38\uFF58]`,
    `${digits(14)}${digit}`,
    `[1\uFF11]${gap}[3-9\uFF13-\uFF19]${gap}${digits(8)}${digit}`,
    `[0\uFF10]${digit}{2,3}[\\-\uFF0D]${digit}{7,8}`,
    "[^\\s@]{1,64}@[^\\s@]{1,190}\\.[^\\s@]{1,63}",
  ].join("|"),
  "g",
);

/** A text with the numbers and addresses masked that could identify a person. */
export function withoutPersons(text: string): string {
  return text.replace(personal, "***");
}

/**
 * A text of a file as an issue may show it: numbers of persons masked, characters that nobody sees or that turn the direction of writing
 * as their codes (\\u202E), and not longer than this many characters.
 */
export function shownText(text: string, longest: number): string {
  // Far more than is shown, so that a mask still finds what it stands for.
  const masked = escaped(withoutPersons(text.slice(0, 4 * longest)));
  const characters = Array.from(masked);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}\u2026` : masked;
}

function escaped(text: string): string {
  if (!hasControls(text)) return text;
  const code = (character: string): string =>
    (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return Array.from(text, (character) => (hasControls(character) ? `\\u${code(character)}` : character)).join("");
}
