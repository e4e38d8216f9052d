import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { dataPlugin } from "./scripts/site/dataPlugin.ts";

/** React and what draws and routes with it. The embed page uses none of them. */
const reactPackages = /node_modules[\\/](?:react|react-dom|scheduler|use-sync-external-store|@tanstack)[\\/]/;

export default defineConfig({
  base: "./",
  // The one without a shim for React 17 and older.
  resolve: { alias: { "use-sync-external-store/shim/with-selector": "use-sync-external-store/with-selector" } },
  plugins: [react(), dataPlugin()],
  build: {
    target: ["chrome94", "safari15.4", "firefox115"],
    // A strict content policy allows neither inline scripts nor data: fonts and styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      input: { index: "index.html", embed: "embed.html" },
      // No dependency declares a field over an inherited setter: plain assignments are shorter than definitions.
      transform: { assumptions: { setPublicClassFields: true } },
      // One piece compresses better than four, and stays in caches when our own code changes.
      output: { codeSplitting: { groups: [{ name: "react", test: reactPackages }] } },
    },
  },
  worker: { format: "es" },
});
