import type { Scheme } from "./colourScheme.ts";

/** What an embed shows between heading and footer, and what belongs in these. */
export interface Content {
  readonly title: string;
  readonly heading: HTMLHeadingElement;
  readonly subtitle: string | null;
  readonly body: readonly Node[];
  readonly notes: readonly string[];
  readonly source: string;
  readonly demo: string | null;
  /** Called when the reader's system changes its colours. */
  readonly recolour: (scheme: Scheme) => void;
}
