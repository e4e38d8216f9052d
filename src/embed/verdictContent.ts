import type { Dataset } from "#core/dataset/dataset.ts";
import { findVerdict } from "#core/query/findVerdict.ts";
import { verdictCard } from "#charts/spec/verdictCard.ts";
import { verdictFoot } from "#charts/spec/verdictFoot.ts";
import type { Locale } from "#i18n/locale.ts";
import type { Content } from "./content.ts";
import { verdictBody, verdictHeading } from "./verdictView.ts";

/** The verdict on an area as text; null where it has no value at all. */
export function verdictContent(area: string, dataset: Dataset, locale: Locale): Content | null {
  const verdict = findVerdict(dataset, area);
  if (verdict === null) return null;
  const card = verdictCard(verdict, dataset, locale);
  const { notes, source, demo } = verdictFoot(verdict, dataset, locale);
  return {
    title: card.headline.map(({ text }) => text).join(""),
    heading: verdictHeading(card),
    subtitle: null,
    body: verdictBody(card),
    notes,
    source,
    demo,
    draw: () => {},
  };
}
