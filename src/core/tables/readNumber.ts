import { halfWidth } from "./foldText.ts";
import { plainDecimal } from "./plainDecimal.ts";

const form = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;
/** 1,234.5 · 1 234.5 · 1'234.5, one kind of mark in a number; 0,123 is no group of thousands. */
const grouped = /^[+-]?[1-9]\d{0,2}([, '\u2019\u00A0\u2007\u2009\u202F])\d{3}(?:\1\d{3})*(?:\.\d*)?$/;
const groupMarks = /[, '\u2019\u00A0\u2007\u2009\u202F]/g;
/** A number whose comma can only be meant as the decimal point. */
const decimalComma = /^[+-]?(?:\d+,(?:\d{1,2}|\d{4,})|0,\d+)%?$/;

/** What web pages and chat programs leave around a number: soft hyphens, spaces without width, marks of direction, joiners. */
const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/** A number as a table gives it. `percent`: it carries a per-cent sign of its own. */
export interface WrittenNumber {
  readonly value: number;
  readonly percent: boolean;
}

/**
 * A number as it stands in a file: full-width digits, thousands marked by commas, spaces or apostrophes, any minus sign,
 * and `percent` when a per-cent sign follows. Null for anything else; in particular for numbers in brackets, which may be
 * negative or not, and for a decimal comma.
 */
export function readNumber(text: string): WrittenNumber | null {
  const value = plainDecimal(text);
  if (value !== null) return { value, percent: false };
  if (form.test(text)) return finite(Number(text), false);
  const plain = plainNumber(text);
  const percent = plain.endsWith("%");
  const bare = percent ? plain.slice(0, -1).trimEnd() : plain;
  if (form.test(bare)) return finite(Number(bare), percent);
  return grouped.test(bare) ? finite(Number(bare.replaceAll(groupMarks, "")), percent) : null;
}

/** Marks of numbers as ASCII: width, the minus signs (hyphen, figure dash, en dash before a digit), the small per-cent sign. */
export function plainNumber(text: string): string {
  return halfWidth(text)
    .replace(invisible, "")
    .trim()
    .replace(/^'/, "")
    .replace(/^[\u2212\u2010\u2011\u2012\u2013\uFE63](?=[\d.])/, "-")
    .replace(/\uFE6A$/, "%");
}

/** What is the matter with a text that is no number, where that can be said. */
export function numberFault(text: string): "decimal-comma" | "per-mille" | "bad-number" {
  const plain = plainNumber(text);
  if (plain.includes("\u2030")) return "per-mille";
  return decimalComma.test(plain) ? "decimal-comma" : "bad-number";
}

function finite(value: number, percent: boolean): WrittenNumber | null {
  return Number.isFinite(value) ? { value, percent } : null;
}
