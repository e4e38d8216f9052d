import type { RawParameters } from "./codec/codec.ts";
import { migrateParameters } from "./codec/migrateParameters.ts";

/** The router's own serialiser would quote strings and turn area codes into numbers. Names of older addresses are brought up to date. */
export function parseSearch(text: string): RawParameters {
  return migrateParameters(Object.fromEntries(new URLSearchParams(text)));
}

/** Commas and colons stay readable: they mean nothing special behind a hash. */
export function stringifySearch(parameters: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    if (typeof value === "string" && value !== "") search.set(name, value);
  const text = search.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return text === "" ? "" : `?${text}`;
}

/** Keeps what is text; idempotent, since the router validates its own output too. */
export function textParameters(search: Readonly<Record<string, unknown>>): RawParameters {
  return Object.fromEntries(
    Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
