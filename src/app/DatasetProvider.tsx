import { lazy, Suspense, type ReactNode } from "react";
import { useDataset } from "#data/queries/useDataset.ts";
import { dataBase } from "./base.ts";
import { DatasetContext } from "./datasetState.ts";
import { useDisplay } from "./usePageState.ts";

const DraftProvider = lazy(() =>
  import("./DraftProvider.tsx").then(({ DraftProvider: loaded }) => ({ default: loaded })),
);

interface ProviderProps {
  readonly children: ReactNode;
}

/** What every page shows: the published data, or a draft of this machine where the address says so. */
export function DatasetProvider({ children }: ProviderProps) {
  const { draft } = useDisplay().display;
  if (draft === "off") return <PublishedProvider>{children}</PublishedProvider>;
  return (
    <Suspense>
      <DraftProvider view={draft}>{children}</DraftProvider>
    </Suspense>
  );
}

function PublishedProvider({ children }: ProviderProps) {
  return <DatasetContext value={useDataset(dataBase())}>{children}</DatasetContext>;
}
