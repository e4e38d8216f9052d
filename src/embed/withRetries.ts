import { FetchFault } from "#data/fetch/fetchFault.ts";

const pauses = [400, 1600] as const;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    window.setTimeout(resolve, milliseconds);
  });
}

/** Tries again, after longer and longer pauses, what the network may answer differently in a moment. */
export async function withRetries<Value>(attempt: () => Promise<Value>): Promise<Value> {
  for (const milliseconds of pauses) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof FetchFault && error.transient)) throw error;
      await pause(milliseconds);
    }
  }
  return attempt();
}
