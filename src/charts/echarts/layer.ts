import type { CustomSeriesOption } from "echarts/charts";
import type { Element } from "./elements.ts";

interface Layer<Item> {
  readonly id: string;
  readonly items: readonly Item[];
  /** The item as the numbers that it stands for, in units of the axes. */
  readonly values: (item: Item) => readonly (number | null)[];
  /** The item in pixels. */
  readonly draw: (item: Item) => Element;
}

/** One kind of mark. Layers lie over each other in their order; none listens to the pointer. */
export function layer<Item>({ id, items, values, draw }: Layer<Item>): CustomSeriesOption {
  return {
    id,
    type: "custom",
    coordinateSystem: "cartesian2d",
    silent: true,
    clip: false,
    animation: false,
    data: items.map((item) => values(item).map((value) => value ?? "-")),
    renderItem: ({ dataIndex }) => {
      const item = items[dataIndex];
      return item === undefined ? null : draw(item);
    },
  };
}
