import { createServer, type Server } from "node:http";
import { siteListener, type SiteFolders } from "./siteListener.ts";

export interface SiteOptions extends SiteFolders {
  /** First port to try; the next free one is taken where it is in use. 0: any free port. */
  readonly port: number;
  /** Address to listen on; by default this machine alone, by IPv4 and IPv6. */
  readonly host?: string | undefined;
}

export interface RunningSite {
  readonly port: number;
  /** Ends with a slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const portsTried = 100;

type Attempt =
  | { readonly kind: "listening"; readonly server: Server }
  | { readonly kind: "failed"; readonly error: NodeJS.ErrnoException };

function listen(folders: SiteFolders, port: number, host: string): Promise<Attempt> {
  const server = createServer(siteListener(folders));
  return new Promise((resolve) => {
    server.once("error", (error) => resolve({ kind: "failed", error }));
    server.listen({ port, host }, () => resolve({ kind: "listening", server }));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error(`not listening on a port: ${String(address)}`);
  return address.port;
}

function isTaken(error: NodeJS.ErrnoException): boolean {
  return error.code === "EADDRINUSE";
}

/** Listens on every host at one port, or on none: a port that is taken on one of them is taken. */
async function listenOnAll(
  folders: SiteFolders,
  port: number,
  hosts: readonly [string, ...string[]],
): Promise<readonly Server[] | "taken"> {
  const [first, ...others] = hosts;
  const main = await listen(folders, port, first);
  if (main.kind === "failed") {
    if (isTaken(main.error)) return "taken";
    throw main.error;
  }
  const servers = [main.server];
  for (const host of others) {
    const attempt = await listen(folders, portOf(main.server), host);
    if (attempt.kind === "listening") servers.push(attempt.server);
    // A machine without IPv6 has no ::1: IPv4 alone is enough then.
    else if (isTaken(attempt.error)) {
      await Promise.all(servers.map(close));
      return "taken";
    }
  }
  return servers;
}

/** Serves the built site and its data until `close` is called. */
export async function serveSite({ site, data, port, host }: SiteOptions): Promise<RunningSite> {
  const hosts: readonly [string, ...string[]] = host === undefined ? ["127.0.0.1", "::1"] : [host];
  for (let attempt = 0; attempt < portsTried; attempt += 1) {
    const servers = await listenOnAll({ site, data }, port === 0 ? 0 : port + attempt, hosts);
    if (servers === "taken") continue;
    const [main] = servers;
    if (main === undefined) break;
    const actual = portOf(main);
    return {
      port: actual,
      url: `http://localhost:${actual}/`,
      close: async () => {
        await Promise.all(servers.map(close));
      },
    };
  }
  throw new Error(`no free port from ${port} to ${port + portsTried - 1}`);
}
