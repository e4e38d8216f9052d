declare const unit: unique symbol;

/** A share of a population, 0–1. Never per cent: only the wording of numbers multiplies by 100. */
export type Share = number & { readonly [unit]: "share" };

/** A difference of two shares, −1 to 1: a hundredth of it is one percentage point (个百分点). Never relative growth. */
export type Points = number & { readonly [unit]: "points" };

/** A calendar year, 1900–2200. */
export type Year = number & { readonly [unit]: "year" };

/** A survey weight, finite and above 0: how many people the respondent stands for, up to a common factor. */
export type Weight = number & { readonly [unit]: "weight" };

/** JSON can hold 1e400, which is read as Infinity. */
export function isFiniteNumber(value: number): value is number {
  return Number.isFinite(value);
}

export function isShare(value: number): value is Share {
  return value >= 0 && value <= 1;
}

function isPoints(value: number): value is Points {
  return value >= -1 && value <= 1;
}

export function isYear(value: number): value is Year {
  return Number.isInteger(value) && value >= 1900 && value <= 2200;
}

export function isWeight(value: number): value is Weight {
  return value > 0 && Number.isFinite(value);
}

/** For values that the program itself computed. @throws RangeError outside 0–1 */
export function share(value: number): Share {
  if (isShare(value)) return value;
  throw new RangeError(`not a share between 0 and 1: ${value}`);
}

/** For values that the program itself computed. @throws RangeError outside −1 to 1 */
export function points(value: number): Points {
  if (isPoints(value)) return value;
  throw new RangeError(`not a difference of shares between -1 and 1: ${value}`);
}

/** For values that the program itself computed. @throws RangeError when not a whole number from 1900 to 2200 */
export function year(value: number): Year {
  if (isYear(value)) return value;
  throw new RangeError(`not a calendar year: ${value}`);
}

/** The difference b − a. */
export function difference(a: Share, b: Share): Points {
  return points(b - a);
}
