import type { ErrorComponentProps } from "@tanstack/react-router";
import { appWords } from "#i18n/appWords.ts";
import { Notice } from "#ui/Notice.tsx";
import { languageOfPage } from "./languageOfPage.ts";

/** What a reader sees when one of our own bugs has thrown. */
export function Broken({ error }: ErrorComponentProps) {
  const detail = error instanceof Error ? error.message : String(error);
  const words = appWords[languageOfPage()];
  return (
    <Notice
      tone="problem"
      title={words.brokenTitle}
      action={{ label: words.reload, run: () => window.location.reload() }}
      isPage
    >
      <p>{words.brokenBody}</p>
      <p>
        <code>{detail}</code>
      </p>
    </Notice>
  );
}
