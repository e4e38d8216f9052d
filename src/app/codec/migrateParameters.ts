import type { RawParameters } from "./codec.ts";

/** Names that older addresses used. A value under an old name counts only where the new name is absent. */
const renamed: Readonly<Record<string, string>> = {
  region: "area",
  group: "by",
  categories: "category",
  years: "year",
  locale: "lang",
};

/** Brings the parameters of an older address up to date. */
export function migrateParameters(raw: RawParameters): RawParameters {
  const current = new Map<string, string>();
  for (const [name, value] of Object.entries(raw)) {
    const name_ = renamed[name] ?? name;
    if (name_ === name || !(name_ in raw)) current.set(name_, value);
  }
  return Object.fromEntries(current);
}
