import { instantOf } from "#core/dataset/publicationTime.ts";
import type { Manifest } from "#core/dataset/schema.ts";
import type { Issue } from "#core/survey/issues/issue.ts";
import { issueOf } from "#core/survey/issues/issueLog.ts";

/**
 * Said where a publication would lie before the edition that it follows: the log would not be in order of time.
 * @param at ISO time of the publication, with its offset
 * @param current the edition that it would follow; null in an empty folder
 */
export function timeBefore(at: string, current: Pick<Manifest, "publishedAt"> | null): Issue | null {
  if (current === null) return null;
  const { publishedAt } = current;
  const [own, before] = [instantOf(at), instantOf(publishedAt)];
  return own !== null && before !== null && own < before ? issueOf("time-before", { at, publishedAt }) : null;
}
