import { accessSync, constants, readdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const fixedPlaces = [
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
const insideDownloadedBrowser = [
  "chrome-linux/chrome",
  "chrome-linux64/chrome",
  "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
  "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  "chrome-win/chrome.exe",
  "chrome-win64/chrome.exe",
];

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** @param {NodeJS.ProcessEnv} env */
function downloadedByPlaywright(env) {
  const caches = [
    env["PLAYWRIGHT_BROWSERS_PATH"],
    join(homedir(), ".cache/ms-playwright"),
    join(homedir(), "Library/Caches/ms-playwright"),
    join(homedir(), "AppData/Local/ms-playwright"),
  ];
  return caches.flatMap((cache) => {
    try {
      const builds = readdirSync(cache ?? "").filter((folder) => /^chromium-\d+$/.test(folder));
      return builds
        .sort()
        .reverse()
        .flatMap((build) => insideDownloadedBrowser.map((program) => join(cache ?? "", build, program)));
    } catch {
      return [];
    }
  });
}

/**
 * Path of a Chromium on this machine: CHROMIUM_PATH, the PATH, the usual places, then Playwright's own download.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 */
export function findChromium(env = process.env) {
  const chosen = env["CHROMIUM_PATH"];
  if (chosen !== undefined && chosen !== "") return isProgram(chosen) ? chosen : undefined;
  const folders = ["/usr/bin", ...(env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "")];
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...fixedPlaces, ...downloadedByPlaywright(env)].find(isProgram);
}
