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
    "[^\\s@]+@[^\\s@]+\\.[^\\s@]+",
  ].join("|"),
  "g",
);

/** A text of a file as an issue may show it: numbers of persons masked, and not longer than this many characters. */
export function shownText(text: string, longest: number): string {
  // Far more than is shown, so that a mask still finds what it stands for.
  const masked = text.slice(0, 4 * longest).replace(personal, "***");
  const characters = Array.from(masked);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}\u2026` : masked;
}
