/** Arguments for a Chromium that runs tests: it works in containers and asks nobody outside for anything. */
export const chromiumArguments = Object.freeze([
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
]);
