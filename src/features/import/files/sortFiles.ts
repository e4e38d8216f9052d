/** Files as they were chosen or dropped, by what they are. */
export interface SortedFiles {
  readonly survey: readonly File[];
  /** Null where none or several were given: a publication has one. */
  readonly mapping: File | null;
  /** Names of the mappings where there are several, of which none is taken. */
  readonly mappings: readonly string[];
  /** Names of those that are neither. */
  readonly others: readonly string[];
  /** Survey files beyond what can be read here. */
  readonly tooLarge: readonly { readonly file: File; readonly limit: number }[];
}

/** Bytes. A text is read in pieces, a workbook only whole; a mapping is written by hand. */
const limits = { text: 2 ** 30, workbook: 50 * 2 ** 20, mapping: 2 ** 20 };

/** By the ending of the name: survey files and a mapping may be dropped together. */
export function sortFiles(files: readonly File[]): SortedFiles {
  const kinds = files.map((file) => ({ file, kind: kindOf(file) }));
  const fits = kinds.filter(({ file, kind }) => kind !== null && file.size <= limits[kind]);
  const mappings = fits.flatMap(({ file, kind }) => (kind === "mapping" ? [file] : []));
  const [only = null, another] = mappings;
  return {
    survey: fits.flatMap(({ file, kind }) => (kind === "mapping" ? [] : [file])),
    mapping: another === undefined ? only : null,
    mappings: another === undefined ? [] : mappings.map(({ name }) => name),
    others: kinds.flatMap(({ file, kind }) => (kind === null ? [file.name] : [])),
    tooLarge: kinds.flatMap(({ file, kind }) =>
      kind !== null && file.size > limits[kind] ? [{ file, limit: limits[kind] }] : [],
    ),
  };
}

function kindOf({ name }: File): keyof typeof limits | null {
  if (/\.(?:csv|tsv|tab|txt)$/i.test(name)) return "text";
  if (/\.(?:xlsx|xlsm|xls)$/i.test(name)) return "workbook";
  return /\.json$/i.test(name) ? "mapping" : null;
}
