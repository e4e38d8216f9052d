import { playwright } from "@vitest/browser-playwright";
import { msw } from "msw/vite";
import { mergeConfig } from "vite";
import { defineConfig } from "vitest/config";
import { chromiumArguments } from "./scripts/launch/chromiumArguments.mjs";
import { findChromium } from "./scripts/launch/findChromium.mjs";
import siteConfig from "./vite.config.ts";

const executablePath = findChromium();

export default mergeConfig(
  siteConfig,
  defineConfig({
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: "node",
            environment: "node",
            // Properties over hundreds of tables take seconds on a busy machine.
            testTimeout: 60_000,
            include: ["tests/**/*.test.ts"],
            exclude: ["tests/e2e/**"],
          },
        },
        {
          extends: true,
          plugins: [msw({ mode: "worker-only" })],
          // What chunks load later, prepared beforehand: a cold cache would reload the page in the middle of a test.
          optimizeDeps: {
            include: [
              "echarts/charts",
              "echarts/components",
              "echarts/core",
              "echarts/renderers",
              "echarts-for-react/esm/core",
              "idb",
            ],
          },
          test: {
            name: "browser",
            // A first drawing may take seconds on a busy machine; what is waited for is the result, not the time.
            expect: { poll: { timeout: 15_000 } },
            testTimeout: 60_000,
            include: ["tests/browser/**/*.test.tsx"],
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({
                launchOptions: {
                  ...(executablePath === undefined ? {} : { executablePath }),
                  args: [...chromiumArguments],
                },
              }),
              instances: [{ browser: "chromium" }],
            },
          },
        },
      ],
    },
  }),
);
