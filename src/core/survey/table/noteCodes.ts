import { foldText, isMissing } from "#core/tables/foldText.ts";
import { isBlank, type TableRow } from "#core/tables/tableRow.ts";
import { codeKey, headerCodes } from "#core/survey/names/headerCodes.ts";
import { headerKey } from "#core/survey/names/headerKey.ts";
import { categoryCode, yesOrNo } from "#core/survey/names/valueNames.ts";
import type { Columns } from "./columns.ts";

/** What a line beside a table says of the codes of a column. */
export interface NoteCodes {
  /** Codes and names alone, in brackets as a header has them: (1=男,2=女). */
  readonly text: string;
  readonly row: number;
  /** The line as it stands. */
  readonly line: string;
}

/** Longer lines are no explanations of codes. */
const longestLine = 200;
const marker = /^(?:注|备注|说明|编码说明|编码|代码|变量说明|note|codes?)\d*[:.]?|^\(?\d{1,2}[.、)](?=\D)/i;
const between = /^(?:列|栏|一列|一栏|中|的?编码|的?代码|[:,=_"']|为|是)+/;
const dimensions = ["residence", "sex", "education"] as const;
/** What only the outcome of a survey is called. */
const ofOutcome = /具备|达标/;

/** One statement of a line, folded, without the mark before it. */
export interface NoteStatement {
  readonly said: string;
  readonly row: number;
  readonly line: number;
  /** The line as it stands. */
  readonly text: string;
}

/** What lines say, statement by statement, as far as it may be of codes. */
export function noteStatements(lines: readonly TableRow[]): readonly NoteStatement[] {
  return lines.flatMap(({ cells, row, line }) =>
    cells.flatMap((cell) => {
      const text = cell.trim();
      if (text === "" || text.length > longestLine || !/\d/.test(text)) return [];
      const statements = foldText(text).split(/[;。\n]/);
      return statements.map((statement) => ({ said: statement.replace(marker, ""), row, line, text }));
    }),
  );
}

/** The column that a statement explains the codes of, and these in brackets; null where it explains none. */
export function codesIn(said: string, columns: Columns): Explained | null {
  return byName(said, columns) ?? byValues(said, columns);
}

/**
 * Lines that explain the codes of a column, by the name of the column or, where only one column can have such names, without it: 注：性别：1=男，2=女.
 * Only of columns that have nothing but numbers; a column that two lines explain in different ways is left as it is.
 * @param sample rows of data
 */
export function noteCodes(
  lines: readonly TableRow[],
  columns: Columns,
  sample: readonly TableRow[],
): ReadonlyMap<number, NoteCodes> {
  const found = new Map<number, NoteCodes | null>();
  for (const { said, row, text } of noteStatements(lines)) {
    const explained = codesIn(said, columns);
    if (explained === null || !areCodes(explained.place, sample)) continue;
    const known = found.get(explained.place);
    const made = { text: explained.text, row, line: text };
    found.set(explained.place, known === undefined || known?.text === made.text ? made : null);
  }
  return new Map([...found].flatMap(([place, codes]) => (codes === null ? [] : [[place, codes] as const])));
}

interface Explained {
  readonly place: number;
  readonly text: string;
}

/** The column with the longest name that the statement begins with. */
function byName(statement: string, { header, withheld }: Columns): Explained | null {
  let best: Explained & { readonly length: number } = { place: -1, text: "", length: 1 };
  for (const [place, name] of header.entries()) {
    const { key } = headerKey(name);
    if (withheld.has(place) || key.length <= best.length || !statement.startsWith(key)) continue;
    best = { place, text: inBrackets(statement.slice(key.length).replace(between, "")), length: key.length };
  }
  return best.place === -1 || !/^\(\d|\d\)$/.test(best.text) ? null : best;
}

function byValues(statement: string, { roles }: Columns): Explained | null {
  const text = inBrackets(statement);
  const places = dimensions.flatMap((dimension) => {
    const place = roles.get(dimension);
    const codes = place === undefined ? null : headerCodes(text, (name) => categoryCode(dimension, name));
    return place === undefined || codes === null || codes.size === 0 ? [] : [place];
  });
  const outcome = roles.get("qualified");
  if (outcome !== undefined && ofOutcome.test(text) && headerCodes(text, yesOrNo).size > 0) places.push(outcome);
  const [place, other] = places;
  return place === undefined || other !== undefined ? null : { place, text };
}

/** Codes and names as a header has them. */
export function inBrackets(text: string): string {
  return `(${text
    .replace(/[()[\]{}]/g, " ")
    .trim()
    .replace(/[,.:]+$/, "")})`;
}

/** Whether a column has whole numbers of two digits, and nothing else. */
export function areCodes(place: number, sample: readonly TableRow[]): boolean {
  const cells = sample.map(({ cells: own }) => own[place] ?? "").filter((cell) => !isBlank(cell));
  const folded = cells.map(foldText).filter((cell) => !isMissing(cell));
  return folded.length > 0 && folded.every((cell) => codeKey(cell) !== null);
}
