import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** The first version that runs plain .ts files. */
const required = /** @type {const} */ ([22, 18]);

/** @param {string} version like "24.21.0" */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > required[0] || (major === required[0] && minor >= required[1]);
}

/** @param {string} root folder of the project */
function packagedNode(root) {
  const program = process.platform === "win32" ? "bin/node.exe" : "bin/node";
  const platform = process.platform === "win32" ? "win" : process.platform;
  return join(root, "node_modules", `node-${platform}-${process.arch}`, program);
}

/**
 * Path of a Node that is new enough: the running one, else the one among the installed packages.
 * @param {string} root folder of the project
 * @returns {string | undefined}
 */
export function workingNode(root) {
  if (isNewEnough(process.versions.node) && existsSync(process.execPath)) return process.execPath;
  const packaged = packagedNode(root);
  if (!existsSync(packaged)) return undefined;
  const answer = spawnSync(packaged, ["--version"], { encoding: "utf8" });
  return answer.status === 0 && isNewEnough(answer.stdout.trim().slice(1)) ? packaged : undefined;
}
