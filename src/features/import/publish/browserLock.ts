import { decodeUtf8, encodeUtf8 } from "#core/dataset/utf8.ts";
import type { FolderPort } from "./folderPort.ts";

const lockFile = ".lock";
const staleAfter = 10 * 60 * 1000;

export interface LockOwner {
  /** A page has no process: any number that no other page has at the same time. */
  readonly process: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export type BrowserLock =
  | { readonly kind: "busy"; readonly holder: string }
  | {
      readonly kind: "held";
      /** False where the browser or the drive did not let it be written: then nobody else can see it. */
      readonly isVisible: boolean;
      /** False once somebody else took it over. Fails where the folder can no longer be read. */
      readonly isHeld: () => Promise<boolean>;
      readonly release: () => Promise<void>;
    };

/**
 * The lock that the command line takes, as far as a page can: it sees a lock that is there, and leaves its own, but cannot
 * make a file only where there is none. Where the file cannot be written, publishing goes on without it.
 */
export async function lockFromBrowser(folder: FolderPort, { process, now }: LockOwner): Promise<BrowserLock> {
  const text = `${JSON.stringify({ holder: "import page", process, host: "browser", time: new Date(now()).toISOString() })}\n`;
  const found = await textOf(folder).catch(() => null);
  if (found !== null) {
    const holder = readHolder(found);
    const isFree = holder === null ? !(await isFresh(folder, now())) : isStale(holder, now());
    if (!isFree) return { kind: "busy", holder: nameOf(holder) };
  }
  const isVisible = await folder.write(lockFile, encodeUtf8(text)).then(
    () => true,
    async () => {
      // A name with nothing in it would keep everybody out.
      if (found === null) await folder.remove(lockFile).catch(() => undefined);
      return false;
    },
  );
  const isHeld = async (): Promise<boolean> => !isVisible || (await textOf(folder)) === text;
  return {
    kind: "held",
    isVisible,
    isHeld,
    release: async () => {
      try {
        if (isVisible && (await isHeld())) await folder.remove(lockFile);
      } catch {
        // It is stale in ten minutes.
      }
    },
  };
}

/** Who holds the lock of a folder now, for people to read. */
export async function lockHolder(folder: FolderPort): Promise<string> {
  return nameOf(readHolder((await textOf(folder).catch(() => null)) ?? ""));
}

interface Holder {
  readonly process: number;
  readonly host: string;
  readonly time: string;
}

function nameOf(holder: Holder | null): string {
  return holder === null ? lockFile : `${holder.host}, ${holder.process}, ${holder.time}`;
}

function isStale({ time }: Holder, now: number): boolean {
  const since = Date.parse(time);
  return Number.isNaN(since) || Math.abs(now - since) > staleAfter;
}

/** A lock that cannot be read is being written now, or was when somebody crashed: only its age tells. */
async function isFresh(folder: FolderPort, now: number): Promise<boolean> {
  const since = await folder.modifiedAt(lockFile).catch(() => null);
  return since !== null && Math.abs(now - since) <= staleAfter;
}

/** What the lock says; empty where it holds nothing yet, null where there is none. */
async function textOf(folder: FolderPort): Promise<string | null> {
  const bytes = await folder.read(lockFile);
  if (bytes !== null) return decodeUtf8(bytes) ?? "";
  return (await folder.modifiedAt(lockFile)) === null ? null : "";
}

function readHolder(text: string): Holder | null {
  try {
    const raw: unknown = JSON.parse(text);
    if (typeof raw !== "object" || raw === null) return null;
    const { process, host, time } = { process: null, host: null, time: null, ...raw };
    return typeof process === "number" && typeof host === "string" && typeof time === "string"
      ? { process, host, time }
      : null;
  } catch {
    return null;
  }
}
