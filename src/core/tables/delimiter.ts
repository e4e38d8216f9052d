export type Delimiter = "," | "\t" | ";" | "|";

const delimiters: ReadonlySet<string> = new Set([",", "\t", ";", "|"] satisfies readonly Delimiter[]);

export function isDelimiter(text: string): text is Delimiter {
  return delimiters.has(text);
}
