import { spawn } from "node:child_process";
import { constants } from "node:os";

const passedOn = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/**
 * Runs a program to its end, passing signals on to it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 128 + number of the signal that ended it; 127 if it could not be started
 */
export function runChild(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: "inherit", ...options });
    const handlers = passedOn.map((signal) => {
      // A terminal sends Ctrl-C to the whole group; here it is enough to wait for the child's own end.
      const handler = () => void child.kill(signal);
      process.on(signal, handler);
      return () => process.off(signal, handler);
    });
    const finish = (/** @type {number} */ code) => {
      for (const remove of handlers) remove();
      resolve(code);
    };
    child.on("error", () => finish(127));
    child.on("exit", (code, signal) => finish(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}
