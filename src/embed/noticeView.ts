import type { EmbedChart, UnusedParameter } from "#charts/spec/embedRequest.ts";
import type { Locale } from "#i18n/locale.ts";
import { embedWords } from "#i18n/embedWords.ts";
import { element } from "./element.ts";

const mostListed = 5;
const longestPart = 32;

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length > longestPart ? `${characters.slice(0, longestPart).join("")}…` : text;
}

/** The parameters that an embed could not use, in one sentence; null for none. Long and many ones are cut. */
export function unusedWords(unused: readonly UnusedParameter[], locale: Locale): string | null {
  if (unused.length === 0) return null;
  const { unused: sentence, parameterJoint, more } = embedWords[locale];
  const listed = unused.slice(0, mostListed).map(({ name, value }) => `${shortened(name)}=${shortened(value)}`);
  const rest = unused.length - listed.length;
  return sentence([...listed, ...(rest > 0 ? [more(rest)] : [])].join(parameterJoint));
}

export function notDrawnWords(chart: EmbedChart | null, locale: Locale): string | null {
  return chart === null ? null : embedWords[locale].notDrawn(chart);
}

/** What the reader must know before the chart: one line each. Null where there is nothing. */
export function noticeView(sentences: readonly (string | null)[]): HTMLElement | null {
  const lines = sentences.flatMap((sentence) => (sentence === null ? [] : [element("p", {}, sentence)]));
  return lines.length === 0 ? null : element("div", { class: "notice", role: "note" }, ...lines);
}
