import { spawnSync } from "node:child_process";
import { findChromium } from "./findChromium.mjs";
import { runChild } from "./runChild.mjs";
import { say } from "./say.mjs";

/** Whether a font with Chinese characters is installed. Only Linux can lack one. */
function hasChineseFont() {
  if (process.platform !== "linux") return true;
  const answer = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  return answer.status === 0 && answer.stdout.trim() !== "";
}

/** @param {string} program */
function isOnPath(program) {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0;
}

/** @param {readonly string[]} packages */
async function installSystemPackages(packages) {
  const install = `apt-get install -y --no-install-recommends ${packages.join(" ")}`;
  if (process.getuid?.() !== 0 || !isOnPath("apt-get")) {
    say(`The tests need Chromium and a font with Chinese characters. Missing: ${packages.join(", ")}.`);
    say(
      isOnPath("apt-get")
        ? `Run this once, then the tests again:  sudo apt-get update && sudo ${install}`
        : "Install them with the package manager of this system (or set CHROMIUM_PATH to a Chromium), then run the tests again.",
    );
    return false;
  }
  say(`Installing ${packages.join(" and ")} for the tests (once, a few minutes)…`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // An index that could not be refreshed (one source unreachable) does not have to keep the packages from installing.
  await runChild("apt-get", ["update", "-qq"], { stdio: ["ignore", 2, 2], env });
  const code = await runChild("apt-get", [...install.split(" ").slice(1), "-qq"], { stdio: ["ignore", 2, 2], env });
  if (code !== 0) say(`apt-get ended with ${code}. Run it by hand to see why:  apt-get update && ${install}`);
  return code === 0;
}

/**
 * Finds Chromium and a Chinese font for the tests, and installs what is missing where it may.
 * @returns {Promise<{ readonly CHROMIUM_PATH: string } | undefined>} what to add to the environment of the tests
 */
export async function ensureBrowser() {
  const chosen = process.env["CHROMIUM_PATH"];
  if (chosen !== undefined && chosen !== "" && findChromium() === undefined) {
    say(`CHROMIUM_PATH is ${chosen}, which is not a program. Correct it or unset it, then run the tests again.`);
    return undefined;
  }
  const missing = [
    ...(findChromium() === undefined ? ["chromium"] : []),
    ...(hasChineseFont() ? [] : ["fontconfig", "fonts-noto-cjk"]),
  ];
  if (missing.length > 0 && !(await installSystemPackages(missing))) return undefined;
  const program = findChromium();
  if (program === undefined) {
    say("No Chromium was found. Set CHROMIUM_PATH to one, then run the tests again.");
    return undefined;
  }
  return { CHROMIUM_PATH: program };
}
