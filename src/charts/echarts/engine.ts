import { CustomChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { textWidth } from "./textWidth.ts";

echarts.use([CustomChart, GridComponent, SVGRenderer]);
// Our own measure in every engine: the browser's fonts would move labels between the screen and a file.
echarts.setPlatformAPI({
  measureText: (text, font) => ({
    width: textWidth(text, Number.parseFloat(/([\d.]+)px/.exec(font ?? "")?.[1] ?? "12")),
  }),
});

/** ECharts with the few parts that our charts use. */
export const engine = echarts;
