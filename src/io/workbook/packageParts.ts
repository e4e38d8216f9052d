import { inflateEntry } from "./inflateEntry.ts";
import { createXmlScanner, xmlAttribute, type XmlHandler } from "./xmlScanner.ts";
import type { ZipEntry } from "./zipDirectory.ts";

/** How a part was read: whole, not to its end because that was not wanted, or not at all. */
export type PartRead = "done" | "stopped" | "damaged" | "missing";

/** A link of one part to another, both as normalised paths. */
export interface PartLink {
  readonly id: string;
  /** Last piece of its address, such as "worksheet": the rest differs between the two forms of the standard. */
  readonly type: string;
  readonly target: string;
}

/** The parts of an office document, by path; letters of either case and slashes of either kind are the same. */
export interface PackageParts {
  readonly has: (path: string) => boolean;
  /** @param goesOn asked between pieces */
  readonly read: (path: string, handler: XmlHandler, goesOn?: () => boolean) => PartRead;
  /** Null where they are damaged; none where there are none. */
  readonly links: (path: string) => readonly PartLink[] | null;
}

export function packageParts(bytes: Uint8Array, entries: readonly ZipEntry[]): PackageParts {
  const byPath = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const path = normalised(entry.name);
    if (!byPath.has(path)) byPath.set(path, entry);
  }

  function read(path: string, handler: XmlHandler, goesOn: () => boolean = () => true): PartRead {
    const entry = byPath.get(path) ?? byPath.get(unescaped(path));
    if (entry === undefined) return "missing";
    const scanner = createXmlScanner(handler);
    let decoder: TextDecoder | null = null;
    try {
      const outcome = inflateEntry(bytes, entry, (piece) => {
        decoder ??= decoderFor(piece);
        return scanner.push(decoder.decode(piece, { stream: true })) && goesOn();
      });
      if (outcome === "stopped") return scanner.push("") ? "stopped" : "damaged";
      return outcome === "done" && scanner.end() ? "done" : "damaged";
    } catch (error) {
      // Bytes that are not of their encoding.
      if (error instanceof TypeError) return "damaged";
      throw error;
    }
  }

  function links(path: string): readonly PartLink[] | null {
    const slash = path.lastIndexOf("/");
    const folder = path.slice(0, slash + 1);
    const found: PartLink[] = [];
    const outcome = read(`${folder}_rels/${path.slice(slash + 1)}.rels`, {
      open: (name, attributes) => {
        const target = xmlAttribute(attributes, "Target");
        if (name !== "Relationship" || target === null || xmlAttribute(attributes, "TargetMode") === "External") return;
        const type = xmlAttribute(attributes, "Type") ?? "";
        found.push({
          id: xmlAttribute(attributes, "Id") ?? "",
          type: type.slice(type.lastIndexOf("/") + 1),
          target: resolved(folder, target),
        });
      },
      close: () => {},
      text: () => {},
    });
    return outcome === "damaged" ? null : found;
  }

  return { has: (path) => byPath.has(path) || byPath.has(unescaped(path)), read, links };
}

function normalised(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

function resolved(folder: string, target: string): string {
  const path = normalised(target);
  const steps = /^[/\\]/.test(target) ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path).toLowerCase();
  } catch {
    return path;
  }
}

/** UTF-8, or what the first bytes say: XML may be UTF-16 too, and some writers declare another encoding. */
function decoderFor(piece: Uint8Array): TextDecoder {
  const [a, b] = piece;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return new TextDecoder("utf-16le", { fatal: true });
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return new TextDecoder("utf-16be", { fatal: true });
  const head = new TextDecoder("latin1").decode(piece.subarray(0, 200));
  const declared = /^(?:\u00EF\u00BB\u00BF)?<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(declared, { fatal: true });
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder("utf-8", { fatal: true });
    throw error;
  }
}
