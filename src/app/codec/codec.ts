import type { Field } from "./field.ts";

export type Fields<State> = { readonly [Name in keyof State]: Field<State[Name]> };

/** A parameter that was in the address and could not be used. */
export interface DroppedParameter {
  readonly name: string;
  readonly value: string;
}

export interface Decoded<State> {
  readonly state: State;
  readonly dropped: readonly DroppedParameter[];
}

/** Parameters as written in an address, in any order. */
export type RawParameters = Readonly<Record<string, string>>;

/** Reads a page's state from an address. Absent parameters have their defaults; unusable and unknown ones are reported. */
export function decode<State extends object>(fields: Fields<State>, parameters: RawParameters): Decoded<State> {
  const dropped: DroppedParameter[] = [];
  const entries = fieldEntries(fields).map(([name, field]) => {
    const text = parameters[name];
    if (text === undefined || text === "") return [name, field.fallback] as const;
    const value = field.parse(text);
    if (value === undefined) dropped.push({ name, value: text });
    return [name, value === undefined ? field.fallback : value] as const;
  });
  for (const [name, value] of Object.entries(parameters)) if (!(name in fields)) dropped.push({ name, value });
  return { state: stateFrom<State>(entries), dropped };
}

/** Writes a page's state for an address, defaults left out. */
export function encode<State extends object>(fields: Fields<State>, state: NoInfer<State>): RawParameters {
  const entries: [string, string][] = [];
  for (const name of fieldNames(fields)) {
    const field = fields[name];
    const text = field.format(state[name]);
    if (text !== field.format(field.fallback)) entries.push([String(name), text]);
  }
  return Object.fromEntries(entries);
}

function fieldNames<State extends object>(fields: Fields<State>): (keyof State)[] {
  return Object.keys(fields) as (keyof State)[];
}

function fieldEntries<State extends object>(fields: Fields<State>): [string, Field<State[keyof State]>][] {
  return fieldNames(fields).map((name) => [String(name), fields[name]]);
}

/** Every name of `Fields<State>` is a name of `State`, and `decode` gives each its own field's value. */
function stateFrom<State extends object>(entries: readonly (readonly [string, State[keyof State]])[]): State {
  return Object.fromEntries(entries) as unknown as State;
}
