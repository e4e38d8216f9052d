import type { Published } from "#data/queries/surveyImport.ts";
import type { Locale } from "#i18n/locale.ts";
import type { ImportController, ImportSnapshot } from "./importController.ts";
import type { Results } from "./results/useResults.ts";

/** What the steps after the results are given: they look at what will be published and do not change the reading. */
export interface LaterStepProps {
  readonly number: number;
  readonly snapshot: ImportSnapshot;
  readonly controller: ImportController;
  readonly published: Published;
  /** Null while there is nothing to publish. */
  readonly results: Results | null;
  /** Kinds of issues that are still to be ticked. */
  readonly toAgree: number;
  readonly isBusy: boolean;
  /** Address of the folder of published data. */
  readonly base: string;
  readonly locale: Locale;
}
