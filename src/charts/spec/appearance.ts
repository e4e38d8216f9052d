import type { Observation } from "#core/query/observation.ts";
import type { Colour, Mark, Shape } from "./chartSpec.ts";

/** Hollow: provisional or without error information. Hatched: to be used with caution. */
export function markOf({ status, se, reliability }: Observation): Mark {
  if (reliability === "caution") return "hatched";
  return se === null || status === "provisional" ? "hollow" : "solid";
}

interface Appearance {
  readonly colour: Colour;
  readonly shape: Shape;
}

const populations: Readonly<Record<string, Appearance>> = {
  farmers: { colour: "farmers", shape: "circle" },
  workers: { colour: "workers", shape: "square" },
  elderly: { colour: "elderly", shape: "triangle" },
  officials: { colour: "officials", shape: "diamond" },
  youth: { colour: "youth", shape: "square" },
};

const others: readonly Appearance[] = [
  { colour: "second", shape: "square" },
  { colour: "third", shape: "triangle" },
  { colour: "fourth", shape: "diamond" },
  { colour: "workers", shape: "pin" },
  { colour: "officials", shape: "circle" },
];

export function populationAppearance(category: string): Appearance {
  return populations[category] ?? { colour: "second", shape: "circle" };
}

/** For series that have no colour of their own: colours and shapes out of step, so that a pair repeats late. */
export function nthAppearance(place: number): Appearance {
  const one = others[place % others.length];
  const other = others[(place + Math.floor(place / others.length)) % others.length];
  return one === undefined || other === undefined
    ? { colour: "second", shape: "circle" }
    : { colour: one.colour, shape: other.shape };
}
