import type { Region, Text } from "#core/dataset/schema.ts";

/** The name of an area of the region; its code where the region does not know it. */
export function areaText({ areas }: Region, area: string): Text {
  return areas.find(({ code }) => code === area)?.name ?? { zh: area };
}
