import { foldText, isFormulaError, isMissingNumber } from "#core/tables/foldText.ts";
import { numberFault, plainNumber, readNumber, type WrittenNumber } from "#core/tables/readNumber.ts";

/** What a cell of a table of figures says. `lower` and `upper` of a number: an interval in brackets behind it. */
export type FigureCell =
  | { readonly kind: "missing"; readonly formula: boolean }
  | {
      readonly kind: "number";
      readonly number: WrittenNumber;
      /** Whether the cell says that it is not exact: 约10.1. */
      readonly about: boolean;
      readonly margin: WrittenNumber | null;
      readonly interval: WrittenInterval | null;
    }
  | { readonly kind: "interval"; readonly interval: WrittenInterval }
  /** ±1.2 alone. */
  | { readonly kind: "margin"; readonly margin: WrittenNumber }
  | { readonly kind: "fault"; readonly code: ReturnType<typeof numberFault> };

export interface WrittenInterval {
  readonly lower: WrittenNumber;
  readonly upper: WrittenNumber;
}

const number = /([+-]?(?:\d+(?:\.\d*)?|\.\d+))(%?)/.source;
const until = /(?:[,;\u3001~\u301C\u223C\u2010-\u2013\u81F3\u5230]|-{1,2}|\u2014{1,2}|\.{2,3})/.source;
const pair = `${number}${until}${number}`;
/** Of a rate with its interval; longer text is none. */
const longestFigure = 80;
const aboutBefore = /^(?:大约为?|约为?|约占|≈|about|approx\.?|ca\.?|~)(?=[\d.+-])/;
const aboutAfter = /(?:左右|上下|\(约\))$/;

const marginForm = new RegExp(`^(\\()?${number}(?:±|\\+/?-)${number}(\\))?(%?)$`);
const intervalForm = new RegExp(`^[[({\\u3010]?${pair}[\\])}\\u3011]?(%?)$`);
const bracketForm = new RegExp(`^${number}[[({\\u3010]${pair}[\\])}\\u3011](%?)$`);
const loneMargin = new RegExp(`^\\(?(?:±|\\+/-)${number}\\)?(%?)$`);
const bracketMargin = new RegExp(`^${number}\\(±${number}\\)(%?)$`);
const pointsWord = /个?百分点$/;

/**
 * A cell of a table of figures: a number, 约10.1, 10.1±1.2, 10.1 (9.2, 11.1), or an interval such as (9.2, 11.1), 9.2～11.1%.
 * A per-cent sign behind the whole belongs to all of its numbers; a sign of the last number of an interval to both.
 */
export function readFigureCell(text: string): FigureCell {
  const folded = foldText(text);
  if (isMissingNumber(folded)) return { kind: "missing", formula: false };
  if (isFormulaError(folded)) return { kind: "missing", formula: true };
  if (folded.length > longestFigure) return { kind: "fault", code: "bad-number" };
  const exact = readNumber(text.trim());
  if (exact !== null) return numberCell(exact, false);
  const plain = plainNumber(folded).replaceAll("\u2212", "-");
  const points = pointsWord.test(plain) ? readNumber(plain.replace(pointsWord, "")) : null;
  if (points !== null) return numberCell({ ...points, percent: true }, false);
  const bare = plain.replace(aboutBefore, "").replace(aboutAfter, "");
  const about = bare === plain ? null : readNumber(bare);
  if (about !== null) return numberCell(about, true);
  const code = numberFault(text);
  // 10,5 is no interval from 10 to 5.
  if (code !== "bad-number") return { kind: "fault", code };
  return (
    readMargin(plain) ?? readLoneMargin(plain) ?? readBracket(plain) ?? readInterval(plain) ?? { kind: "fault", code }
  );
}

function numberCell(found: WrittenNumber, about: boolean): FigureCell {
  return { kind: "number", number: found, about, margin: null, interval: null };
}

function readMargin(plain: string): FigureCell | null {
  const found = marginForm.exec(plain);
  if (found !== null) {
    const [, open, rate, rateSign, margin, marginSign, close, sign] = found;
    return (open === undefined) === (close === undefined)
      ? withMargin(rate, margin, [rateSign, marginSign, sign])
      : null;
  }
  const [, rate, rateSign, margin, marginSign, sign] = bracketMargin.exec(plain) ?? [];
  return rate === undefined ? null : withMargin(rate, margin, [rateSign, marginSign, sign]);
}

function readLoneMargin(plain: string): FigureCell | null {
  const [, margin, own, sign] = loneMargin.exec(plain) ?? [];
  if (margin === undefined) return null;
  return { kind: "margin", margin: { value: Number(margin), percent: own === "%" || sign === "%" } };
}

/** 10.1±1.2% and 10.1%±1.2 have one unit. */
function withMargin(
  rate: string | undefined,
  margin: string | undefined,
  signs: readonly (string | undefined)[],
): FigureCell {
  const percent = signs.includes("%");
  return {
    kind: "number",
    number: { value: Number(rate), percent },
    about: false,
    margin: { value: Number(margin), percent },
    interval: null,
  };
}

function readBracket(plain: string): FigureCell | null {
  const [, rate, rateSign, lower, lowerSign, upper, upperSign, sign] = bracketForm.exec(plain) ?? [];
  const interval = intervalOf(lower, lowerSign, upper, upperSign, sign);
  if (interval === null) return null;
  const written = { value: Number(rate), percent: rateSign === "%" || sign === "%" };
  return { kind: "number", number: written, about: false, margin: null, interval };
}

function readInterval(plain: string): FigureCell | null {
  const [, lower, lowerSign, upper, upperSign, sign] = intervalForm.exec(plain) ?? [];
  const interval = intervalOf(lower, lowerSign, upper, upperSign, sign);
  return interval === null ? null : { kind: "interval", interval };
}

/** A sign of the first number alone belongs to nobody knows what. */
function intervalOf(
  lower: string | undefined,
  lowerSign: string | undefined,
  upper: string | undefined,
  upperSign: string | undefined,
  sign: string | undefined,
): WrittenInterval | null {
  if (lower === undefined || upper === undefined) return null;
  const percent = upperSign === "%" || sign === "%";
  if (lowerSign === "%" && !percent) return null;
  return { lower: { value: Number(lower), percent }, upper: { value: Number(upper), percent } };
}
