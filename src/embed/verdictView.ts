import type { KeyFigure, VerdictCard } from "#charts/spec/verdictCard.ts";
import { type OverviewWords, overviewWords } from "#i18n/overviewWords.ts";
import { element } from "./element.ts";
import { clauseParts } from "./textParts.ts";

export function verdictHeading({ headline }: VerdictCard): HTMLHeadingElement {
  return element(
    "h1",
    { class: "verdict" },
    ...headline.map(({ text, tone }) => element("span", { class: `tone-${tone}` }, ...clauseParts(text))),
  );
}

function clauses(
  label: string,
  list: readonly string[],
  { clauseJoint, clauseEnd }: OverviewWords,
): readonly HTMLElement[] {
  return list.length === 0 ? [] : [element("p", {}, element("strong", {}, label), list.join(clauseJoint) + clauseEnd)];
}

function keyFigure({ id, label, before, number, unit, note }: KeyFigure): HTMLElement {
  const value = element("dd", { class: "value" });
  if (before !== "") value.append(element("span", { class: "word" }, before));
  value.append(
    element("span", { class: "number" }, number),
    element("span", { class: unit === "%" ? "word sign" : "word" }, unit),
  );
  return element(
    "div",
    { class: `key-figure key-figure-${id}` },
    element("dt", {}, label),
    value,
    element("dd", { class: "note" }, note),
  );
}

/** What is certain, what is not, what would settle it, and the four figures. */
export function verdictBody(card: VerdictCard): readonly HTMLElement[] {
  const words = overviewWords[card.locale];
  const ground = element(
    "div",
    { class: "ground" },
    ...clauses(words.certain, card.certain, words),
    ...clauses(words.uncertain, card.uncertain, words),
  );
  if (card.settle !== null) ground.append(element("p", {}, card.settle));
  return [ground, element("dl", { class: "key-figures" }, ...card.figures.map(keyFigure))];
}
