import type { NumberMeaning } from "./sectionMeaning.ts";

/** A spreadsheet computes and shows at most this many digits; what doubles have beyond them is noise. */
const digitsOfSpreadsheets = 15;
const secondsOfDay = 86_400;
/** 9999-12-31. */
const lastDay = 2_958_465;
/** Days from the first day of the 1904 system to that of the 1900 system. */
const daysTo1904 = 1462;
const millisecondsOfDay = secondsOfDay * 1000;

/**
 * A number of a cell as text that keeps its meaning: all digits, per cents with their sign, dates as 2025-01-31, times as
 * 08:30:00, never a display that rounds.
 * @param uses1904 whether day 0 is 1904-01-01
 */
export function numberText(value: number, meaning: NumberMeaning, uses1904: boolean): string {
  if (typeof meaning === "object") return `${plainDigits(value / 1000 ** meaning.thousands)}${meaning.sign}`;
  switch (meaning) {
    case "number":
      return plainDigits(value);
    case "percent":
      return `${plainDigits(Number(value.toPrecision(digitsOfSpreadsheets)) * 100)}%`;
    case "elapsed":
      return value < 0 ? plainDigits(value) : timeText(Math.round(value * secondsOfDay));
    case "year":
    case "date":
    case "time":
    case "date-time":
      return momentText(value, meaning, uses1904);
  }
}

function momentText(value: number, meaning: "year" | "date" | "time" | "date-time", uses1904: boolean): string {
  const seconds = Math.round(value * secondsOfDay);
  const day = Math.floor(seconds / secondsOfDay) + (uses1904 ? daysTo1904 : 0);
  const rest = seconds - Math.floor(seconds / secondsOfDay) * secondsOfDay;
  // Nothing that a spreadsheet could show as a date.
  if (value < 0 || day > lastDay) return plainDigits(value);
  if (meaning === "time" || (day === 0 && !uses1904)) return timeText(rest);
  // A year that was typed into a cell which is formatted as one: no survey is of 1905, where such a day lies.
  if (meaning === "year" && Number.isInteger(value) && value >= 1990 && value <= 2100) return String(value);
  const date = dayText(day);
  if (meaning === "year") return date.slice(0, 4);
  return rest === 0 ? date : `${date} ${timeText(rest)}`;
}

/** @param day of the 1900 system: 1 is 1900-01-01, and 60 the day that there never was */
function dayText(day: number): string {
  if (day === 60) return "1900-02-29";
  const sinceEpoch = day - (day < 60 ? 25_568 : 25_569);
  return new Date(sinceEpoch * millisecondsOfDay).toISOString().slice(0, 10);
}

function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/** A number without an exponent, to 15 digits; whole numbers, which may be those of questionnaires, with all that they have. */
export function plainDigits(value: number): string {
  const text = String(Number.isInteger(value) ? value : Number(value.toPrecision(digitsOfSpreadsheets)));
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text === "-0" ? "0" : text;
  const [, sign = "", first = "", fraction = "", exponent = "0"] = match;
  const digits = first + fraction;
  const point = Number(exponent) + 1;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, "0")}`;
}

/** An ISO date of a cell of that type, without a midnight that nobody wrote. */
export function isoText(text: string): string {
  return text
    .trim()
    .replace(/[zZ]$/, "")
    .replace("T", " ")
    .replace(/\.0+$/, "")
    .replace(/ 00:00:00$/, "");
}

/** Characters that a workbook writes as `_x000D_`. Source: ECMA-376 part 1, 22.9.2.19. */
export function unescapedText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
