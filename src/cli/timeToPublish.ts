import { timeBefore } from "#core/dataset/folder/timeBefore.ts";
import type { CurrentEdition } from "#core/dataset/planPublication.ts";
import { issueWords } from "#i18n/issueWords.ts";
import { CommandFailure } from "./outcome.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * The time of a publication: as it is given, else now by the clock of this machine.
 * @throws CommandFailure where it lies before that of the edition which it would follow
 */
export function timeToPublish(
  given: string | null,
  current: CurrentEdition | null,
  { locale, now }: Pick<Surroundings, "locale" | "now">,
): string {
  const at = given ?? now().toISOString();
  const before = timeBefore(at, current?.manifest ?? null);
  if (before !== null) throw new CommandFailure(given === null ? "io" : "usage", issueWords(locale)(before));
  return at;
}
