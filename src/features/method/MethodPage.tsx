import type { Dataset } from "#core/dataset/dataset.ts";
import type { PageLinks } from "#ui/pageLinks.ts";
import type { ReaderSettings } from "#ui/readerSettings.ts";

export interface MethodPageProps {
  readonly dataset: Dataset;
  readonly settings: ReaderSettings;
  readonly links: PageLinks;
  /** The section that the address names; empty for none. */
  readonly section: string;
}

/** What is computed, in words and formulas, with the parameters of the edition. */
export function MethodPage({ settings }: MethodPageProps) {
  return <h1>{settings.locale === "zh" ? "\u65B9\u6CD5" : "Method"}</h1>;
}
