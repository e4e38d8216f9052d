import { Link, useLocation } from "@tanstack/react-router";
import { lazy, Suspense, useLayoutEffect, type ReactNode } from "react";
import type { OpenDraft } from "#core/draft/openDraft.ts";
import type { DraftOrigin } from "#core/draft/storedDraft.ts";
import { useDraftDataset } from "#data/queries/useDraftDataset.ts";
import { briefWords } from "#i18n/briefWords.ts";
import { draftWords } from "#i18n/draftWords.ts";
import { handoverWords } from "#i18n/handoverWords.ts";
import { languageTags } from "#i18n/locale.ts";
import { Notice } from "#ui/Notice.tsx";
import { dataBase } from "./base.ts";
import type { DraftView } from "./codec/pageFields.ts";
import { DatasetContext } from "./datasetState.ts";
import { useDisplay } from "./usePageState.ts";
import { useResolvedTheme } from "./useResolvedTheme.ts";
import "./draft.css";

const BriefSheet = lazy(() =>
  import("#features/import/draft/BriefSheet.tsx").then(({ BriefSheet: loaded }) => ({ default: loaded })),
);
const HandoverSheet = lazy(() =>
  import("#features/import/publish/HandoverSheet.tsx").then(({ HandoverSheet: loaded }) => ({ default: loaded })),
);

export interface DraftProviderProps {
  readonly view: Exclude<DraftView, "off">;
  readonly children: ReactNode;
}

/** Every page from a draft that only this machine has, each marked as such; or a sheet about the draft in place of the pages. */
export function DraftProvider({ view, children }: DraftProviderProps) {
  const { display, parameters } = useDisplay();
  const words = draftWords[display.lang];
  const origin = originOf(view);
  const found = useDraftDataset(dataBase(), origin);
  if (found.kind === "loading") return null;
  const leave = { ...parameters, draft: "" };
  if (found.kind === "none") {
    return (
      <main className="page">
        <Notice tone="caution" title={words.none} isPage>
          <p>{words.noneBody}</p>
          <Link to="/" search={leave} className="button">
            {words.toPublished}
          </Link>
        </Notice>
      </main>
    );
  }
  const { draft, state } = found;
  if (view !== origin) {
    return (
      <Sheet title={view.endsWith("brief") ? briefWords[display.lang].title : handoverWords[display.lang].title}>
        {view.endsWith("brief") ? (
          <BriefSheet base={dataBase()} draft={draft} locale={display.lang} />
        ) : (
          <HandoverSheet draft={draft} locale={display.lang} />
        )}
      </Sheet>
    );
  }
  return (
    <>
      <DraftBanner draft={draft} />
      <DatasetContext value={state}>{children}</DatasetContext>
      <p className="draft-every-page" aria-hidden="true">
        {words.mark}
      </p>
    </>
  );
}

/** The bar that no page goes without, and the way out. */
function DraftBanner({ draft: { manifest, stored } }: { readonly draft: OpenDraft }) {
  const { display, parameters } = useDisplay();
  const { pathname } = useLocation();
  const words = draftWords[display.lang];
  return (
    <aside className="draft-banner" aria-label={words.mark}>
      <strong>{words.mark}</strong>
      <span>{words.banner(manifest.edition, words.savedAt(new Date(stored.savedAt)))}</span>
      <Link to={pathname} search={{ ...parameters, draft: "" }} className="button">
        {words.leave}
      </Link>
    </aside>
  );
}

/** A page for paper, without the frame of the site. */
function Sheet({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { display } = useDisplay();
  const theme = useResolvedTheme(display.theme);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = languageTags[display.lang];
    root.dataset["theme"] = theme;
    root.dataset["text"] = display.text;
    document.title = title;
  }, [display.lang, display.text, theme, title]);
  return (
    <main className="sheet-page">
      <Suspense>{children}</Suspense>
    </main>
  );
}

function originOf(view: DraftProviderProps["view"]): DraftOrigin {
  return view.startsWith("import") ? "import" : "reference";
}
