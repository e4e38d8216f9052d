import type { Dataset } from "#core/dataset/dataset.ts";
import type { Verdict } from "#core/query/verdict.ts";
import type { Locale } from "#i18n/locale.ts";
import { certainClauses, uncertainClauses } from "./verdictCertainty.ts";
import { verdictFigures } from "./verdictFigures.ts";
import { verdictHeadline } from "./verdictHeadline.ts";
import { settleSentence } from "./verdictSettle.ts";

/** How a verdict may be coloured. `undecided` is neutral grey, never an alarm. */
export type Tone = "good" | "bad" | "undecided" | "plain";

export interface Phrase {
  readonly text: string;
  readonly tone: Tone;
}

/** One of the four figures under the sentence: label, the number with the words around it, and what to make of it. */
export interface KeyFigure {
  readonly id: "latest" | "target" | "benchmark" | "pace";
  readonly label: string;
  /** e.g. 低 / "below"; empty when the number stands alone. */
  readonly before: string;
  readonly number: string;
  readonly unit: string;
  readonly note: string;
}

/** The verdict in words: what a leader reads in five seconds. Plain data, so that page, embed and report say the same. */
export interface VerdictCard {
  readonly kind: "verdict";
  readonly locale: Locale;
  /** The sentence, in phrases, to be set one after another without anything between them. */
  readonly headline: readonly Phrase[];
  readonly certain: readonly string[];
  readonly uncertain: readonly string[];
  /** What would settle it, or null where nothing is open. */
  readonly settle: string | null;
  readonly figures: readonly KeyFigure[];
}

/** The verdict in words: what a leader reads in five seconds. */
export function verdictCard(verdict: Verdict, dataset: Dataset, locale: Locale): VerdictCard {
  return {
    kind: "verdict",
    locale,
    headline: verdictHeadline(verdict, dataset, locale),
    certain: certainClauses(verdict, dataset, locale),
    uncertain: uncertainClauses(verdict, dataset, locale),
    settle: settleSentence(verdict, locale),
    figures: verdictFigures(verdict, dataset, locale),
  };
}
