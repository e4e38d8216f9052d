import { QueryClient } from "@tanstack/react-query";
import { FetchFault } from "#data/fetch/fetchFault.ts";

const mostRetries = 3;
const firstDelay = 500;
const longestDelay = 8000;

/** Retries with growing pauses what the network may answer differently in a moment, and nothing else. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // A page on an intranet may be "offline" and still reach its server: try, and say what happened.
        networkMode: "always",
        retry: (failures, error) => error instanceof FetchFault && error.transient && failures < mostRetries,
        retryDelay: (failures) => Math.min(firstDelay * 2 ** failures, longestDelay),
        refetchOnWindowFocus: false,
      },
    },
  });
}
