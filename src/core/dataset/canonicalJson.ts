/**
 * JSON as this program writes it: two spaces per level, LF, final newline. A list of plain values is on one line, and so is
 * an object whose values are plain, or lists or objects of plain values: one row of a wave is one line.
 * Keys keep the order in which they were set, absent ones are left out, numbers are rounded to 12 significant digits,
 * so that the same value gives the same bytes in every engine.
 */
export function canonicalJson(value: unknown): string {
  return `${write(value, "")}\n`;
}

function write(value: unknown, indent: string): string {
  if (typeof value === "number") return numberText(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const isList = Array.isArray(value);
  const entries: readonly (readonly [string, unknown])[] = isList
    ? value.map((item: unknown) => ["", item] as const)
    : Object.entries(value).filter(([, item]) => item !== undefined);
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  if (entries.length === 0) return open + close;
  const inner = `${indent}  `;
  const isShort = entries.every(([, item]) => (isList ? isPlain(item) : isFlat(item)));
  const parts = entries.map(
    ([key, item]) => `${isList ? "" : `${JSON.stringify(key)}: `}${write(item, isShort ? indent : inner)}`,
  );
  if (isShort) return isList ? `[${parts.join(", ")}]` : `{ ${parts.join(", ")} }`;
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}

function isPlain(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

/** Plain, or a list or object that holds nothing else. */
function isFlat(value: unknown): boolean {
  return typeof value !== "object" || value === null || Object.values(value).every(isPlain);
}

/** @throws RangeError for what JSON cannot say: our own bug, since unknown values are null */
function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number that JSON can hold: ${value}`);
  return JSON.stringify(round12(value));
}

/** Rounded to 12 significant digits; −0 becomes 0. */
export function round12(value: number): number {
  const rounded = Number(value.toPrecision(12));
  return rounded === 0 ? 0 : rounded;
}
