import type { Refusal } from "#core/dataset/refusal.ts";
import { embedWords } from "#i18n/embedWords.ts";
import type { Locale } from "#i18n/locale.ts";
import { stateView } from "./stateView.ts";

export interface Failure {
  readonly refusal: Refusal;
  readonly transient: boolean;
}

/** No data: unreachable for now, or refused with what is wrong and who can mend it. */
export async function failureView(
  { refusal, transient }: Failure,
  locale: Locale,
  onRetry: () => void,
): Promise<HTMLElement> {
  const words = embedWords[locale];
  const retry = { label: words.retry, onRetry };
  // Without a network the words of refusals could not be fetched.
  if (transient) return stateView({ title: words.offlineTitle, body: words.offlineBody, detail: refusal.file, retry });
  const { refusalWords } = await import("#i18n/refusalWords.ts");
  const { what, todo } = refusalWords(locale)(refusal);
  return stateView({ title: words.refusedTitle, body: locale === "en" ? `${what} ${todo}` : what + todo, retry });
}
