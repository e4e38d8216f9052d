import { halfWidth } from "./foldText.ts";

const form = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

/** A number as it stands in a file, 1,234.5 and full-width digits too; `percent` when a per-cent sign follows. Null for anything else. */
export function readNumber(text: string): { readonly value: number; readonly percent: boolean } | null {
  if (form.test(text)) return finite(Number(text), false);
  const plain = halfWidth(text)
    .trim()
    .replace(/^\u2212/, "-")
    .replace(/^'/, "");
  const percent = plain.endsWith("%");
  const bare = percent ? plain.slice(0, -1).trim() : plain;
  if (form.test(bare)) return finite(Number(bare), percent);
  return grouped.test(bare) ? finite(Number(bare.replaceAll(",", "")), percent) : null;
}

function finite(value: number, percent: boolean): { readonly value: number; readonly percent: boolean } | null {
  return Number.isFinite(value) ? { value, percent } : null;
}
