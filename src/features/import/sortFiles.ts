/** Files as they were chosen or dropped, by what they are. */
export interface SortedFiles {
  readonly survey: readonly File[];
  readonly mapping: File | null;
  /** Names of those that are neither. */
  readonly others: readonly string[];
}

/** By the ending of the name: survey files and a mapping may be dropped together. */
export function sortFiles(files: readonly File[]): SortedFiles {
  const ends = (file: File, ending: RegExp): boolean => ending.test(file.name);
  const survey = files.filter((file) => ends(file, /\.(?:csv|txt)$/i));
  const mappings = files.filter((file) => ends(file, /\.json$/i));
  const known = new Set([...survey, ...mappings]);
  return {
    survey,
    mapping: mappings.at(-1) ?? null,
    others: files.filter((file) => !known.has(file)).map(({ name }) => name),
  };
}
