import { importCheckWords, type ImportCheckWords } from "./importCheckWords.ts";
import type { Locale } from "./locale.ts";

/** The few words for a code of an issue that leaves rows out; null for other codes. */
export function shortReason(code: string, locale: Locale): string | null {
  const { reasons } = importCheckWords[locale];
  return isReason(code, reasons) ? reasons[code] : null;
}

/** What a code of a wave's `excluded` means; a code of another program keeps itself. */
export function excludedReason(code: string, locale: Locale): string {
  return shortReason(code.replace(/^row-error-/, ""), locale) ?? code;
}

function isReason(code: string, reasons: ImportCheckWords["reasons"]): code is keyof ImportCheckWords["reasons"] {
  return Object.hasOwn(reasons, code);
}
