import type { Dataset } from "#core/dataset/dataset.ts";
import type { Verdict } from "./verdict.ts";

/** The verdict on an area; null when no wave has a direct or published total of it. */
export function findVerdict(dataset: Dataset, area: string): Verdict | null {
  throw new Error(`not written yet: ${dataset.manifest.edition} ${area}`);
}
