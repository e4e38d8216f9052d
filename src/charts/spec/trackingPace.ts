import type { Verdict } from "#core/query/verdict.ts";
import type { Locale } from "#i18n/locale.ts";
import { formatPointsNumber, formatYear } from "#i18n/numbers.ts";
import type { TrackingWords } from "#i18n/trackingWords.ts";
import type { TrackingRow } from "./trackingRow.ts";

/** Points a year with a sign, to two decimals. */
function signedPoints(perYear: number): string {
  const size = formatPointsNumber(perYear, 2);
  return perYear < 0 && Number(size) !== 0 ? `\u2212${size}` : size;
}

/** The pace needed to the next target; where none is to come, the mean change since the baseline. */
export function paceRow({ pace, path, target }: Verdict, words: TrackingWords, locale: Locale): TrackingRow {
  const id = "pace";
  if (pace === null) return { id, label: words.pace, value: words.none, note: words.noBaseline };
  const isAnother = pace.kind === "needed" && pace.target !== target;
  const reference = path === null || isAnother ? [] : [words.reference(formatPointsNumber(path.perYear, 2))];
  if (pace.kind === "needed") {
    const reached = pace.perYear <= 0 ? [words.reached] : [];
    return {
      id,
      label: words.needed(formatYear(pace.target.year, locale)),
      value: words.perYear(signedPoints(pace.perYear)),
      note: [...reached, ...reference].join(words.joint),
    };
  }
  const { lower, upper, baseline } = pace;
  return {
    id,
    label: words.mean(formatYear(baseline.year, locale)),
    value: words.perYear(signedPoints(pace.perYear)),
    note: [
      ...(lower === null || upper === null
        ? [baseline.se === null ? words.baselineNoError : words.noError]
        : [words.interval(words.between(signedPoints(lower), signedPoints(upper)))]),
      ...reference,
    ].join(words.joint),
  };
}
