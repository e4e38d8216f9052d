import sirv from "sirv";
import type { Plugin } from "vite";
import { dataFolder } from "./dataFolder.ts";

/** Serves the data folder as `data/` in development; the built site has it beside `index.html`. */
export function dataPlugin(): Plugin {
  return {
    name: "published-data",
    configureServer(server) {
      const serveData = sirv(dataFolder(), { dev: true });
      server.middlewares.use("/data", (request, response) => {
        serveData(request, response, () => {
          response.statusCode = 404;
          response.end();
        });
      });
    },
  };
}
