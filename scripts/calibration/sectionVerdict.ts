import { percent, table } from "./figures.ts";
import { confidenceBounds, offsets, targetYearWords } from "./observeVerdicts.ts";
import { errorClause, measured } from "./readings.ts";
import type { Simulation } from "./simulate.ts";

const surveys = [
  { name: "usual city", key: "usual|verdict" },
  { name: "even city", key: "even|verdict" },
  { name: "usual city, small survey", key: "usual|small|verdict" },
] as const;

function offsetName(offset: number): string {
  if (offset === 0) return "on it";
  return `${Math.abs(offset)} ${offset > 0 ? "above" : "below"}`;
}

/** How often the words of the target year are wrong. */
export function verdictSection({ meters }: Simulation): readonly string[] {
  return [
    "## False “met” and “not met”",
    "The city's survey of the target year against targets that lie on or off the true rate. With the truth on the target “met” is true, and “not met” false.",
    table(
      [
        "truth beside the target, points",
        ...surveys.flatMap(({ name }) => targetYearWords.map((word) => `${name}: ${word}`)),
      ],
      offsets.map((offset) => [
        offsetName(offset),
        ...surveys.flatMap(({ key }) =>
          targetYearWords.map((word) => percent(meters.read(`${key}|${offset}|${word}`))),
        ),
      ]),
    ),
    `On the line a false “not met” is ${errorClause(measured(meters, "usual|verdict|0|not-met"), 0.025)} (usual city), ${errorClause(measured(meters, "even|verdict|0|not-met"), 0.025)} (even city), ${errorClause(measured(meters, "usual|small|verdict|0|not-met"), 0.025)} (small survey). Half a point below the target a false “met” happens in ${percent(meters.read("usual|verdict|-0.5|met"))} per cent, a whole point below in ${percent(meters.read("usual|verdict|-1|met"))}. The price is silence: with the truth a point above the target the survey says so in ${percent(meters.read("usual|verdict|1|met"))} per cent, with two points in ${percent(meters.read("usual|verdict|2|met"))}, with three in ${percent(meters.read("usual|verdict|3|met"))}. “Cannot be told” is the usual answer within two points of the target, and no rule of words can change that; more villages would.`,
    "The confidence that is spoken (flat prior on the logit) read as a frequency: with the truth on the target it should stay at or below each bound in just that part of the surveys.",
    table(
      ["confidence at or below", ...confidenceBounds.map((bound) => `${bound}`)],
      surveys.map(({ name, key }) => [
        name,
        ...confidenceBounds.map((bound) => percent(meters.read(`${key}|confidence|${bound}`))),
      ]),
    ),
  ];
}
