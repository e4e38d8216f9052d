import { onlineManager, QueryObserver } from "@tanstack/react-query";
import { afterEach, expect, test, vi } from "vitest";
import { createQueryClient } from "#data/queries/createQueryClient.ts";
import { holdRequests } from "#data/queries/surveyImport.ts";

afterEach(() => onlineManager.setOnline(true));

function reconnect(): void {
  onlineManager.setOnline(false);
  onlineManager.setOnline(true);
}

test("while requests are held a returning connection asks for nothing; afterwards it does again", async () => {
  const client = createQueryClient();
  client.mount();
  const ask = vi.fn<() => Promise<number>>(() => Promise.resolve(1));
  const observer = new QueryObserver(client, { queryKey: ["a"], queryFn: ask, refetchOnReconnect: "always" });
  const leave = observer.subscribe(() => undefined);
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe(1));
  const release = holdRequests(client);
  reconnect();
  await Promise.resolve();
  expect(ask).toHaveBeenCalledTimes(1);
  release();
  reconnect();
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
  leave();
  client.unmount();
});

test("what was under way is given up, and asked for again when requests are released", async () => {
  const client = createQueryClient();
  client.mount();
  const signals: AbortSignal[] = [];
  const ask = ({ signal }: { readonly signal: AbortSignal }): Promise<number> => {
    signals.push(signal);
    return signals.length === 1 ? new Promise(() => undefined) : Promise.resolve(2);
  };
  const observer = new QueryObserver(client, { queryKey: ["b"], queryFn: ask });
  const leave = observer.subscribe(() => undefined);
  const release = holdRequests(client);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  release();
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe(2));
  leave();
  client.unmount();
});
