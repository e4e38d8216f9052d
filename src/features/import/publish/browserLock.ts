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
      /** False once somebody else took it over. Fails where the folder can no longer be read. */
      readonly isHeld: () => Promise<boolean>;
      readonly release: () => Promise<void>;
    };

/**
 * The lock that the command line takes, as far as a page can: it sees a lock that is there, and leaves its own, but cannot
 * make a file only where there is none. Where the browser refuses a file of this name, publishing goes on without it.
 */
export async function lockFromBrowser(folder: FolderPort, { process, now }: LockOwner): Promise<BrowserLock> {
  const text = `${JSON.stringify({ holder: "import page", process, host: "browser", time: new Date(now()).toISOString() })}\n`;
  const found = await textOf(folder);
  const holder = found === null ? null : readHolder(found);
  if (holder !== null && !isStale(holder, now())) {
    return { kind: "busy", holder: `${holder.host}, ${holder.process}, ${holder.time}` };
  }
  const isWritten = await folder.write(lockFile, encodeUtf8(text)).then(
    () => true,
    () => false,
  );
  const isHeld = async (): Promise<boolean> => !isWritten || decodeText(await folder.read(lockFile)) === text;
  return {
    kind: "held",
    isHeld,
    release: async () => {
      try {
        if (isWritten && (await isHeld())) await folder.remove(lockFile);
      } catch {
        // It is stale in ten minutes.
      }
    },
  };
}

interface Holder {
  readonly process: number;
  readonly host: string;
  readonly time: string;
}

function isStale({ time }: Holder, now: number): boolean {
  const since = Date.parse(time);
  return Number.isNaN(since) || Math.abs(now - since) > staleAfter;
}

async function textOf(folder: FolderPort): Promise<string | null> {
  try {
    return decodeText(await folder.read(lockFile));
  } catch {
    return null;
  }
}

function decodeText(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : (decodeUtf8(bytes) ?? "");
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
