import type { Dataset } from "#core/dataset/dataset.ts";
import type { PageLinks } from "#ui/pageLinks.ts";
import type { ReaderSettings } from "#ui/readerSettings.ts";

export interface BalancePageProps {
  readonly dataset: Dataset;
  readonly settings: ReaderSettings;
  readonly links: PageLinks;
}

/** How unequal literacy is between town and country, counties, education, ages and sexes, and whether that has changed. */
export function BalancePage({ settings }: BalancePageProps) {
  return <h1>{settings.locale === "zh" ? "\u5747\u8861" : "Balance"}</h1>;
}
