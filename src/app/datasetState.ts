import { createContext, useContext } from "react";
import type { DatasetState } from "#data/queries/useDataset.ts";

export const DatasetContext = createContext<DatasetState | null>(null);

/** The published data as far as they have been read. @throws Error outside the provider */
export function useDatasetState(): DatasetState {
  const state = useContext(DatasetContext);
  if (state === null) throw new Error("no DatasetProvider around this component");
  return state;
}
