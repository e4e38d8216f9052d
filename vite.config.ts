import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { dataPlugin } from "./scripts/site/dataPlugin.ts";

export default defineConfig({
  base: "./",
  plugins: [react(), dataPlugin()],
  build: {
    target: ["chrome94", "safari15.4", "firefox115"],
    // A strict content policy allows neither inline scripts nor data: fonts and styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    rolldownOptions: { input: { index: "index.html", embed: "embed.html" } },
  },
  worker: { format: "es" },
});
