import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { lazy, Suspense, useLayoutEffect, useRef } from "react";
import { appWords } from "#i18n/appWords.ts";
import { inLocale, languageTags } from "#i18n/locale.ts";
import { DatasetProvider } from "./DatasetProvider.tsx";
import { useDatasetState } from "./datasetState.ts";
import { Switches } from "./Switches.tsx";
import { useDisplay } from "./usePageState.ts";
import { useResolvedTheme } from "./useResolvedTheme.ts";
import "./frame.css";

/** Dates are worded after the first figures have been painted; without them the page is still whole. */
const Colophon = lazy(() =>
  import("./Colophon.tsx").then(
    (loaded) => ({ default: loaded.Colophon }),
    () => ({ default: () => null }),
  ),
);

const Revisions = lazy(() =>
  import("./Revisions.tsx").then(
    (loaded) => ({ default: loaded.Revisions }),
    () => ({ default: () => null }),
  ),
);

/** Masthead, navigation and colophon around every page. */
export function Frame() {
  return (
    <DatasetProvider>
      <FrameWithData />
    </DatasetProvider>
  );
}

const pages = [
  { to: "/", name: "overview" },
  { to: "/trend", name: "trend" },
  { to: "/populations", name: "populations" },
  { to: "/counties", name: "counties" },
  { to: "/balance", name: "balance" },
  { to: "/method", name: "method" },
  { to: "/import", name: "import" },
] as const;
const navigated = pages.filter(({ name }) => name !== "import");

function FrameWithData() {
  const { display, parameters } = useDisplay();
  const theme = useResolvedTheme(display.theme);
  const words = appWords[display.lang];
  const state = useDatasetState();
  const manifest = state.kind === "ready" ? state.dataset.manifest : null;
  const city = manifest === null ? "" : inLocale(manifest.region.name, display.lang);
  const isDemo = manifest?.waves.some((wave) => wave.status === "demo") ?? false;
  const main = useRef<HTMLElement>(null);
  // The address that paper shows is read anew with every change of it.
  const { pathname } = useLocation();
  const name = pages.find(({ to }) => to !== "/" && pathname.startsWith(to))?.name;
  const edition = manifest !== null && (
    <Suspense>
      <Colophon manifest={manifest} locale={display.lang} />
    </Suspense>
  );

  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = languageTags[display.lang];
    root.dataset["theme"] = theme;
    root.dataset["text"] = display.text;
    document.title = name === undefined ? words.siteTitle(city) : words.pageTitle(words.pages[name], city);
  }, [display.lang, display.text, theme, words, city, name]);

  return (
    <>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {words.skip}
      </button>
      <header className="masthead">
        <div className="masthead-row">
          <Link to="/" search={parameters} className="brand" activeProps={{ "aria-current": undefined }}>
            {words.siteTitle(city)}
          </Link>
          <nav aria-label={words.navigation}>
            {navigated.map(({ to, name: page }) => (
              <Link
                key={to}
                to={to}
                search={parameters}
                activeOptions={{ exact: to === "/", includeSearch: false }}
                activeProps={{ "aria-current": "page" }}
              >
                {words.pages[page]}
              </Link>
            ))}
            <Link to="/import" search={parameters} className="narrow-only" activeProps={{ "aria-current": "page" }}>
              {words.importBriefly}
            </Link>
          </nav>
          <p className="print-only">{edition}</p>
          <span className="masthead-mark">
            {isDemo && (
              <strong className="demo-mark" title={words.demoExplained}>
                {words.demoMark}
              </strong>
            )}
          </span>
          <div className="switches">
            <Switches />
            <Link to="/import" search={parameters} className="button wide-only">
              {words.importButton}
            </Link>
          </div>
        </div>
      </header>
      <main className="page" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="colophon">
        <div className="colophon-row">
          <span>{words.footer}</span>
          <span>{edition}</span>
          {isDemo && <span>{words.demoExplained}</span>}
          {manifest !== null && (
            <Suspense>
              <Revisions manifest={manifest} locale={display.lang} />
            </Suspense>
          )}
          <span className="print-only">{words.address(window.location.href)}</span>
        </div>
      </footer>
    </>
  );
}
