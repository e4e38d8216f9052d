/** Paths of the keys of a JSON value that reading it left out, so that a misspelt one is not passed over. */
export function unreadKeys(raw: unknown, read: unknown, path = ""): readonly string[] {
  if (typeof raw !== "object" || raw === null) return [];
  const known = new Map<string, unknown>(typeof read === "object" && read !== null ? Object.entries(read) : []);
  return Object.entries(raw).flatMap(([key, value]: [string, unknown]) => {
    const at = path === "" ? key : `${path}.${key}`;
    return known.has(key) ? unreadKeys(value, known.get(key), at) : [at];
  });
}
