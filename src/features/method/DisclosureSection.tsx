import { methodEstimateWords } from "#i18n/methodEstimateWords.ts";
import { Paragraphs } from "./Paragraphs.tsx";
import type { SectionProps } from "./sectionProps.ts";

export function DisclosureSection({ locale }: SectionProps) {
  return <Paragraphs texts={methodEstimateWords[locale].disclosure} />;
}
