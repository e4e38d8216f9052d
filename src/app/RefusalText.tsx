import type { ReactNode } from "react";
import type { Refusal } from "#core/dataset/refusal.ts";
import type { Locale } from "#i18n/locale.ts";
import { refusalWords } from "#i18n/refusalWords.ts";

export interface RefusalTextProps {
  readonly refusal: Refusal;
  readonly locale: Locale;
  /** Also what to do about it. */
  readonly advice: boolean;
}

/** Why a file was not accepted, in words. */
export function RefusalText({ refusal, locale, advice }: RefusalTextProps): ReactNode {
  const { what, todo } = refusalWords(locale)(refusal);
  return (
    <>
      <p>{what}</p>
      {advice && <p>{todo}</p>}
    </>
  );
}
