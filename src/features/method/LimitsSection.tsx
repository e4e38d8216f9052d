import { methodReferenceWords } from "#i18n/methodReferenceWords.ts";
import type { SectionProps } from "./sectionProps.ts";

export function LimitsSection({ locale }: SectionProps) {
  return (
    <ul>
      {methodReferenceWords[locale].limits.map((limit) => (
        <li key={limit}>{limit}</li>
      ))}
    </ul>
  );
}
