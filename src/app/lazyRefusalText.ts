import { lazy } from "react";

const load = import("./RefusalText.tsx").then(
  (loaded) => ({ default: loaded.RefusalText }),
  () => ({ default: () => null }),
);

/** Fetched at once but after the first script, so that the words are there when the server is not. */
export const LazyRefusalText = lazy(() => load);
