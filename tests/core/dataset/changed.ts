/** A copy of a JSON value in which the value at this place is another; undefined takes it out. */
export function changed(value: unknown, place: readonly (string | number)[], to: unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return to;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === key ? changed(item, rest, to) : item));
  if (typeof value !== "object" || value === null) throw new Error(`nothing is at ${place.join(".")}`);
  return { ...value, [key]: changed(Object.entries(value).find(([name]) => name === key)?.[1], rest, to) };
}
