import * as v from "valibot";
import { isShare } from "#core/units.ts";
import { migrate, type Migration } from "./migrations.ts";
import type { Refusal } from "./refusal.ts";
import { decodeUtf8 } from "./utf8.ts";

export type Read<Value> =
  | { readonly kind: "ok"; readonly value: Value }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** What a published file must be. `format` is `name/version`. */
export interface FileKind<Schema extends v.GenericSchema> {
  readonly format: string;
  readonly schema: Schema;
  readonly migrations: readonly Migration[];
  readonly mostBytes: number;
}

/** Bytes of a published file → its value: size, UTF-8, JSON, format and version, migrations, schema. */
export function readFile<Schema extends v.GenericSchema>(
  bytes: Uint8Array,
  file: string,
  kind: FileKind<Schema>,
): Read<v.InferOutput<Schema>> {
  if (bytes.length > kind.mostBytes)
    return refused({ code: "too-large", file, bytes: bytes.length, limit: kind.mostBytes });
  const parsed = parseJson(bytes);
  if (parsed.kind === "failed") return refused({ code: "not-json", file, position: parsed.position });
  const raw = parsed.value;
  const actual = isRecord(raw) && typeof raw["format"] === "string" ? raw["format"] : null;
  const [name, current] = splitFormat(kind.format);
  const [actualName, version] = splitFormat(actual ?? "");
  if (!isRecord(raw) || actual === null || actualName !== name || !Number.isInteger(version)) {
    return refused({ code: "wrong-format", file, expected: kind.format, actual });
  }
  if (version > current) return refused({ code: "newer-version", file, expected: kind.format, actual });
  const migrated = migrate(raw, version, current, kind.migrations);
  if (migrated === null) return refused({ code: "wrong-format", file, expected: kind.format, actual });
  const result = v.safeParse(kind.schema, migrated, { abortEarly: true });
  if (result.success) return { kind: "ok", value: result.output };
  return refused(schemaRefusal(result.issues[0], file));
}

export function refused(refusal: Refusal): { readonly kind: "refused"; readonly refusal: Refusal } {
  return { kind: "refused", refusal };
}

function schemaRefusal(issue: v.BaseIssue<unknown>, file: string): Refusal {
  const path = pathText(issue.path ?? []);
  const value = shown(issue.input);
  if (issue.type === "guard" && issue.requirement === isShare) return { code: "rate-out-of-range", file, path, value };
  const isUnknownDimension = issue.type === "picklist" && issue.path?.at(-1)?.key === "dimension";
  return { code: isUnknownDimension ? "unknown-category" : "wrong-shape", file, path, value };
}

function pathText(path: readonly { readonly key: unknown }[]): string {
  return path.reduce(
    (text, { key }) => (typeof key === "number" ? `${text}[${key}]` : `${text}${text === "" ? "" : "."}${String(key)}`),
    "",
  );
}

/** A value short enough to be quoted in a sentence; empty where there is none. */
function shown(value: unknown): string {
  if (value === undefined) return "";
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "[…]" : "{…}";
  const text = typeof value === "string" ? value : typeof value === "number" ? String(value) : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function splitFormat(format: string): readonly [string, number] {
  const [name = "", version = ""] = format.split("/");
  return [name, /^[1-9]\d*$/.test(version) ? Number(version) : Number.NaN];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

type Parsed =
  | { readonly kind: "parsed"; readonly value: unknown }
  | { readonly kind: "failed"; readonly position: number | null };

function parseJson(bytes: Uint8Array): Parsed {
  const text = decodeUtf8(bytes);
  if (text === null) return { kind: "failed", position: null };
  try {
    const value: unknown = JSON.parse(text);
    return { kind: "parsed", value };
  } catch (error) {
    return { kind: "failed", position: error instanceof Error ? faultPosition(error.message, text) : null };
  }
}

/** Where the engine says that JSON ends to be JSON, in UTF-16 units from 0: V8 gives a position, SpiderMonkey a line and a column. */
function faultPosition(message: string, text: string): number | null {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line === undefined || column === undefined) return null;
  const before = text.split("\n", Number(line) - 1);
  return before.reduce((sum, { length }) => sum + length + 1, 0) + Number(column) - 1;
}
