import { hostname } from "node:os";
import type { Disk } from "./disk.ts";

const lockFile = ".lock";
const staleAfter = 10 * 60 * 1000;

export type Lock =
  | {
      readonly kind: "held";
      /** False once somebody else took it over, because this process was held up for too long. */
      isHeld(): boolean;
      release(): void;
    }
  | { readonly kind: "busy"; readonly holder: string };

interface Holder {
  readonly process: number;
  readonly host: string;
  readonly time: string;
}

/** The exclusive right to publish into a folder. A lock whose process is gone, or that is older than ten minutes, is taken over; one that cannot be read by its age alone. */
export function lockFolder(disk: Disk, now: () => number = Date.now): Lock {
  const own = { holder: "survey", process: process.pid, host: hostname(), time: new Date(now()).toISOString() };
  const text = `${JSON.stringify(own)}\n`;
  const isHeld = (): boolean => textOf(disk, lockFile) === text;
  const held: Lock = { kind: "held", isHeld, release: () => void (isHeld() && disk.remove(lockFile)) };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (disk.createExclusively(lockFile, text)) return held;
    const found = textOf(disk, lockFile);
    if (found === null) continue;
    const holder = readHolder(found);
    if (holder === null ? isFresh(disk, now()) : !isStale(holder, now()))
      return { kind: "busy", holder: lockHolder(disk) };
    takeAway(disk, found);
  }
  return disk.createExclusively(lockFile, text) ? held : { kind: "busy", holder: lockHolder(disk) };
}

/** Who holds the lock of a folder now, for people to read. */
export function lockHolder(disk: Disk): string {
  const holder = readHolder(textOf(disk, lockFile) ?? "");
  return holder === null ? lockFile : nameOf(holder);
}

function nameOf({ host, process: id, time }: Holder): string {
  return `${host}, ${id}, ${time}`;
}

/** Removes a stale lock, but no other one that has come in its place meanwhile: two who see the same stale lock must not both get theirs. */
function takeAway(disk: Disk, stale: string): void {
  const aside = `${lockFile}.${process.pid}.tmp`;
  try {
    disk.rename(lockFile, aside);
  } catch (error) {
    if (disk.read(lockFile) !== null) throw error;
    return;
  }
  const taken = textOf(disk, aside);
  if (taken !== null && taken !== stale) disk.createExclusively(lockFile, taken);
  disk.remove(aside);
}

function textOf(disk: Disk, path: string): string | null {
  const bytes = disk.read(path);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

/** A lock that cannot be read is being written now, or was when somebody crashed: only its age tells. */
function isFresh(disk: Disk, now: number): boolean {
  const since = disk.modifiedAt(lockFile);
  return since !== null && Math.abs(now - since) <= staleAfter;
}

function isStale({ process: id, host, time }: Holder, now: number): boolean {
  if (host === hostname() && !isRunning(id)) return true;
  const since = Date.parse(time);
  return Number.isNaN(since) || Math.abs(now - since) > staleAfter;
}

function isRunning(id: number): boolean {
  // Zero and below would ask for groups of processes.
  if (!Number.isInteger(id) || id <= 0) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function readHolder(text: string): Holder | null {
  try {
    const raw: unknown = JSON.parse(text);
    if (typeof raw !== "object" || raw === null) return null;
    const { process: id, host, time } = { process: null, host: null, time: null, ...raw };
    return typeof id === "number" && typeof host === "string" && typeof time === "string"
      ? { process: id, host, time }
      : null;
  } catch {
    return null;
  }
}
