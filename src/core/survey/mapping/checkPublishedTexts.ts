import { halfWidth } from "#core/tables/foldText.ts";
import { shapeMask } from "#core/survey/persons/shapeMask.ts";
import type { IssueLog } from "#core/survey/issues/issueLog.ts";
import type { Mapping } from "./mapping.ts";

/** A mobile number, also in groups and with the country's code; the number of an identity card; an address of mail. */
const mobile = /(?:^|\D)(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/;
const identity = /(?:^|\D)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?!\d)/;
const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;

/** Refuses what of a mapping would be published with a number or an address by which a person can be reached: title, source, fieldwork, pages. */
export function checkPublishedTexts(mapping: Mapping, log: IssueLog): void {
  const { title, source, fieldwork, sampleSizes = [] } = mapping;
  const texts = [
    ...Object.entries({ title, source, fieldwork }),
    ...sampleSizes.map(({ page }, place) => [`sampleSizes.${place}.page`, page] as const),
  ];
  for (const [key, text = ""] of texts) {
    const plain = halfWidth(text);
    if (mobile.test(plain) || identity.test(plain) || mail.test(plain))
      log.add("mapping-contact", { key }, { value: shapeMask(text) });
  }
}
