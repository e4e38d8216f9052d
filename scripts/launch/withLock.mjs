import { linkSync, mkdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

const staleAfterMs = 10 * 60 * 1000;

/** @typedef {{ readonly id: string, readonly pid: number, readonly host: string, readonly since: number }} Holder */

/** @param {string} lock @returns {Holder | undefined} */
function readHolder(lock) {
  try {
    /** @type {Holder} */
    const holder = JSON.parse(readFileSync(lock, "utf8"));
    return holder;
  } catch {
    return undefined;
  }
}

/** @param {Holder} holder */
function isGone(holder) {
  if (holder.host !== hostname()) return Date.now() - holder.since > staleAfterMs;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "ESRCH";
  }
}

/**
 * Removes the lock of a holder that is gone. Only the process that makes the folder named after that holder may do it,
 * so that a lock taken by somebody else in the meantime is never removed.
 * @param {string} folder @param {string} lock @param {Holder} holder
 */
function removeStale(folder, lock, holder) {
  try {
    mkdirSync(join(folder, `takeover-${holder.id}`));
  } catch {
    return;
  }
  if (readHolder(lock)?.id === holder.id) unlinkSync(lock);
}

/**
 * Does the work while no other process does work under the same lock.
 * @template T
 * @param {string} folder where the lock lies; made if missing
 * @param {{ readonly onWait: () => void, readonly work: () => Promise<T>, readonly pollMs?: number }} task
 * @returns {Promise<T>}
 */
export async function withLock(folder, { onWait, work, pollMs = 300 }) {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, "lock");
  /** @type {Holder} */
  const self = { id: randomUUID(), pid: process.pid, host: hostname(), since: Date.now() };
  const draft = join(folder, `draft-${self.id}`);
  writeFileSync(draft, JSON.stringify(self));
  let told = false;
  try {
    for (;;) {
      try {
        linkSync(draft, lock);
        break;
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
      }
      const holder = readHolder(lock);
      if (holder !== undefined && isGone(holder)) removeStale(folder, lock, holder);
      else {
        if (!told) onWait();
        told = true;
        await sleep(pollMs);
      }
    }
  } finally {
    unlinkSync(draft);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}
