import type { Look } from "./followLook.ts";

/** What an embed shows between heading and footer, and what belongs in these. */
export interface Content {
  readonly title: string;
  readonly heading: HTMLHeadingElement;
  readonly subtitle: string | null;
  readonly body: readonly Node[];
  readonly notes: readonly string[];
  readonly source: string;
  readonly demo: string | null;
  /** Called once the content is on the page, and with every change of colours. */
  readonly draw: (look: Look) => void;
}
