import type { Plugin } from "vite";
import { dataFolder } from "./dataFolder.ts";
import { siteListener } from "./siteListener.ts";

/** Serves the data folder as `data/` in development, where there is no built site beside it. */
export function dataPlugin(): Plugin {
  return {
    name: "published-data",
    configureServer(server) {
      const data = dataFolder();
      const answer = siteListener({ site: data, data });
      server.middlewares.use((request, response, next) => {
        if (request.url?.startsWith("/data/") === true) answer(request, response);
        else next();
      });
    },
  };
}
