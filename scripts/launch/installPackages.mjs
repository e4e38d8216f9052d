import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { runChild } from "./runChild.mjs";
import { say } from "./say.mjs";
import { withLock } from "./withLock.mjs";

/** @typedef {{ readonly version?: string, readonly optional?: boolean }} LockedPackage */

/** @param {string} file @returns {Record<string, LockedPackage>} */
function lockedPackages(file) {
  /** @type {{ readonly packages: Record<string, LockedPackage> }} */
  const lock = JSON.parse(readFileSync(file, "utf8"));
  return lock.packages;
}

/** @param {string} root */
function fingerprint(root) {
  const lock = readFileSync(join(root, "package-lock.json"));
  return createHash("sha256").update(lock).update(`${process.platform}-${process.arch}`).digest("hex");
}

/** @param {string} root */
function stampFile(root) {
  return join(root, "node_modules", ".installed");
}

/**
 * Whether what npm noted about `node_modules` is what the lockfile asks for: somebody may have run `npm ci` by hand.
 * @param {string} root
 */
function matchesLockfile(root) {
  const note = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(note)) return false;
  const present = lockedPackages(note);
  const wanted = lockedPackages(join(root, "package-lock.json"));
  return (
    Object.entries(wanted).every(([path, { version, optional }]) => {
      const found = present[path];
      return path === "" || (found === undefined ? optional === true : found.version === version);
    }) && Object.keys(present).every((path) => wanted[path] !== undefined)
  );
}

/** @param {string} root */
function isUpToDate(root) {
  const stamp = stampFile(root);
  if (existsSync(stamp)) return readFileSync(stamp, "utf8") === fingerprint(root);
  if (!matchesLockfile(root)) return false;
  writeFileSync(stamp, fingerprint(root));
  return true;
}

/** The npm that started us, else the one on the PATH. @param {string} root */
function npmCommand(root) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  const binFolder = join(root, "node_modules", ".bin");
  const ownNode = node?.startsWith(join(root, "node_modules")) === true;
  if (script !== undefined && node !== undefined && /npm-cli\.c?js$/.test(script) && !ownNode)
    return { program: node, args: [script] };
  const path = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== binFolder);
  const program = process.platform === "win32" ? "npm.cmd" : "npm";
  const place = path.map((folder) => join(folder, program)).find((candidate) => existsSync(candidate));
  return place === undefined
    ? undefined
    : { program: place, args: [], path: [dirname(place), ...path].join(delimiter) };
}

/**
 * Installs the packages of the lockfile if they are missing or not those of the lockfile.
 * @param {string} root folder of the project
 * @returns {Promise<boolean>} whether the packages are there now
 */
export async function installPackages(root) {
  if (isUpToDate(root)) return true;
  const npm = npmCommand(root);
  if (npm === undefined) {
    say("npm was not found. Install Node.js with npm (https://nodejs.org) and run the command again.");
    return false;
  }
  return withLock(join(root, ".cache", "install"), {
    onWait: () => say("Another run is installing the packages; waiting for it…"),
    work: async () => {
      if (isUpToDate(root)) return true;
      const first = !existsSync(join(root, "node_modules"));
      say(first ? "Installing packages (first run, about a minute)…" : "Packages have changed; installing them…");
      const quiet = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
      const code = await runChild(npm.program, [...npm.args, ...quiet], {
        cwd: root,
        // npm's report goes to stderr too: stdout belongs to the command that follows.
        stdio: ["ignore", 2, 2],
        shell: process.platform === "win32" && npm.args.length === 0,
        env: { ...process.env, ...(npm.path === undefined ? {} : { PATH: npm.path }) },
      });
      if (code !== 0) {
        say(`Installing packages failed (npm ended with ${code}). Is there a connection to the package registry?`);
        return false;
      }
      writeFileSync(stampFile(root), fingerprint(root));
      return true;
    },
  });
}
