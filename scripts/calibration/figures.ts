import type { Reading } from "./meters.ts";

/** Missing numbers, such as those of a class in which nothing fell. */
const nothing = "–";

function grouped(count: number): string {
  return `${Math.round(count)}`.replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** A whole number with its thousands grouped. */
export function whole(count: number): string {
  return grouped(count);
}

export function decimal(value: number, digits: number): string {
  return Object.is(Number(value.toFixed(digits)), -0) ? (0).toFixed(digits) : value.toFixed(digits);
}

/** "96.6 (0.2)": per cent, and the Monte-Carlo standard error in points. Where all or none hit, how many there were. */
export function percent(reading: Reading | null, digits = 1): string {
  if (reading === null) return nothing;
  const { mean, se, count } = reading;
  if (mean === 0) return `0 of ${grouped(count)}`;
  if (mean === 1) return `all of ${grouped(count)}`;
  return `${decimal(100 * mean, digits)} (${decimal(100 * se, digits)})`;
}

/** "96.6 %" for sentences. */
export function plainPercent(value: number, digits = 1): string {
  return `${decimal(100 * value, digits)} %`;
}

/** A mean in percentage points: "13.3". */
export function points(reading: Reading | null, digits = 1): string {
  return reading === null ? nothing : decimal(100 * reading.mean, digits);
}

export function mean(reading: Reading | null, digits: number): string {
  return reading === null ? nothing : decimal(reading.mean, digits);
}

/** Root of a mean of squares. */
function rootOf(reading: Reading | null): { readonly value: number; readonly se: number } | null {
  if (reading === null) return null;
  const value = Math.sqrt(reading.mean);
  return { value, se: value > 0 ? reading.se / (2 * value) : 0 };
}

/** "3.44 (0.03)": root mean squared error in percentage points, and its Monte-Carlo standard error. */
export function rootPoints(reading: Reading | null): string {
  const root = rootOf(reading);
  return root === null ? nothing : `${decimal(100 * root.value, 2)} (${decimal(100 * root.se, 2)})`;
}

/** A Markdown table. @param words columns of words at the left; figures stand at the right of theirs */
export function table(head: readonly string[], rows: readonly (readonly string[])[], words = 1): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rule = `|${head.map((_, place) => (place < words ? "---|" : "---:|")).join("")}`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}
