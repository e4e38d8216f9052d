import { hostname } from "node:os";
import type { Disk } from "./disk.ts";

const lockFile = ".lock";
const staleAfter = 10 * 60 * 1000;

export type Lock = { readonly kind: "held"; release(): void } | { readonly kind: "busy"; readonly holder: string };

interface Holder {
  readonly process: number;
  readonly host: string;
  readonly time: string;
}

/** The exclusive right to publish into a folder. A lock whose process is gone, or that is older than ten minutes, is taken over. */
export function lockFolder(disk: Disk, now: () => number = Date.now): Lock {
  const own = { holder: "survey import", process: process.pid, host: hostname(), time: new Date(now()).toISOString() };
  const text = `${JSON.stringify(own)}\n`;
  const release = (): void => {
    const kept = disk.read(lockFile);
    if (kept !== null && new TextDecoder().decode(kept) === text) disk.remove(lockFile);
  };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (disk.createExclusively(lockFile, text)) return { kind: "held", release };
    const bytes = disk.read(lockFile);
    if (bytes === null) continue;
    const holder = readHolder(new TextDecoder().decode(bytes));
    // A lock that cannot be read was being written when somebody crashed, or is being written now.
    if (holder === null ? attempt < 2 : !isStale(holder, now())) {
      if (holder !== null) return { kind: "busy", holder: `${holder.host}, ${holder.process}, ${holder.time}` };
      continue;
    }
    disk.remove(lockFile);
  }
  return disk.createExclusively(lockFile, text) ? { kind: "held", release } : { kind: "busy", holder: lockFile };
}

function isStale({ process: id, host, time }: Holder, now: number): boolean {
  if (host === hostname() && !isRunning(id)) return true;
  const since = Date.parse(time);
  return Number.isNaN(since) || now - since > staleAfter;
}

function isRunning(id: number): boolean {
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
