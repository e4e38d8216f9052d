import { defineConfig } from "@playwright/test";
import { chromiumArguments } from "./scripts/launch/chromiumArguments.mjs";
import { findChromium } from "./scripts/launch/findChromium.mjs";

const executablePath = findChromium();

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.test.ts",
  outputDir: "test-results/e2e",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // Slow machines are not wrong: speed is measured elsewhere.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [...chromiumArguments],
      // Without a UTF-8 locale Chromium gives a download with a Chinese name another one.
      env: { ...process.env, LC_ALL: "C.UTF-8" },
    },
    trace: "off",
  },
});
