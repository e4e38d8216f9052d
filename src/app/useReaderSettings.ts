import type { ReaderSettings } from "#ui/readerSettings.ts";
import { useDisplay } from "./usePageState.ts";
import { useResolvedTheme } from "./useResolvedTheme.ts";
import { useTypeScale } from "./useTypeScale.ts";

/** The reader's wishes as pages and figures take them. */
export function useReaderSettings(): ReaderSettings {
  const { display } = useDisplay();
  return {
    locale: display.lang,
    theme: useResolvedTheme(display.theme),
    scale: useTypeScale(display.text),
  };
}
