import type { ReactNode } from "react";
import { useDataset } from "#data/queries/useDataset.ts";
import { dataBase } from "./base.ts";
import { DatasetContext } from "./datasetState.ts";

export function DatasetProvider({ children }: { readonly children: ReactNode }) {
  return <DatasetContext value={useDataset(dataBase())}>{children}</DatasetContext>;
}
