import { createServer, type Server } from "node:http";

export interface HostPage {
  /** Address of the page; its origin is no other server's. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves one page of somebody else's site, without any policy. */
export async function serveHostPage(html: string): Promise<HostPage> {
  const server: Server = createServer((request, response) => {
    const isPage = request.url === "/";
    response.writeHead(isPage ? 200 : 204, { "Content-Type": "text/html; charset=utf-8" });
    response.end(isPage ? html : undefined);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve());
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error(`not listening on a port: ${String(address)}`);
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
