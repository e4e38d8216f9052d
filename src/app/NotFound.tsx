import { Link } from "@tanstack/react-router";
import { appWords } from "#i18n/appWords.ts";
import { Notice } from "#ui/Notice.tsx";
import { useDisplay } from "./usePageState.ts";

export function NotFound() {
  const { display, parameters } = useDisplay();
  const words = appWords[display.lang];
  return (
    <Notice tone="caution" title={words.notFoundTitle} isPage>
      <p>{words.notFoundBody}</p>
      <Link to="/" search={parameters} className="button">
        {words.toOverview}
      </Link>
    </Notice>
  );
}
