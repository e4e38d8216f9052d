import { appWords } from "#i18n/appWords.ts";
import { languageTags } from "#i18n/locale.ts";
import { useChangeDisplay, useDisplay } from "./usePageState.ts";

/** Large type, language and colours. */
export function Switches() {
  const { display } = useDisplay();
  const change = useChangeDisplay();
  const words = appWords[display.lang];
  const otherLanguage = display.lang === "zh" ? "en" : "zh";
  const isLarge = display.text === "large";
  return (
    <div className="switch-group" role="group" aria-label={words.switches}>
      <button
        type="button"
        className="switch"
        aria-pressed={isLarge}
        onClick={() => change({ text: isLarge ? "normal" : "large" })}
      >
        {words.largeText}
      </button>
      <button
        type="button"
        className="switch"
        lang={languageTags[otherLanguage]}
        onClick={() => change({ lang: otherLanguage })}
      >
        {words.otherLanguage}
      </button>
      <label className="switch">
        <span className="switch-label">{words.theme.label}</span>
        <select
          value={display.theme}
          onChange={(event) => {
            const theme = event.currentTarget.value;
            if (theme === "auto" || theme === "light" || theme === "dark") change({ theme });
          }}
        >
          <option value="auto">{words.theme.auto}</option>
          <option value="light">{words.theme.light}</option>
          <option value="dark">{words.theme.dark}</option>
        </select>
      </label>
    </div>
  );
}
